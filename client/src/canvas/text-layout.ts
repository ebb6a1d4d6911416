import type { Size } from './geometry.ts'
import { cutPieces, splitGraphemes } from './line-breaks.ts'

/** Width of a text in ems. Must add up: the width of two words is the sum of theirs and of the space. */
export type Measure = (text: string) => number

/** The room a text has, in paper units. */
export interface TextBox extends Size {
  /** A piece at the bottom right that text leaves free, for an icon. */
  readonly corner?: Size
}

export interface TextFit {
  readonly size: number
  /** Shrinks step by step down to this. */
  readonly minSize: number
  /** Distance between lines as a multiple of the size. */
  readonly lineHeight: number
}

export interface TextLine {
  readonly text: string
  /** Without the spaces that hang over the end. */
  readonly width: number
}

export interface TextLayout {
  readonly lines: readonly TextLine[]
  readonly size: number
  /** Distance between lines in paper units. */
  readonly leading: number
  /** The width it was wrapped at, for a text field that must break the same. */
  readonly wrapWidth: number
  /** What the box must be high for everything to be in it; at most the box's own height when it fits. */
  readonly neededHeight: number
  readonly fits: boolean
}

/** Longer text ends here with an ellipsis: a note is no document, and a frame has 16 ms. */
export const MAX_LAYOUT_CHARACTERS = 5000

/** Paper units a line may go over: a text field over the note has them too, so that rounding breaks no line. */
export const WRAP_TOLERANCE = 0.1

const SIZE_STEP = 1

/**
 * Wraps text in a box at the largest size at which it fits without breaking a word. At the smallest size long
 * words break, and what then still does not fit is told as the height it needs.
 */
export function layoutText(text: string, box: TextBox, fit: TextFit, measure: Measure): TextLayout {
  const paragraphs = paragraphsOf(text)
  for (let size = fit.size; size > fit.minSize; size -= SIZE_STEP) {
    for (const wrapWidth of widthsToTry(box)) {
      const maxLines = Math.floor(box.height / (size * fit.lineHeight) + 1e-6)
      const lines = wrap(
        paragraphs,
        { width: limitAt(wrapWidth, size), maxLines, breakWords: false },
        measure,
      )
      const layout = lines && asLayout(lines, { size, wrapWidth, box, fit })
      if (layout?.fits) return layout
    }
  }
  return layoutAtFloor(paragraphs, box, fit, measure)
}

function layoutAtFloor(paragraphs: readonly string[], box: TextBox, fit: TextFit, measure: Measure) {
  const size = fit.minSize
  const layouts = widthsToTry(box).map((wrapWidth) => {
    const lines = wrap(
      paragraphs,
      { width: limitAt(wrapWidth, size), maxLines: Infinity, breakWords: true },
      measure,
    )
    return asLayout(lines ?? [], { size, wrapWidth, box, fit })
  })
  return layouts.reduce((best, other) => (other.neededHeight < best.neededHeight ? other : best))
}

function paragraphsOf(text: string): string[] {
  const cut =
    text.length > MAX_LAYOUT_CHARACTERS
      ? `${splitGraphemes(text.slice(0, MAX_LAYOUT_CHARACTERS)).slice(0, -1).join('')}…`
      : text
  return cut.split(/\r\n|\r|\n/)
}

/** The widest line in ems. */
const limitAt = (wrapWidth: number, size: number) => (wrapWidth + WRAP_TOLERANCE) / size

/** The whole width, or without the corner: a text field cannot wrap around a corner. */
function widthsToTry(box: TextBox): number[] {
  const beside = box.corner ? box.width - box.corner.width : box.width
  return box.corner && beside > box.width / 3 ? [box.width, beside] : [box.width]
}

interface LayoutFrame {
  readonly size: number
  readonly wrapWidth: number
  readonly box: TextBox
  readonly fit: TextFit
}

function asLayout(lines: readonly TextLine[], { size, wrapWidth, box, fit }: LayoutFrame): TextLayout {
  const leading = size * fit.lineHeight
  const inUnits = lines.map((line) => ({ text: line.text, width: line.width * size }))
  const neededHeight = heightBeside(inUnits, leading, box)
  return { lines: inUnits, size, leading, wrapWidth, neededHeight, fits: neededHeight <= box.height + 1e-6 }
}

/** The height at which the lowest line that reaches into the corner's columns ends above it. */
function heightBeside(lines: readonly TextLine[], leading: number, { width, corner }: TextBox): number {
  const all = lines.length * leading
  if (!corner) return all
  const lowestWide = lines.findLastIndex((line) => line.width > width - corner.width + WRAP_TOLERANCE)
  return Math.max(all, (lowestWide + 1) * leading + (lowestWide < 0 ? 0 : corner.height))
}

interface WrapOptions {
  /** Ems. */
  readonly width: number
  /** Gives up beyond so many lines. */
  readonly maxLines: number
  /** Otherwise it gives up at the first word that is too wide. */
  readonly breakWords: boolean
}

function wrap(paragraphs: readonly string[], options: WrapOptions, measure: Measure): TextLine[] | undefined {
  const lines: TextLine[] = []
  for (const paragraph of paragraphs) {
    const wrapped = wrapParagraph(paragraph, options, measure)
    if (!wrapped) return undefined
    lines.push(...wrapped)
    if (lines.length > options.maxLines) return undefined
  }
  return lines
}

function wrapParagraph(
  paragraph: string,
  { width, maxLines, breakWords }: WrapOptions,
  measure: Measure,
): TextLine[] | undefined {
  const lines: TextLine[] = []
  let line = startLine()
  const endLine = () => {
    lines.push({ text: line.text, width: line.inked })
    line = startLine()
  }
  for (const { word, spaces } of cutPieces(paragraph)) {
    if (line.text !== '' && endWith(line, word, measure) > width) endLine()
    if (endWith(line, word, measure) > width) {
      if (!breakWords) return undefined
      const parts = breakWord(word, width, measure)
      parts.forEach((part, at) => {
        addWord(line, part, measure)
        if (at < parts.length - 1) endLine()
      })
    } else addWord(line, word, measure)
    if (spaces !== '') addSpaces(line, spaces, measure)
    if (lines.length > maxLines) return undefined
  }
  endLine()
  return lines
}

/** A line under way. Ems. */
interface OpenLine {
  text: string
  /** The end of the last word. */
  inked: number
  /** The word being written and where it began: its pieces are measured as one, for letters kern within it. */
  run: string
  runFrom: number
}

const startLine = (): OpenLine => ({ text: '', inked: 0, run: '', runFrom: 0 })

const endWith = (line: OpenLine, word: string, measure: Measure) => line.runFrom + measure(line.run + word)

function addWord(line: OpenLine, word: string, measure: Measure) {
  if (word === '') return
  line.inked = endWith(line, word, measure)
  line.run += word
  line.text += word
}

function addSpaces(line: OpenLine, spaces: string, measure: Measure) {
  line.runFrom += measure(line.run) + measure(spaces)
  line.run = ''
  line.text += spaces
}

/** Cuts a word that is wider than a line; each part holds at least one character. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = []
  let part = ''
  for (const grapheme of splitGraphemes(word)) {
    if (part !== '' && measure(part + grapheme) > width) {
      parts.push(part)
      part = ''
    }
    part += grapheme
  }
  parts.push(part)
  return parts
}
