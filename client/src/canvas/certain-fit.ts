import { MAX_LAYOUT_CHARACTERS, MAX_LAYOUT_LINES, type TextBox, type TextFit } from './text-layout.ts'

/** At most so wide is a letter (UTF-16 unit) in a word, in ems; infinite where only measuring the word tells. */
export interface LetterWidths {
  of(code: number): number
  /** The same by code for those that were asked before, 0 for others: read without a call for each letter of a board. */
  readonly known: Float64Array
}

const SPACE = 32
const NEW_LINE = 10

/**
 * Whether text fits a box at the smallest size, from the widths of its letters alone: a tenth of the work of a layout,
 * and nothing to remember. True is certain, false is not: then only `layoutText` knows.
 *
 * Lines that break at spaces only, and whose words are wider than in truth, are never fewer than the true ones.
 */
export function certainlyFits(text: string, box: TextBox, fit: TextFit, widths: LetterWidths): boolean {
  if (text.length > MAX_LAYOUT_CHARACTERS) return false
  const leading = fit.minSize * fit.lineHeight
  const room = box.height - (box.corner?.height ?? 0)
  const most = Math.min(MAX_LAYOUT_LINES, Math.floor(room / leading))
  const width = box.width / fit.minSize
  const { known } = widths
  let lines = 1
  /** Where the line is, with its spaces, and how wide the word is that comes next. */
  let end = 0
  let word = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at === text.length ? NEW_LINE : text.charCodeAt(at)
    if (code !== SPACE && code !== NEW_LINE) {
      word += known[code] || widths.of(code)
      if (word > width) return false
      continue
    }
    if (end + word > width) {
      lines++
      end = 0
    }
    end += word
    word = 0
    if (code === SPACE) end += widths.of(SPACE)
    else if (at < text.length) {
      lines++
      end = 0
    }
    if (lines > most) return false
  }
  return true
}
