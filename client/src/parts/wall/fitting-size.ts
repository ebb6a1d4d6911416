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

/** Pixels: a name in letters smaller than these is set in three lines, if that makes it larger. */
const SMALL_PX = 13
/** Three lines of this size are as high as two of the full one. */
const THREE_LINES_EM = 0.78

export type Lettering = { readonly fontSize: string; readonly lines: 2 | 3 }

/** The text size, never larger than what is around it, at which a name fits a tape two lines high, and in how many. */
export function fittingLines(text: string, width: number): Lettering {
  const two = sizeIn(2, text, width)
  const three = sizeIn(3, text, width)
  if (two >= SMALL_PX || two >= three) return { fontSize: `min(1em, ${two.toFixed(1)}px)`, lines: 2 }
  return { fontSize: `min(${THREE_LINES_EM}em, ${three.toFixed(1)}px)`, lines: 3 }
}

/** The width in pixels at which a name is at least so large on a tape. */
export function widthFor(name: string, leastPx: number): number {
  return leastPx * Math.min(emsIn(2, name), emsIn(3, name))
}

const sizeIn = (lines: number, text: string, width: number): number => width / emsIn(lines, text)

function emsIn(lines: number, text: string): number {
  const words = text.split(/\s+/)
  let letters = Math.max(1, ...words.map((word) => word.length))
  while (linesOf(words, letters) > lines) letters += 1
  return letters * LETTER_EM + EDGES_EM
}

/** How many lines words take, with so many letters on a line. */
function linesOf(words: readonly string[], letters: number): number {
  let lines = 1
  let used = -1
  for (const { length } of words) {
    used += 1 + length
    if (used <= letters) continue
    lines += 1
    used = length
  }
  return lines
}
