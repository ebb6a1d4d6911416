import { expect, test } from 'vitest'
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
