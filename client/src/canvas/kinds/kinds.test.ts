import { expect, test } from 'vitest'
import { boundsOf, holdsRect } from '../geometry.ts'
import { connectorObject, nearestSide, sideAt } from './connector.ts'
import { frameObject } from './frame.ts'
import { shapeObject } from './shape.ts'
import { strokeObject } from './stroke.ts'

const face = { family: 'hand', weight: 500 }
const box = (x: number, y: number, width = 100, height = 100, angle = 0) => ({ x, y, width, height, angle })

const shape = (more = {}) =>
  shapeObject({
    id: 's',
    box: box(0, 0),
    form: 'rectangle',
    ink: 'black',
    width: 4,
    text: '',
    textInk: 'black',
    face,
    ...more,
  })

const stroke = (points: readonly number[], more = {}) =>
  strokeObject({
    id: 'p',
    box: box(0, 0),
    pen: 'pen',
    points,
    drawn: { width: 100, height: 100 },
    colour: 'black',
    width: 4,
    ...more,
  })

test('an empty form is taken by its line, one with a fill or words by its inside', () => {
  const large = { box: box(0, 0, 500, 500) }
  expect(shape(large).hit?.({ x: 50, y: 50 })).toBe(false)
  expect(shape(large).hollow?.isLarge).toBe(true)
  expect(shape(large).hollow?.holds({ x: 50, y: 50 })).toBe(true)
  expect(shape({ ...large, fill: 'white' }).hollow).toBeUndefined()
  expect(shape(large).hit?.({ x: 2, y: 50 })).toBe(true)
  expect(shape({ ...large, fill: 'white' }).hit?.({ x: 50, y: 50 })).toBe(true)
  expect(shape({ ...large, text: 'ja' }).hit?.({ x: 50, y: 50 })).toBe(true)
  expect(shape().hollow?.isLarge).toBe(false)
  expect(shape({ form: 'diamond' }).hollow?.holds({ x: 5, y: 5 })).toBe(false)
})

test.each([
  ['ellipse', false],
  ['diamond', false],
  ['triangle', false],
  ['rectangle', true],
] as const)('the corner of the box of a filled %s belongs to it: %s', (form, belongs) => {
  expect(shape({ form, fill: 'white' }).hit?.({ x: 5, y: 5 })).toBe(belongs)
  expect(shape({ form, fill: 'white' }).hit?.({ x: 50, y: 60 })).toBe(true)
})

test('a turned form is hit where it lies, and drawn within its bounds', () => {
  const tall = shape({ box: box(0, 0, 200, 20, Math.PI / 2), fill: 'white' })
  expect(tall.hit?.({ x: 100, y: 100 })).toBe(true)
  expect(tall.hit?.({ x: 10, y: 10 })).toBe(false)
  expect(holdsRect(tall.rect, boundsOf(box(0, 0, 200, 20, Math.PI / 2)))).toBe(true)
})

test('ink is hit near its line, also after it was stretched', () => {
  const points = [0, 0, 50, 500, 500, 50, 1000, 1000, 50]
  expect(stroke(points).hit?.({ x: 50, y: 54 })).toBe(true)
  expect(stroke(points).hit?.({ x: 80, y: 20 })).toBe(false)
  expect(stroke(points, { box: box(0, 0, 200, 100) }).hit?.({ x: 160, y: 80 })).toBe(true)
})

test('ink of twenty thousand points is felt for along its line, and ink of none is nowhere', () => {
  const many = stroke(Array.from({ length: 60_000 }, (_, at) => (at % 3 === 2 ? 50 : (at * 7) % 1000)))
  expect(many.hit?.({ x: 70, y: 140 })).toBeTypeOf('boolean')
  expect(many.hit?.({ x: 5000, y: 5000 })).toBe(false)
  expect(stroke([]).hit?.({ x: 0, y: 0 })).toBe(false)
})

test('a frame is taken by its edge and its name, with room for the name in its bounds', () => {
  const frame = frameObject({
    id: 'f',
    box: box(0, 0, 400, 300),
    name: 'Balie',
    ink: 'black',
    fill: 'white',
    face,
  })
  expect(frame.hit?.({ x: 200, y: 150 })).toBe(false)
  expect(frame.hit?.({ x: 200, y: 2 })).toBe(true)
  expect(frame.hit?.({ x: 20, y: -15 })).toBe(true)
  expect(frame.wordsAt && holdsRect(frame.rect, frame.wordsAt)).toBe(true)
})

const connector = (ends: Parameters<typeof connectorObject>[0]['ends']) =>
  connectorObject({
    id: 'c',
    ends,
    ink: 'black',
    width: 4,
    label: '',
    face,
    labelInk: 'black',
    labelFill: 'white',
  })

test('a connector runs from the side that looks at the other thing, and follows it', () => {
  const boxes = new Map([
    ['a', box(0, 0)],
    ['b', box(400, 0)],
  ])
  const c = connector([
    { to: 'a', side: undefined },
    { to: 'b', side: undefined },
  ])
  const first = c.tied?.((id) => boxes.get(id))
  expect(first?.ends).toEqual([
    { x: 104, y: 50 },
    { x: 396, y: 50 },
  ])
  expect(first?.hit?.({ x: 250, y: 52 })).toBe(true)
  boxes.set('b', box(0, 400))
  expect(first?.tied?.((id) => boxes.get(id)).ends).toEqual([
    { x: 50, y: 104 },
    { x: 50, y: 396 },
  ])
})

test('a connector stays where its thing was when that is gone, and is nowhere when it never was', () => {
  const ends = [
    { to: 'a', side: undefined },
    { x: 300, y: 50 },
  ] as const
  const seen = connector(ends).tied?.(() => box(0, 0))
  expect(seen?.tied?.(() => undefined).ends).toEqual(seen?.ends)
  const never = connector(ends).tied?.(() => undefined)
  expect(never?.ends).toBeUndefined()
  expect(never?.selectable).toBe(false)
})

test('a connector from a thing to itself has an end and a beginning', () => {
  const both = { to: 'a', side: undefined }
  const loop = connector([both, both]).tied?.(() => box(0, 0))
  expect(loop?.rect.width).toBeLessThan(1000)
})

test('the side of a turned box is found where it looks', () => {
  expect(nearestSide(box(0, 0), { x: 500, y: 40 })).toBe('right')
  expect(nearestSide(box(0, 0, 100, 100, Math.PI / 2), { x: 500, y: 40 })).toBe('top')
  expect(sideAt(box(0, 0), { x: 50, y: 96 }, 20)).toBe('bottom')
  expect(sideAt(box(0, 0), { x: 50, y: 50 }, 20)).toBeUndefined()
})
