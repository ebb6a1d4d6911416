import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNote } from './place-note.ts'

const size = { width: 120, height: 50 }
const room = { width: 1000, top: 0, bottom: 400 }

test('a note stands near its point and over none', () => {
  const points = Array.from({ length: 10 }, (_, index) => ({
    x: 50 + index * 100,
    y: index === 5 ? 380 : 100,
  }))
  const about = { x: 550, y: 380 }
  const { x, y } = placeNote({ points, about, size, room, radius: 20 })
  expect(Math.abs(x + size.width / 2 - about.x)).toBeLessThan(200)
  expect(y).toBeGreaterThan(120)
})

test('a note never leaves the picture', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 400 }) })
  fc.assert(
    fc.property(fc.array(point, { maxLength: 30 }), point, (points, about) => {
      const { x, y } = placeNote({ points: [...points, about], about, size, room, radius: 20 })
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + size.width).toBeLessThanOrEqual(room.width)
      expect(y).toBeGreaterThanOrEqual(room.top)
      expect(y + size.height).toBeLessThanOrEqual(room.bottom)
    }),
  )
})

test('a picture smaller than the note still has a place for it', () => {
  const about = { x: 10, y: 10 }
  const tiny = { width: 60, top: 0, bottom: 20 }
  expect(placeNote({ points: [about], about, size, room: tiny, radius: 5 })).toEqual({ x: 0, y: 0 })
})
