import { expect, test } from 'vitest'
import { initials } from './initials.ts'

test('two words give the first letter of the first and the last', () => {
  expect(initials('Jeroen de Vries')).toBe('JV')
})

test('one word gives its first two letters', () => {
  expect(initials('aylin')).toBe('AY')
})

test('an emoji stands alone and whole', () => {
  expect(initials('👩‍🚀🙂')).toBe('👩‍🚀')
  expect(initials('🙂 Sanne')).toBe('🙂')
})

test('an empty name is a question mark', () => {
  expect(initials('   ')).toBe('?')
})

test('letters with marks stay whole', () => {
  expect(initials('Élise Öz')).toBe('ÉÖ')
})

test('a number in brackets, to tell namesakes apart, is no name', () => {
  expect(initials('Jan (2)')).toBe('JA')
  expect(initials('Jan de Vries (2)')).toBe('JV')
})
