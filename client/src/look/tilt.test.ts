import { expect, test } from 'vitest'
import { tiltOf } from './tilt.ts'

test('a note leans the same way everywhere, and never more than half a degree', () => {
  for (let index = 0; index < 500; index++) {
    const tilt = tiltOf(`note-${index}`)
    expect(tiltOf(`note-${index}`)).toBe(tilt)
    expect(Math.abs(tilt)).toBeLessThanOrEqual(0.5)
  }
})

test('notes with ids beside each other lean differently', () => {
  const tilts = new Set(Array.from({ length: 100 }, (_, index) => tiltOf(`n${index}`).toFixed(2)))
  expect(tilts.size).toBeGreaterThan(40)
})
