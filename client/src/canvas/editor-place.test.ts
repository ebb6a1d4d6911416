import { expect, test } from 'vitest'
import { placeEditor } from './editor-place.ts'

const free = { x: 0, y: 0, width: 390, height: 600 }
const place = (note: { x: number; y: number; width: number; height: number }, zoom = 1, area = free) =>
  placeEditor({ note, zoom, fontSize: 20, minFontPx: 13, free: area })

test('the field lies exactly over its note', () => {
  expect(place({ x: 40, y: 80, width: 200, height: 100 })).toEqual({
    x: 40,
    y: 80,
    scale: 1,
    isFloating: false,
  })
})

test('above a keyboard it moves up', () => {
  const aboveKeyboard = { ...free, height: 300 }
  expect(place({ x: 40, y: 280, width: 200, height: 100 }, 1, aboveKeyboard)).toMatchObject({
    y: 192,
    isFloating: true,
  })
})

test('from afar it grows around its note until it can be read', () => {
  const far = place({ x: 150, y: 300, width: 40, height: 20 }, 0.2)
  expect(far).toMatchObject({ scale: 0.65, isFloating: true })
  expect(far.x + (200 * 0.65) / 2).toBeCloseTo(170)
})

test('it never grows wider than the screen', () => {
  expect(place({ x: 0, y: 0, width: 400, height: 20 }, 0.2).scale).toBeCloseTo(0.2)
})

test('a note out of view is typed in at the nearest rim', () => {
  expect(place({ x: -500, y: 80, width: 200, height: 100 })).toMatchObject({ x: 8, isFloating: true })
})
