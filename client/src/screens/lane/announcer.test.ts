import { expect, test } from 'vitest'
import { createTestClock } from '../../canvas/test-clock.ts'
import { createAnnouncer } from './announcer.ts'

test('the same words twice are read out twice', () => {
  const { say, current } = createAnnouncer()
  say('Ongedaan gemaakt')
  const first = current()
  say('Ongedaan gemaakt')
  expect(current()).not.toBe(first)
  expect(current().trim()).toBe('Ongedaan gemaakt')
  say('Ongedaan gemaakt')
  expect(current()).toBe(first)
})

test('of presses in a row only what they came to is said', () => {
  const clock = createTestClock()
  const { say, current, subscribe } = createAnnouncer(clock)
  let told = 0
  subscribe(() => told++)
  for (const width of [210, 220, 230]) say(`Nu ${width} breed`, 'size')
  clock.advance(300)
  say('Nu 240 breed', 'size')
  expect(current()).toBe('')
  clock.advance(1000)
  expect(current()).toBe('Nu 240 breed')
  expect(told).toBe(1)
})

test('what one did of several kinds is said together, and never lost to what is said at once', () => {
  const clock = createTestClock()
  const { say, current } = createAnnouncer(clock)
  say('2 dingen gegroepeerd', 'group')
  say('Ligt nu vooraan', 'layer')
  clock.advance(1000)
  expect(current()).toBe('2 dingen gegroepeerd. Ligt nu vooraan')
  say('Vastgezet', 'lock')
  say('Ongedaan gemaakt')
  expect(current()).toBe('Vastgezet. Ongedaan gemaakt')
  clock.advance(1000)
  expect(current()).toBe('Vastgezet. Ongedaan gemaakt')
})
