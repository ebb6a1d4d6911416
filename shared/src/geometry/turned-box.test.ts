import { expect, it } from 'vitest'
import { boundsOfTurned, holdsRect, mapPoint, turnPoint } from './turned-box.ts'

const box = { x: 0, y: 0, width: 200, height: 100 }

it('a box turned by a quarter is as wide as it was high, around the same middle', () => {
  const { x, y, width, height } = boundsOfTurned({ ...box, angle: Math.PI / 2 })
  expect([x, y, width, height].map((side) => Math.round(side))).toEqual([50, -50, 100, 200])
  expect(boundsOfTurned(box)).toEqual(box)
})

it('a point turned right by a quarter goes from above to the right, as clocks do', () => {
  const { x, y } = turnPoint({ x: 0, y: -10 }, { x: 0, y: 0 }, Math.PI / 2)
  expect(x).toBeCloseTo(10)
  expect(y).toBeCloseTo(0)
})

it('a box holds itself, and nothing that sticks out', () => {
  expect(holdsRect(box, box)).toBe(true)
  expect(holdsRect(box, { ...box, width: 201 })).toBe(false)
})

it('points keep their place in a box that becomes another, also in one without height', () => {
  expect(mapPoint({ x: 50, y: 100 }, box, { x: 10, y: 10, width: 400, height: 50 })).toEqual({
    x: 110,
    y: 60,
  })
  expect(mapPoint({ x: 50, y: 0 }, { ...box, height: 0 }, { ...box, y: 5 })).toEqual({ x: 50, y: 5 })
})
