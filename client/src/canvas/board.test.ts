import { expect, test } from 'vitest'
import { createBoard } from './board.ts'
import { connectorObject } from './kinds/connector.ts'
import type { BoardStyle } from './style.ts'
import { createTestClock } from './test-clock.ts'
import { note } from './tools/test-canvas.ts'
import { toolset } from './tools/toolset.ts'

const style: BoardStyle = {
  paper: { colour: 'tan' },
  notes: {},
  icons: {},
  noteFont: { family: 'hand', weight: 500, size: 20, minSize: 13, lineHeight: 1.2 },
  fonts: { hand: 'hand', ui: 'ui', title: 'title' },
  ink: 'black',
  accent: 'blue',
  shadow: '0 0 0',
}

const look = {
  ink: 'black',
  width: 4,
  label: '',
  face: { family: 'hand', weight: 500 },
  labelInk: 'black',
  labelFill: 'white',
}

const between = (id: string, from: string, to: string) =>
  connectorObject({
    id,
    ends: [
      { to: from, side: undefined },
      { to, side: undefined },
    ],
    ...look,
  })

const board = () => createBoard({ style, clock: createTestClock() })

const endsOf = (on: ReturnType<typeof board>, id: string) => {
  const object = on.object(id)
  return object?.type === 'custom' ? object.ends : undefined
}

test('a connector comes to its things in whatever order they arrive', () => {
  const on = board()
  on.setObjects([between('c', 'a', 'b'), note('a', 0, 0)])
  expect(endsOf(on, 'c')).toBeUndefined()
  on.setObjects([note('b', 400, 0)])
  expect(endsOf(on, 'c')).toEqual([
    { x: 104, y: 50 },
    { x: 396, y: 50 },
  ])
})

test('a thing that moves takes the ends of its connectors along, and they are found there', () => {
  const on = board()
  on.setObjects([note('a', 0, 0), note('b', 400, 0), between('c', 'a', 'b')])
  on.setObjects([note('b', 400, 1000)])
  expect(endsOf(on, 'c')?.[1]).toEqual({ x: 450, y: 996 })
  expect(on.hitTest({ x: 450, y: 990 })).toContain('c')
})

test('a connector outlives its things', () => {
  const on = board()
  on.setObjects([note('a', 0, 0), note('b', 400, 0), between('c', 'a', 'b')])
  const before = endsOf(on, 'c')
  on.setObjects([
    { id: 'a', gone: true },
    { id: 'b', gone: true },
  ])
  expect(endsOf(on, 'c')).toEqual(before)
})

test('connectors between connectors, in a ring, do no harm', () => {
  const on = board()
  on.setObjects([between('c', 'd', 'e'), between('d', 'e', 'c'), between('e', 'c', 'd'), note('a', 0, 0)])
  on.setObjects([between('f', 'a', 'c'), note('a', 50, 0)])
  expect(on.object('f')).toBeDefined()
})

test('a connector has kept up after many moves of one end', () => {
  const on = board()
  on.setObjects([note('a', 0, 0), note('b', 400, 0), between('c', 'a', 'b')])
  for (let step = 0; step < 2000; step++) on.setObjects([note('b', 400 + step, 0)])
  expect(endsOf(on, 'c')?.[1].x).toBe(2395)
})

test('places a broken peer sends neither freeze nor break the board', () => {
  const on = board()
  const at = (x: number) => note('far', 0, 0, { rect: { x, y: x, width: 100, height: 100 } })
  for (const x of [Number.NaN, Number.POSITIVE_INFINITY, -1e300, 1e18])
    on.setObjects([at(x), note('a', 0, 0)])
  expect(on.hitTest({ x: 50, y: 50 })).toEqual(['a'])
})

test('a board is only looked at until people have tools', () => {
  const on = board()
  on.setObjects([note('a', 0, 0)])
  on.tapWith('select', { x: 50, y: 50 })
  expect([...on.selection]).toEqual([])
  on.takeTools(toolset)
  on.tapWith('select', { x: 50, y: 50 })
  expect([...on.selection]).toEqual(['a'])
})
