import { expect, test } from 'vitest'
import { figureText, readFigure } from './read-figure.ts'

test.each([
  ['1.400', 'nl', 1400],
  ['1400', 'nl', 1400],
  ['12,5', 'nl', 12.5],
  ['1.4', 'en', 1.4],
  ['1,400.25', 'en', 1400.25],
  ['−46', 'nl', -46],
  [' 0 ', 'nl', 0],
  ['', 'nl', undefined],
])('%s in %s is %s', (text, language, value) => {
  expect(readFigure(text, language)).toEqual({ ok: true, value })
})

test.each(['1.4', 'veel', '1,2,3', '--1', '1e5', '12.3456', '9'.repeat(20)])(
  '%s is no Dutch number',
  (text) => {
    expect(readFigure(text, 'nl')).toEqual({ ok: false })
  },
)

test('what is stored reads back as it was', () => {
  for (const language of ['nl', 'en'])
    for (const value of [0, -46, 1400, 12.5, 1234567.25])
      expect(readFigure(figureText(value, language), language)).toEqual({ ok: true, value })
  expect(figureText(undefined, 'nl')).toBe('')
})
