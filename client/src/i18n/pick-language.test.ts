import { expect, test } from 'vitest'
import { languageFrom } from './pick-language.ts'

const hints = { chosen: undefined, suggested: undefined, browser: [] }

test('an own choice is stronger than the browser, the browser than the workshop', () => {
  expect(languageFrom({ chosen: 'en', suggested: 'nl', browser: ['nl'] })).toBe('en')
  expect(languageFrom({ ...hints, suggested: 'nl', browser: ['en'] })).toBe('en')
  expect(languageFrom({ ...hints, suggested: 'en', browser: ['de', 'fr'] })).toBe('en')
})

test('the browser decides by its first known language, whatever its region', () => {
  expect(languageFrom({ ...hints, browser: ['fr-FR', 'en-GB', 'nl'] })).toBe('en')
})

test('Dutch when nothing is known', () => {
  expect(languageFrom({ ...hints, chosen: 'xx', browser: ['de'] })).toBe('nl')
})
