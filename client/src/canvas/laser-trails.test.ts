import { expect, test } from 'vitest'
import { createLaserTrails } from './laser-trails.ts'
import { createTestClock } from './test-clock.ts'

const at = (x: number) => ({ x, y: 0 })

function begin() {
  const clock = createTestClock()
  const trails = createLaserTrails(clock)
  const places = () => trails.all().flatMap(({ points }) => points.map(({ x, starts }) => (starts ? -x : x)))
  return { clock, trails, places }
}

test('light fades within a second, the oldest first, and then is gone', () => {
  const { clock, trails } = begin()
  trails.add('me', 'red', { ...at(1), starts: true })
  clock.advance(500)
  trails.add('me', 'red', { ...at(2), starts: false })
  expect(trails.all()[0]?.points.map(({ left }) => left)).toEqual([0.5, 1])
  clock.advance(600)
  expect(trails.step()).toBe(true)
  expect(trails.all()[0]?.points).toHaveLength(1)
  clock.advance(600)
  expect(trails.step()).toBe(false)
  expect(trails.isEmpty).toBe(true)
})

test('what others tell twice is taken once', () => {
  const { trails, places } = begin()
  trails.hear('bo', 'blue', { from: 5, points: [at(1), at(2)] })
  trails.hear('bo', 'blue', { from: 5, points: [at(1), at(2), at(3)] })
  expect(places()).toEqual([-1, 2, 3])
})

test('a way that begins one number later is another way', () => {
  const { trails, places } = begin()
  trails.hear('bo', 'blue', { from: 0, points: [at(1), at(2)] })
  trails.hear('bo', 'blue', { from: 3, points: [at(8), at(9)] })
  expect(places()).toEqual([-1, 2, -8, 9])
})

test('however much somebody tells, no more is kept than a hand draws', () => {
  const { trails } = begin()
  trails.hear('bo', 'blue', { from: 0, points: Array.from({ length: 5000 }, (_, x) => at(x)) })
  expect(trails.all()[0]?.points).toHaveLength(300)
})
