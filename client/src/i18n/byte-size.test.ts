import { expect, test } from 'vitest'
import { byteSize } from './byte-size.ts'

test.each([
  [0, 'nl', '0 byte'],
  [999, 'en', '999 byte'],
  [1000, 'nl', '1 kB'],
  [12_345, 'en', '12 kB'],
  [1_250_000, 'nl', '1,3 MB'],
  [1_250_000, 'en', '1.3 MB'],
  [12_500_000, 'nl', '13 MB'],
  [3_000_000_000_000, 'nl', '3.000 GB'],
])('%d bytes are in %s: %s', (bytes, language, words) => {
  expect(byteSize(bytes, language).replaceAll('\u00a0', ' ')).toBe(words)
})
