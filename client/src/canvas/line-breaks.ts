const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** What a reader sees as single characters: an emoji with its skin tone is one. */
export function splitGraphemes(text: string): string[] {
  if (isPlain(text)) return [...text]
  return Array.from(graphemes.segment(text), (part) => part.segment)
}

/** Latin text without combining marks: a code point is a character there. */
const isPlain = (text: string) => !/[^\n -\u02FF\u2010-\u206F\u20AC]/.test(text)

/** A stretch of text that stays on one line, and the spaces behind it that may hang over the edge. */
export interface Piece {
  readonly word: string
  readonly spaces: string
}

/**
 * Cuts a paragraph where browsers may break a line, so that a text field over a note breaks as the note does:
 * after spaces, after - ? – … inside a word, around a long dash, and between ideographs and emoji
 * (after Unicode Standard Annex 14, and after what Chromium does with ASCII).
 */
export function cutPieces(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  for (const [, run = '', spaces = ''] of paragraph.matchAll(/([^ \t]*)([ \t]*)/g)) {
    if (run === '' && spaces === '') continue
    const words = cutRun(run)
    words.forEach((word, at) => {
      pieces.push({ word, spaces: at === words.length - 1 ? spaces : '' })
    })
  }
  return pieces
}

const MAY_BREAK_INSIDE = /[-?\u2010\u2013\u2014\u2026\u2E80-\uFFEF]|\p{Extended_Pictographic}/u

function cutRun(run: string): string[] {
  if (!MAY_BREAK_INSIDE.test(run)) return [run]
  const words: string[] = []
  let word = ''
  let before = ''
  for (const next of splitGraphemes(run)) {
    if (before !== '' && breaksBetween(before, next)) {
      words.push(word)
      word = ''
    }
    word += next
    before = next
  }
  words.push(word)
  return words
}

const LETTER = /^[\p{L}\p{N}]/u
const IDEOGRAPH =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic})/u
const OPENING = /^[\p{Ps}\p{Pi}]/u
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}]/u

function breaksBetween(before: string, next: string): boolean {
  if (CLOSING.test(next) || OPENING.test(before)) return false
  if (before === '—' || next === '—') return true
  if (/^[-?\u2010\u2013\u2026]$/.test(before)) return LETTER.test(next)
  return isIdeograph(before) || isIdeograph(next)
}

/** Digits, # and * count as pictographs in Unicode's tables, but not for lines. */
const isIdeograph = (grapheme: string) => IDEOGRAPH.test(grapheme) && grapheme.charCodeAt(0) > 0xff
