import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { type MergeInput, type MergeMoment, mergeLanes } from './merge.ts'

const phases = ['choose', 'use', 'bill']

/** A lane's moments from "phase phase phase", named and ordered as written; ? has no phase. */
function lane(id: string, written: string) {
  const names = written.split(' ').filter((name) => name !== '')
  const moments = names.map((name, index) => ({
    id: `${id}${index}`,
    phase: name === '?' ? undefined : name,
    order: String.fromCharCode(97 + index),
  }))
  return { id, moments }
}

function positions(input: MergeInput) {
  return mergeLanes(input).lanes.map(({ placed }) => placed.map(({ moment, x }) => [moment.id, x]))
}

describe('a merged wall', () => {
  it('makes a phase as wide as the lane with most moments in it', () => {
    const wall = mergeLanes({
      phases,
      lanes: [lane('a', 'choose use use use'), lane('b', 'choose choose bill')],
    })
    expect(wall.width).toBe(6)
    expect(wall.blocks).toEqual([
      { phase: 'choose', start: 0, width: 2 },
      { phase: 'use', start: 2, width: 3 },
      { phase: 'bill', start: 5, width: 1 },
    ])
  })

  it('spreads the moments of each lane evenly inside the phase', () => {
    const lanes = [lane('a', 'choose use use use'), lane('b', 'use bill')]
    expect(positions({ phases, lanes })).toEqual([
      [
        ['a0', 0.5],
        ['a1', 1.5],
        ['a2', 2.5],
        ['a3', 3.5],
      ],
      [
        ['b0', 2.5],
        ['b1', 4.5],
      ],
    ])
  })

  it('keeps a column for a phase without moments', () => {
    expect(mergeLanes({ phases, lanes: [] })).toMatchObject({ width: 3, lanes: [] })
    expect(mergeLanes({ phases, lanes: [lane('a', '')] }).lanes).toEqual([{ id: 'a', placed: [] }])
  })

  it('places by phase first and by order within it', () => {
    expect(positions({ phases, lanes: [lane('a', 'bill choose use choose')] })).toEqual([
      [
        ['a1', 0.5],
        ['a3', 1.5],
        ['a2', 2.5],
        ['a0', 3.5],
      ],
    ])
  })

  it('shows moments without a known phase in a last block', () => {
    const wall = mergeLanes({ phases, lanes: [lane('a', '? choose removed-phase')] })
    expect(wall.blocks.at(-1)).toEqual({ phase: undefined, start: 3, width: 2 })
    expect(wall.lanes[0]?.placed.map(({ moment }) => moment.id)).toEqual(['a1', 'a0', 'a2'])
  })

  it('breaks a tie of order keys by id, the same for everyone', () => {
    const twins = [
      { id: 'b', phase: 'use', order: 'k' },
      { id: 'a', phase: 'use', order: 'k' },
    ]
    expect(positions({ phases, lanes: [{ id: 'lane', moments: twins }] })).toEqual([
      [
        ['a', 1.5],
        ['b', 2.5],
      ],
    ])
  })
})

describe('whatever the lanes hold', () => {
  const moment = fc.record({
    id: fc.string({ minLength: 1 }),
    phase: fc.constantFrom('choose', 'use', 'bill', 'gone', undefined),
    order: fc.string(),
  })
  const moments = fc.uniqueArray(moment, { selector: ({ id }) => id, maxLength: 40 })
  const lanes = fc
    .array(moments, { maxLength: 6 })
    .map((all) => all.map((moments, index) => ({ id: `lane ${index}`, moments })))

  it('every moment appears exactly once', () => {
    const ids = (moments: readonly MergeMoment[]) => moments.map(({ id }) => id).sort()
    fc.assert(
      fc.property(lanes, (lanes) => {
        mergeLanes({ phases, lanes }).lanes.forEach(({ id, placed }, index) => {
          expect(id).toBe(must(lanes[index]).id)
          expect(ids(placed.map(({ moment }) => moment))).toEqual(ids(must(lanes[index]).moments))
        })
      }),
    )
  })

  it('x strictly increases within a lane, by at least a column, inside the moment’s own phase', () => {
    fc.assert(
      fc.property(lanes, (lanes) => {
        const wall = mergeLanes({ phases, lanes })
        for (const { placed } of wall.lanes) {
          let previous = Number.NEGATIVE_INFINITY
          for (const { moment, x } of placed) {
            expect(x - previous).toBeGreaterThanOrEqual(1 - 1e-9)
            previous = x
            const block = must(wall.blocks.find(({ start, width }) => x > start && x < start + width))
            expect(block.phase).toBe(phases.find((phase) => phase === moment.phase))
          }
        }
      }),
    )
  })

  it('blocks lie side by side and fill the wall', () => {
    fc.assert(
      fc.property(lanes, (lanes) => {
        const { blocks, width } = mergeLanes({ phases, lanes })
        let start = 0
        for (const block of blocks) {
          expect(block.start).toBe(start)
          start += block.width
        }
        expect(start).toBe(width)
      }),
    )
  })
})
