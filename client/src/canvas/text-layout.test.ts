import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitGraphemes } from '../platform/graphemes.ts'
import { layoutText, MAX_LAYOUT_CHARACTERS, type TextBox, WRAP_TOLERANCE } from './text-layout.ts'

/** Every character half an em wide, every emoji a whole one. */
const measure = (text: string) =>
  splitGraphemes(text).reduce((width, grapheme) => width + (grapheme.length > 1 ? 1 : 0.5), 0)
const fit = { size: 20, minSize: 12, lineHeight: 1.25 }
const note: TextBox = { width: 160, height: 75 }
const lay = (text: string, box: TextBox = note) => layoutText(text, box, fit, measure)
const linesOf = (text: string, box?: TextBox) => lay(text, box).lines.map((line) => line.text)

const texts = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...'abcdefgh ijklm nop ') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('\n', '-', '?', '–', '—', '…', '漢', '👍🏽', '👨‍👩‍👧', 'é', '(', ')'),
    },
  ),
  maxLength: 200,
})

test('short text keeps its full size', () => {
  expect(lay('Ik bel')).toMatchObject({ size: 20, fits: true })
})

test('lines break at spaces, and the spaces hang', () => {
  expect(linesOf('Ik scrol en klik weg')).toEqual(['Ik scrol en klik ', 'weg'])
})

test('text shrinks until it fits', () => {
  const layout = lay('Ik open de app, teller loopt een dag achter, zegt de app')
  expect(layout.size).toBeLessThan(20)
  expect(layout).toMatchObject({ fits: true })
})

test('a long word shrinks first and only then breaks', () => {
  expect(lay('arbeidsongeschikt!')).toMatchObject({ size: 17, lines: [{ text: 'arbeidsongeschikt!' }] })
  expect(linesOf('arbeidsongeschiktheidsverzekering')).toEqual(['arbeidsongeschiktheidsverz', 'ekering'])
})

test('words break at hyphens and long dashes, emoji stand alone', () => {
  const narrow = { width: 60, height: 200 }
  expect(linesOf('e-mail', narrow)).toEqual(['e-mail'])
  expect(linesOf('web-shop', narrow)).toEqual(['web-', 'shop'])
  expect(linesOf('fijn👍🏽👍🏽👍🏽👍🏽', narrow)).toEqual(['fijn👍🏽', '👍🏽👍🏽👍🏽'])
})

test('what does not fit at the smallest size asks for more height', () => {
  const layout = lay('woord '.repeat(60))
  expect(layout).toMatchObject({ fits: false, size: 12 })
  expect(lay('woord '.repeat(60), { ...note, height: layout.neededHeight }).fits).toBe(true)
})

test('the pieces of a word are measured as one, for letters kern within it', () => {
  const kerning = (text: string) => measure(text) - (text.includes('-s') ? 0.1 : 0)
  const [line] = layoutText('web-shop', note, fit, kerning).lines
  expect(line?.width).toBeCloseTo((8 * 0.5 - 0.1) * 20)
})

test('an empty text is one empty line, an ending newline begins another', () => {
  expect(linesOf('')).toEqual([''])
  expect(linesOf('a\n')).toEqual(['a', ''])
})

test('text goes round the corner of the icon', () => {
  const layout = lay('acht acht acht acht acht acht acht acht', {
    ...note,
    corner: { width: 30, height: 25 },
  })
  expect(layout.fits).toBe(true)
  expect(layout.lines.at(-1)?.width).toBeLessThanOrEqual(130)
})

test('up to the limit everything is laid out, one more ends with an ellipsis', () => {
  const wide = { width: 400, height: 75 }
  const linesOf = (text: string) => lay(text, wide).lines.map((line) => line.text)
  const long = 'a'.repeat(MAX_LAYOUT_CHARACTERS)
  expect(linesOf(long).join('')).toBe(long)
  expect(linesOf(`${long}b`).join('')).toMatch(/^a+…$/)
})

test('no line is wider than the box, and text that fits ends within it', () => {
  const boxes = fc.record({
    width: fc.integer({ min: 30, max: 300 }),
    height: fc.integer({ min: 20, max: 200 }),
  })
  fc.assert(
    fc.property(texts, boxes, (text, box) => {
      const layout = lay(text, box)
      for (const line of layout.lines) expect(line.width).toBeLessThanOrEqual(box.width + WRAP_TOLERANCE)
      if (layout.fits) expect(layout.lines.length * layout.leading).toBeLessThanOrEqual(box.height + 1e-6)
      else expect(layout.size).toBe(fit.minSize)
    }),
  )
})

test('every character is kept, in order, whole', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = linesOf(text)
      expect(lines.join('')).toBe(text.replaceAll('\n', ''))
      const graphemes = lines.flatMap((line) => splitGraphemes(line))
      expect(graphemes).toEqual(text.split('\n').flatMap((line) => splitGraphemes(line)))
    }),
  )
})

test('the height it asks for is enough', () => {
  const corners = fc.record({
    width: fc.integer({ min: 5, max: 40 }),
    height: fc.integer({ min: 5, max: 40 }),
  })
  fc.assert(
    fc.property(texts, corners, (text, corner) => {
      const box = { ...note, corner }
      const { neededHeight } = lay(text, box)
      expect(lay(text, { ...box, height: Math.max(note.height, neededHeight) }).fits).toBe(true)
    }),
  )
})

test('text is as large as it can be without breaking a word', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { size } = lay(text)
      for (let larger = size + 1; larger <= fit.size; larger++) {
        const { fits, lines } = layoutText(text, note, { ...fit, size: larger, minSize: larger }, measure)
        expect(fits && lines.every(({ cut }) => !cut)).toBe(false)
      }
    }),
  )
})
