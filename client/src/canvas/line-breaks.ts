import { splitGraphemes } from '../platform/graphemes.ts'

/** A stretch of text that stays on one line, and the spaces behind it that may hang over the edge. */
export interface Piece {
  readonly word: string
  readonly spaces: string
}

/**
 * Cuts a paragraph where browsers may break a line, so that a text field over a note breaks as the note does:
 * after Unicode Standard Annex 14, among ASCII after the stricter table that Chromium and WebKit share, in Thai
 * and its like between words of the browser's dictionary.
 */
export function cutPieces(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  for (const [, run = '', spaces = ''] of paragraph.matchAll(/([^ \t\u3000]*)([ \t\u3000]*)/g)) {
    if (run === '' && spaces === '') continue
    const words = cutRun(run)
    words.forEach((word, at) => {
      pieces.push({ word, spaces: at === words.length - 1 ? spaces : '' })
    })
  }
  return pieces
}

/** Most words: nothing in them to break at. */
const WHOLE = /^[\w.,:;'"€%&@+=*#~\u00C0-\u02C7]*[!?)\].,…]?$/

function cutRun(run: string): string[] {
  if (WHOLE.test(run)) return [run]
  const characters = splitWords(run).flatMap((stretch) => {
    const [first = '', ...rest] = splitGraphemes(stretch.text)
    return [{ text: first, begins: stretch.begins }, ...rest.map((text) => ({ text, begins: false }))]
  })
  const words: string[] = []
  let word = ''
  characters.forEach(({ text, begins }, at) => {
    const around = {
      earlier: characters[at - 2]?.text ?? '',
      before: characters[at - 1]?.text ?? '',
      next: text,
      later: characters[at + 1]?.text ?? '',
    }
    if (at > 0 && (begins || breaksBetween(around))) {
      words.push(word)
      word = ''
    }
    word += text
  })
  words.push(word)
  return words
}

/** Scripts written without spaces, whose words only a dictionary knows. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu
let dictionary: Intl.Segmenter | undefined

/** Stretches of a run; one that `begins` is a word behind another in a script without spaces. */
function splitWords(run: string): { readonly text: string; readonly begins: boolean }[] {
  const stretches: { text: string; begins: boolean }[] = []
  let end = 0
  for (const match of run.matchAll(BY_DICTIONARY)) {
    if (match.index > end) stretches.push({ text: run.slice(end, match.index), begins: false })
    dictionary ??= new Intl.Segmenter('th', { granularity: 'word' })
    let isFirst = true
    for (const { segment } of dictionary.segment(match[0])) {
      stretches.push({ text: segment, begins: !isFirst })
      isFirst = false
    }
    end = match.index + match[0].length
  }
  if (end < run.length) stretches.push({ text: run.slice(end), begins: false })
  return stretches
}

/** Four characters in a row, empty beyond the run's ends; asked is about the middle. */
interface Around {
  readonly earlier: string
  readonly before: string
  readonly next: string
  readonly later: string
}

const ASCII = /^[!-~]$/
/** Unicode's classes ID, H2, H3, JL, B2's neighbours and RI: a line may break on either side. */
const WIDE =
  /^[\u1100-\u11FF\u231A\u231B\u23F0-\u23F3\u2600-\u2603\u2614\u2615\u2618\u261A-\u261F\u2639-\u263B\u2668\u267F\u26BD-\u26C8\u26CD\u26CF-\u26D1\u26D3\u26D4\u26D8\u26D9\u26DC\u26DF-\u26E1\u26EA\u26F1-\u26F5\u26F7-\u26FA\u26FD-\u2704\u2708-\u270D\u2764\u2E80-\u4DBF\u4E00-\uA4CF\uA960-\uA97F\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6B\uFF02-\uFFE4\u{1F000}-\u{1F0FF}\u{1F1AE}-\u{1F39B}\u{1F39E}-\u{1F3B4}\u{1F3B7}-\u{1F3BB}\u{1F3BD}-\u{1F49F}\u{1F4A1}\u{1F4A3}\u{1F4A5}-\u{1F4AE}\u{1F4B0}\u{1F4B3}-\u{1F4FF}\u{1F507}-\u{1F516}\u{1F525}-\u{1F531}\u{1F54A}-\u{1F5D3}\u{1F5DC}-\u{1F5F3}\u{1F5FA}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F774}-\u{1F776}\u{1F77B}-\u{1F77F}\u{1F7D5}-\u{1F7FF}\u{1F90C}-\u{1F9FF}\u{1FA58}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
/** BA, HY, IN, EX, NS and wide CL: never before, always behind. */
const BEHIND =
  /^[-?\u00AD\u058A\u05BE\u061B\u061D-\u061F\u06D4\u0964\u0965\u0E5A\u0E5B\u1361\u2000-\u2006\u2008-\u200A\u2010\u2012\u2013\u2024-\u2027\u203C\u203D\u2047-\u2049\u2056\u2058-\u205B\u205D-\u205F\u22EF\u2762\u2763\u2769-\u2775\u3000-\u3002\u3005\u3009\u300B\u300D\u300F\u3011\u3015\u3017\u3019\u301B\u301C\u301E\u301F\u303B\u303C\u309B-\u309E\u30A0\u30FB\u30FD\u30FE\uFE50\uFE52\uFE54-\uFE57\uFE5A\uFE5C\uFE5E\uFF01\uFF09\uFF0C\uFF0E\uFF1A\uFF1B\uFF1F\uFF3D\uFF5D\uFF60\uFF61\uFF63-\uFF65\uFF9E\uFF9F]/
/** CL, CP, IS, SY, PO and what is written over the letter before: never before, behind only at a wide one. */
const CLOSING =
  /^[!%),./:;\]|}¢°\u060C\u060D\u066A\u2030-\u2037\u2044\u2057\u2103\u2109\uFF05\uFFE0\p{Pe}\p{M}]/u
/** OP: never behind; before only at a wide one. */
const OPENING = /^[([{¡¿\u201A\u201E\p{Ps}]/u
/** PR: a line does not break behind it, but before brackets and flags. */
const PREFIX = /^[\\+$£¥€±\u2116\u2212\u2213\u20A0-\u20CF]/
const OPENING_QUOTE = /^\p{Pi}/u
const CLOSING_QUOTE = /^\p{Pf}/u
/** GL, WJ and straight quotes: a line breaks on neither side. */
const GLUE = /^["'\u00A0\u0F0C\u2007\u2011\u202F\u2060\u275B-\u2760\uFEFF]/
const ZERO_WIDTH_SPACE = '\u200B'
const LONG_DASH = /^[\u2014\u2E3A\u2E3B]/

function breaksBetween({ earlier, before, next, later }: Around): boolean {
  // An accent over the next letter does not matter, one over the last letter does.
  const [first = ''] = next
  if (ASCII.test(before) && ASCII.test(first)) return breaksInAscii(earlier, before, first)
  if (before === ZERO_WIDTH_SPACE) return next !== ZERO_WIDTH_SPACE
  if (next === ZERO_WIDTH_SPACE || GLUE.test(before) || GLUE.test(next)) return false
  if (OPENING_QUOTE.test(next)) return WIDE.test(before) && WIDE.test(later)
  if (CLOSING_QUOTE.test(before)) return WIDE.test(next) && WIDE.test(earlier)
  if (OPENING_QUOTE.test(before) || CLOSING_QUOTE.test(next)) return false
  if (BEHIND.test(next) || CLOSING.test(next) || OPENING.test(before)) return false
  if (LONG_DASH.test(before) || LONG_DASH.test(next)) return !(LONG_DASH.test(before) && LONG_DASH.test(next))
  if (PREFIX.test(before)) return PREFIX.test(next) || OPENING.test(next) || /^\p{RI}/u.test(next)
  if (WIDE.test(before) || WIDE.test(next)) return true
  // A hyphen that begins a word is no place to break.
  if (earlier === '' && /^[-\u2010]/.test(before)) return false
  if (before === '/' && /^\p{Script=Hebrew}/u.test(next)) return false
  return BEHIND.test(before) || /^[!/|}]/.test(before)
}

function breaksInAscii(earlier: string, before: string, next: string): boolean {
  if (before === '-') {
    // A minus stays with its number, a hyphen in a number or an address does not.
    return /\d/.test(next) ? /^[A-Za-z0-9]$/.test(earlier) : /["#%&'(*+\-<=>@A-Za-z[\\^_`{|~]/.test(next)
  }
  if (before === '?') return /[#$%&(*+\-0-9<=>@A-Za-z[\\^_`{|~]/.test(next)
  return /[(<[{]/.test(next) && /[!"#%&)*+,.:;=>\\\]|}~]/.test(before)
}
