import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlap, type Rect } from '../geometry/rect.ts'
import {
  alignBlocks,
  type Block,
  distributeBlocks,
  EDGES,
  rowsOf,
  type Shift,
  tidyBlocks,
} from './arrange.ts'

const block = (id: string, x: number, y: number, width = 10, height = 10): Block => ({
  id,
  rect: { x, y, width, height },
})

function shifted(blocks: readonly Block[], shifts: readonly Shift[]): ReadonlyMap<string, Rect> {
  const by = new Map(shifts.map((shift) => [shift.id, shift]))
  return new Map(
    blocks.map(({ id, rect }) => {
      const { dx = 0, dy = 0 } = by.get(id) ?? {}
      return [id, { ...rect, x: rect.x + dx, y: rect.y + dy }]
    }),
  )
}

const some = fc
  .array(
    fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      width: fc.integer({ min: 1, max: 300 }),
      height: fc.integer({ min: 1, max: 300 }),
    }),
    { maxLength: 12 },
  )
  .map((rects) => rects.map((rect, at) => ({ id: `b${at}`, rect })))

describe('things brought to an edge', () => {
  const blocks = [block('a', 0, 0), block('b', 50, 30, 40, 20)]

  it.each([
    ['left', [0, 0]],
    ['centre', [40, 25]],
    ['right', [80, 50]],
  ] as const)('%s keep their height', (edge, xs) => {
    const to = [...shifted(blocks, alignBlocks(blocks, edge)).values()]
    expect(to.map(({ x }) => x)).toEqual(xs)
    expect(to.map(({ y }) => y)).toEqual([0, 30])
  })

  it('stay when they are there already', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(...EDGES), (all, edge) => {
        const once = [...shifted(all, alignBlocks(all, edge))].map(([id, rect]) => ({ id, rect }))
        for (const { dx, dy } of alignBlocks(once, edge)) {
          expect(Math.abs(dx) + Math.abs(dy)).toBeLessThan(1e-6)
        }
      }),
    )
  })
})

describe('things spread evenly', () => {
  it('have equal gaps between them, and the outermost stay', () => {
    const blocks = [block('c', 100, 7), block('a', 0, 0), block('b', 12, 3, 30)]
    const to = shifted(blocks, distributeBlocks(blocks, 'horizontal'))
    expect([to.get('a')?.x, to.get('b')?.x, to.get('c')?.x]).toEqual([0, 40, 100])
    expect(to.get('b')?.y).toBe(3)
  })

  it('need to be three', () => {
    expect(distributeBlocks([block('a', 0, 0), block('b', 9, 9)], 'vertical')).toEqual([
      { id: 'a', dx: 0, dy: 0 },
      { id: 'b', dx: 0, dy: 0 },
    ])
  })
})

describe('things tidied up', () => {
  it('lie in rows with equal gaps, from where they began', () => {
    const blocks = [block('d', 2, 80), block('b', 33, 4), block('a', 0, 0), block('c', 90, 3, 10, 30)]
    const to = shifted(blocks, tidyBlocks(blocks, 5))
    expect([...to.values()].map(({ x, y }) => [x, y])).toEqual([
      [0, 35],
      [15, 0],
      [0, 0],
      [30, 0],
    ])
  })

  it('never cover each other, and are read as before', () => {
    fc.assert(
      fc.property(some, (blocks) => {
        const to = [...shifted(blocks, tidyBlocks(blocks))].map(([id, rect]) => ({ id, rect }))
        for (const one of to) {
          for (const other of to) if (one !== other) expect(overlap(one.rect, other.rect)).toBe(false)
        }
        const read = (all: readonly Block[]) => rowsOf(all).flatMap((row) => row.map(({ id }) => id))
        expect(read(to)).toEqual(read(blocks))
      }),
    )
  })

  it('may be none', () => {
    expect(tidyBlocks([])).toEqual([])
    expect(alignBlocks([], 'left')).toEqual([])
  })
})
