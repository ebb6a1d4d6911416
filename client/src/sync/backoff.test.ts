import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import { expect, test } from 'vitest'
import { Backoff } from './backoff.ts'
import { TestClock } from './test-clock.ts'

test('the bound doubles from 0.3 to 8 seconds', () => {
  const backoff = new Backoff(new TestClock(), () => 1)
  const waits = Array.from({ length: 7 }, () => backoff.closed())
  expect(waits).toEqual([300, 600, 1200, 2400, 4800, 8000, 8000])
})

test('the wait is a random part of the bound', () => {
  expect(new Backoff(new TestClock(), () => 0.25).closed()).toBe(75)
})

test('a thousand who lost the server at one moment come back spread over the bound', () => {
  const random = seededRandom('herd')
  const clock = new TestClock()
  const waits = Array.from({ length: 1000 }, () => {
    const backoff = new Backoff(clock, random)
    // The server was away for three tries.
    for (let failed = 0; failed < 3; failed++) backoff.closed()
    return backoff.closed()
  })
  for (let from = 0; from < 2400; from += 240) {
    const together = waits.filter((wait) => wait >= from && wait < from + 240)
    expect(together.length).toBeLessThan(150)
  }
})

test('what stayed open begins anew, what closed at once does not', () => {
  const clock = new TestClock()
  const backoff = new Backoff(clock, () => 1)
  backoff.closed()
  backoff.opened()
  clock.pass(4999)
  expect(backoff.closed()).toBe(600)
  backoff.opened()
  clock.pass(5000)
  expect(backoff.closed()).toBe(300)
})
