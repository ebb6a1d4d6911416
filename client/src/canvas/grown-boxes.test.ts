import { expect, test } from 'vitest'
import type { Box } from './geometry.ts'
import { grownBoxes } from './grown-boxes.ts'
import { emojiObject } from './kinds/emoji.ts'
import { shapeObject } from './kinds/shape.ts'
import { textObject } from './kinds/text.ts'

const shape = (id: string, box: Partial<Box> = {}, form: 'rectangle' | 'line' = 'rectangle') =>
  shapeObject({
    id,
    box: { x: 100, y: 100, width: 200, height: 100, angle: 0, ...box },
    form,
    ink: 'black',
    width: 4,
    text: '',
    textInk: 'black',
    face: { family: 'hand', weight: 500 },
  })

const emoji = (id: string, x: number) =>
  emojiObject({ id, emoji: '👍', box: { x, y: 100, width: 50, height: 50, angle: 0 } })

test('a shape grows to the right and down, its upper left corner stays', () => {
  expect(grownBoxes([shape('a')], { width: 10, height: 0 }).get('a')).toEqual({
    x: 100,
    y: 100,
    width: 210,
    height: 100,
    angle: 0,
  })
  expect(grownBoxes([shape('a')], { width: 0, height: -10 }).get('a')).toMatchObject({ y: 100, height: 90 })
})

test('a shape that is turned grows along its own sides', () => {
  const { width, height, angle } = grownBoxes([shape('a', { angle: 1 })], { width: 10, height: 0 }).get(
    'a',
  ) as Box
  expect([width, height, angle]).toEqual([210, 100, 1])
})

test('what keeps its ratio grows both ways, whichever way one asks, and gets smaller again', () => {
  for (const growth of [{ width: 10, height: 0 }, { width: 0, height: 10 }, { factor: 1.2 }])
    expect(grownBoxes([emoji('a', 0)], growth).get('a')).toMatchObject({ width: 60, height: 60 })
  expect(grownBoxes([emoji('a', 0)], { width: -10, height: 0 }).get('a')).toMatchObject({ width: 40 })
})

test('several grow together and keep their places in the whole', () => {
  const boxes = grownBoxes([emoji('a', 0), emoji('b', 150)], { factor: 2 })
  expect(boxes.get('a')).toMatchObject({ x: 0, width: 100 })
  expect(boxes.get('b')).toMatchObject({ x: 300, width: 100 })
})

test('a line by itself is pulled by its head; among others it gets longer, not thicker', () => {
  const line = shape('a', { height: 4 }, 'line')
  expect(grownBoxes([line], { width: 10, height: 0 }).get('a')).toMatchObject({ width: 210, height: 4 })
  const down = grownBoxes([line], { width: 0, height: 10 }).get('a')
  expect(down?.angle).toBeGreaterThan(0)
  const among = grownBoxes([line, shape('b')], { factor: 2 }).get('a')
  expect(among).toMatchObject({ width: 400, height: 4 })
})

test('text gets wider, and its height is left to its words', () => {
  const text = textObject({
    id: 'a',
    box: { x: 0, y: 0, width: 100, height: 30 },
    text: 'a',
    size: 20,
    colour: '',
  })
  expect(grownBoxes([text], { width: 10, height: 0 }).get('a')).toMatchObject({ width: 110, height: 30 })
  expect(grownBoxes([text], { width: 0, height: 10 }).get('a')).toMatchObject({ width: 100, height: 30 })
  expect(grownBoxes([text], { factor: 2 }).get('a')).toMatchObject({ width: 200, height: 30 })
})

test('nothing gets too small to be taken hold of', () => {
  expect(grownBoxes([shape('a')], { width: -1000, height: 0 }).get('a')?.width).toBe(8)
})

test('what has no size of its own is left out', () => {
  expect(grownBoxes([{ ...emoji('a', 0), resize: 'none' }], { factor: 2 }).size).toBe(0)
})
