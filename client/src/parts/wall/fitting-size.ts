/** A letter of our fonts is at most about this wide, in its own size; the edges are what lies around the words. */
const LETTER_EM = 0.62
const EDGES_EM = 1.7

/**
 * The text size at which the longest word fits a width in pixels, never larger than what is around it and never smaller
 * than `least`, a CSS length, if any: then the word is broken.
 */
export function fittingSize(text: string, width: number, least?: string): string {
  const longest = Math.max(1, ...text.split(/\s+/).map((word) => word.length))
  const most = `min(1em, ${(width / (longest * LETTER_EM + EDGES_EM)).toFixed(1)}px)`
  return least === undefined ? most : `max(${least}, ${most})`
}
