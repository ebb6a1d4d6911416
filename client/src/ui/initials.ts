import { splitGraphemes } from '../platform/graphemes.ts'

/**
 * One or two letters for a name: of its first and last word, or the first two of its only word. An emoji counts as
 * one letter and stands alone; an empty name gives a question mark.
 */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = words[0]
  if (first === undefined) return '?'
  const head = lettersOf(first)
  const [one = '?', two = ''] = head
  if (!/[\p{L}\p{N}]/u.test(one)) return one
  // "Jan (2)" is a Jan: what does not begin with a letter or digit is no name
  const last = words.slice(1).findLast((word) => /^[\p{L}\p{N}]/u.test(word))
  const other = last === undefined ? two : (lettersOf(last)[0] ?? '')
  return (one + other).toLocaleUpperCase()
}

function lettersOf(word: string): string[] {
  return splitGraphemes(word.slice(0, 32))
}
