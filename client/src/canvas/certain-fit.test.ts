import fc from 'fast-check'
import { expect, test } from 'vitest'
import { certainlyFits, type LetterWidths } from './certain-fit.ts'
import { layoutText, type Measure, type TextBox } from './text-layout.ts'

const fit = { size: 20, minSize: 13, lineHeight: 1.22 }
/** Of 0.3 to 0.8 ems, and wider in a word than alone by up to 0.05. */
const widthOf = (code: number) => 0.3 + (code % 6) / 10
const measure: Measure = (text) =>
  [...text].reduce((width, letter) => width + widthOf(letter.charCodeAt(0)), 0) +
  0.05 * Math.max(0, text.length - 1)
const known = new Float64Array(0x100)
const widths: LetterWidths = {
  known,
  of: (code) => (code < 0x250 && code >= 32 ? widthOf(code) + 0.06 : Infinity),
}
for (const letter of 'aeiknr') known[letter.charCodeAt(0)] = widths.of(letter.charCodeAt(0))
const box: TextBox = { width: 176, height: 76, corner: { width: 16, height: 17 } }

test('what surely fits does fit', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aeiknrstWM-/?(é  \n'), maxLength: 120 })
  const sides = fc.record({
    width: fc.integer({ min: 20, max: 400 }),
    height: fc.integer({ min: 20, max: 300 }),
  })
  fc.assert(
    fc.property(texts, sides, (text, { width, height }) => {
      const room = { ...box, width, height }
      fc.pre(certainlyFits(text, room, fit, widths))
      expect(layoutText(text, room, fit, measure).fits).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('most notes are sure to fit', () => {
  expect(certainlyFits('Ik bel de klantenservice en wacht lang', box, fit, widths)).toBe(true)
  expect(certainlyFits('', box, fit, widths)).toBe(true)
})

test('nothing is sure of text that is long, wide or in other letters', () => {
  const high = { width: 1e6, height: 1e6 }
  for (const text of ['a'.repeat(40), 'woord '.repeat(30), 'een\n'.repeat(9), 'één\ttab', '漢字', '👍'])
    expect(certainlyFits(text, box, fit, widths)).toBe(false)
  expect(certainlyFits('a '.repeat(1600), high, fit, widths)).toBe(false)
})
