import { expect, test } from 'vitest'
import { bothTexts, holdsWords } from './both-texts.ts'

const LETTER = 'Beste {naam},\n\nKom je ook?\n\nTot dan,'

test('changes in different places are both there, whoever was first', () => {
  const mine = LETTER.replace('Beste', 'Dag')
  const theirs = LETTER.replace('Tot dan', 'Tot vrijdag')
  const both = 'Dag {naam},\n\nKom je ook?\n\nTot vrijdag,'
  expect(bothTexts(LETTER, mine, theirs)).toBe(both)
  expect(bothTexts(LETTER, theirs, mine)).toBe(both)
})

test('what both added in one place stands on lines of its own', () => {
  expect(bothTexts('IT', 'IT\nZorg', 'IT\nInkoop')).toBe('IT\nZorg\nInkoop')
  expect(bothTexts('', 'Minder klachten', 'Niemand verrast')).toBe('Minder klachten\nNiemand verrast')
  expect(bothTexts('a\nb', 'a\nmijn\nb', 'a\nhun\nb')).toBe('a\nmijn\nhun\nb')
})

test('a word somebody goes on with is not broken by a line of somebody else', () => {
  expect(bothTexts('Be', 'Bellen', 'Be\nRoaming')).toBe('Bellen\nRoaming')
  expect(bothTexts('Be', 'Be\nRoaming', 'Bellen')).toBe('Bellen\nRoaming')
  expect(bothTexts('Be', 'Bellen', 'Bezig')).toBe('Bellen')
})

test('where one changed what the other changed, one’s own words stand', () => {
  expect(bothTexts('Niemand verrast', 'Niemand boos', 'Niemand verdrietig')).toBe('Niemand boos')
})

test('what the other put in is in it or not; taking words out adds none', () => {
  expect(holdsWords('Niemand boos', 'Niemand verrast', 'Niemand verdrietig')).toBe(false)
  expect(holdsWords('Minder klachten\nNiemand verrast', '', 'Niemand verrast')).toBe(true)
  expect(holdsWords('Minder', 'Minder klachten', 'klachten')).toBe(true)
})

test('with one of them unchanged it is the other', () => {
  expect(bothTexts('a', 'a', 'b')).toBe('b')
  expect(bothTexts('a', 'b', 'a')).toBe('b')
  expect(bothTexts('a', 'b', 'b')).toBe('b')
  expect(bothTexts('abab', 'ab', 'abab')).toBe('ab')
})
