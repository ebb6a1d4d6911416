let graphemes: Intl.Segmenter | undefined

/** What a reader sees as single characters: an emoji with its skin tone is one. */
export function splitGraphemes(text: string): string[] {
  if (isPlain(text)) return [...text]
  // On first use: making one takes milliseconds, and most lanes need none.
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return Array.from(graphemes.segment(text), (part) => part.segment)
}

/** Latin text without combining marks: a code point is a character there. */
const isPlain = (text: string) => !/[^\n -\u02FF\u2010-\u2027\u2030-\u205E\u20AC]/.test(text)
