import { expect, test } from 'vitest'
import { splitGraphemes } from '../platform/graphemes.ts'
import { cutPieces } from './line-breaks.ts'

/** With a bar wherever a line may break. */
const barred = (text: string) =>
  cutPieces(text)
    .map(({ word, spaces }) => word + spaces)
    .join('|')

test.each([
  ['Latin words break at spaces, and behind hyphens and dashes', 'een e-mail –nu', 'een |e-|mail |–|nu'],
  ['a minus stays with its number, a hyphen in a number does not', '-5 of 1-5', '-5 |of |1-|5'],
  [
    'addresses break behind question marks and hyphens only',
    'https://a.nl/b-c?d=e&f',
    'https://a.nl/b-|c?|d=e&f',
  ],
  ['slashes keep ASCII words together and let others go', 'ja/nee één/één', 'ja/nee |één/|één'],
  ['long dashes break on both sides', 'een—twee', 'een|—|twee'],
  ['brackets keep what they hold', '(a) «b» “c”', '(a) |«b» |“c”'],
  ['emoji are whole and break on either side', 'a👍🏽👨‍👩‍👧🇳🇱', 'a|👍🏽|👨‍👩‍👧|🇳🇱'],
  ['digits in boxes and signs of text are letters', '1️⃣2️⃣ ©®★☆', '1️⃣2️⃣ |©®★☆'],
  ['ideographs break anywhere but before what closes', '我等了，「二十」分。', '我|等|了，|「二|十」|分。'],
  ['syllables of Hangul break too', '가나 다', '가|나 |다'],
  [
    'what glues does not break, a space without width does',
    'a\u00A0b\u2060c\u200Bd',
    'a\u00A0b\u2060c\u200B|d',
  ],
  ['Thai breaks between the words of a dictionary', 'สวัสดีครับ', 'สวัสดี|ครับ'],
])('%s', (_, text, expected) => {
  expect(barred(text)).toBe(expected)
})

test('pieces put together are the text', () => {
  const text = '  a - b?c (d) 我、e  '
  expect(barred(text).replaceAll('|', '')).toBe(text)
})

test('what a reader sees as one character is one', () => {
  expect(splitGraphemes('e\u0301👨‍👩‍👧🇳🇱x')).toEqual(['e\u0301', '👨‍👩‍👧', '🇳🇱', 'x'])
})
