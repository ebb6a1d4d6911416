import { expect, test } from 'vitest'
import { boxAfter, brushWidth, firstBox, paintMark } from './marks.ts'

const picture = { width: 1200, height: 900 }
const key = (name: string, more: { shift?: boolean; fine?: boolean } = {}) => ({
  key: name,
  shift: false,
  fine: false,
  ...more,
})

test('arrows move the box, with shift they make it larger or smaller, and it never leaves the picture', () => {
  const box = firstBox(picture)
  expect(boxAfter(box, key('ArrowRight'), picture)).toEqual({ ...box, x: box.x + 20 })
  expect(boxAfter(box, key('ArrowUp', { fine: true }), picture)).toEqual({ ...box, y: box.y - 3 })
  expect(boxAfter(box, key('ArrowDown', { shift: true }), picture)).toEqual({
    ...box,
    height: box.height + 20,
  })
  expect(boxAfter(box, key('a'), picture)).toBeUndefined()
  for (const name of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])
    for (const shift of [false, true]) {
      let far = box
      for (let step = 0; step < 200; step++) far = boxAfter(far, key(name, { shift }), picture) ?? far
      expect(far.x).toBeGreaterThanOrEqual(0)
      expect(far.y).toBeGreaterThanOrEqual(0)
      expect(far.x + far.width).toBeLessThanOrEqual(picture.width)
      expect(far.y + far.height).toBeLessThanOrEqual(picture.height)
      expect(Math.min(far.width, far.height)).toBeGreaterThan(0)
    }
})

test('a box covers every pixel it touches', () => {
  const filled: number[][] = []
  const context = { fillRect: (...rect: number[]) => void filled.push(rect) }
  // Only what a box needs of a canvas.
  paintMark(context as unknown as CanvasRenderingContext2D, {
    what: 'box',
    box: { x: 10.6, y: 20.2, width: 5.1, height: 2.9 },
  })
  expect(filled).toEqual([[10, 20, 6, 4]])
})

test('the thick brush covers a face, the thin one a line', () => {
  expect(brushWidth(picture, 'thick')).toBeGreaterThan(2 * brushWidth(picture, 'thin'))
  expect(brushWidth({ width: 10, height: 10 }, 'thin')).toBe(4)
})
