/** Line ends and other controls, and the marks that turn the direction of the text around them. */
const UNWANTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]+/gu
/** Something one can see: not only spaces and marks without width. */
const VISIBLE = /[^\s\p{Default_Ignorable_Code_Point}]/u

/**
 * A name or title as it is kept: one line, single spaces, in one Unicode form, and '' when nothing of it can be seen. Emoji
 * stay whole.
 */
export function cleanText(typed: string): string {
  const text = typed.toWellFormed().normalize('NFC').replace(UNWANTED, ' ').replace(/\s+/g, ' ').trim()
  return VISIBLE.test(text) ? text : ''
}

/** The same for every text inside parsed JSON. */
export function cleanTexts(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, cleanTexts(one)]))
}
