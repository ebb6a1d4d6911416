import { expect, test } from 'vitest'
import { hints } from './hints.ts'

test('hints come one after the other, and stay away once they were of use', () => {
  expect(hints.next()).toBe('write')
  hints.finish('move')
  expect(hints.next()).toBe('write')
  hints.finish('write')
  expect(hints.next()).toBe('score')
  hints.finishAll()
  expect(hints.next()).toBeUndefined()
})

test('who wants them back gets all of them', () => {
  hints.finishAll()
  hints.bringBack()
  expect(hints.next()).toBe('write')
})
