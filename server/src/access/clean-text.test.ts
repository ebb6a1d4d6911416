import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text.ts'

describe('a typed name', () => {
  it.each([
    ['  Anna  ', 'Anna'],
    ['Jose\u0301', 'José'],
    ['Anna\r\nde Wit\u0000', 'Anna de Wit'],
    ['\u202EannA\u202C', 'annA'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['😀', '😀'],
    ['half \uD83D', 'half \uFFFD'],
    ['\u200B \u2060', ''],
    ['', ''],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })
})
