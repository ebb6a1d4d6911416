import { expect, test } from 'vitest'
import { follow } from './following.ts'

const reading = { isBusy: false, leads: false }
const typing = { isBusy: true, leads: false }

test('a screen follows as soon as a presentation begins', () => {
  expect(follow('idle', 'began', reading)).toBe('following')
})

test('who types finishes first, and follows when the field is left', () => {
  expect(follow('idle', 'began', typing)).toBe('finishing')
  expect(follow('finishing', 'finished', typing)).toBe('finishing')
  expect(follow('finishing', 'finished', reading)).toBe('following')
})

test('who looked away is left alone', () => {
  expect(follow('away', 'began', reading)).toBe('away')
  expect(follow('away', 'finished', reading)).toBe('away')
})

test('who leads is told, not taken along', () => {
  expect(follow('idle', 'began', { isBusy: false, leads: true })).toBe('away')
})
