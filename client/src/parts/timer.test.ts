import { expect, test } from 'vitest'
import { clockText, timerLeft } from './timer.ts'

const minute = 60_000

test('a running timer counts down to its end, a paused one stands still', () => {
  const running = { endsAt: 10 * minute, leftMs: 10 * minute, totalMs: 10 * minute }
  expect(timerLeft(running, 4 * minute)).toBe(6 * minute)
  expect(timerLeft({ leftMs: 3 * minute, totalMs: 10 * minute }, 99 * minute)).toBe(3 * minute)
})

test('time is written as on a kitchen clock', () => {
  expect(clockText(18 * minute + 24_000)).toBe('18:24')
  expect(clockText(9_000)).toBe('0:09')
  expect(clockText(65 * minute)).toBe('1:05:00')
})

test('the last second is still a second, and what runs over says so', () => {
  expect(clockText(1)).toBe('0:01')
  expect(clockText(0)).toBe('0:00')
  expect(clockText(-400)).toBe('0:00')
  expect(clockText(-90_000)).toBe('-1:30')
})
