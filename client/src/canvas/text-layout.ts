import { splitGraphemes } from '../platform/graphemes.ts'
import type { Size } from './geometry.ts'
import { cutPieces, type Piece } from './line-breaks.ts'

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
  /** Its paragraph runs from right to left: it begins at the right edge. */
  readonly rtl: boolean
  /** It ends within a word too long for a line: joined letters stay joined there. */
  readonly cut: boolean
  /** Where it has tabs: its stretches, each with its distance from the line's beginning. */
  readonly stretches?: readonly Stretch[]
}

export interface Stretch {
  readonly text: string
  readonly x: number
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
export const MAX_LAYOUT_CHARACTERS = 3000
/** And so does text of more lines. */
export const MAX_LAYOUT_LINES = 150

/** Of how many spaces' width the columns are that tabs jump to. */
export const TAB_SPACES = 4

/** Paper units a line may go over: a text field over the note has them too, so that rounding breaks no line. */
export const WRAP_TOLERANCE = 0.1

const SIZE_STEP = 1

/**
 * Wraps text in a box at the largest size at which it fits without breaking a word. At the smallest size long
 * words break, and what then still does not fit is told as the height it needs. However long the text, the work is
 * that of `MAX_LAYOUT_CHARACTERS`.
 */
export function layoutText(text: string, box: TextBox, fit: TextFit, measure: Measure): TextLayout {
  const paragraphs = paragraphsOf(text, measure)
  for (let size = fit.size; size > fit.minSize; size -= SIZE_STEP) {
    for (const wrapWidth of widthsToTry(box)) {
      const maxLines = Math.min(MAX_LAYOUT_LINES, Math.floor(box.height / (size * fit.lineHeight) + 1e-6))
      const width = limitAt(wrapWidth, size)
      if (countLines(paragraphs, width) > maxLines) continue
      const lines = wrap(paragraphs, { width, maxLines, breakWords: false }, measure)
      const layout = lines && asLayout(lines, { size, wrapWidth, box, fit })
      if (layout?.fits) return layout
    }
  }
  return layoutAtFloor(paragraphs, box, fit, measure)
}

function layoutAtFloor(paragraphs: readonly Paragraph[], box: TextBox, fit: TextFit, measure: Measure) {
  const size = fit.minSize
  const layouts = widthsToTry(box).map((wrapWidth) => {
    const options = { width: limitAt(wrapWidth, size), maxLines: Infinity, breakWords: true }
    const lines = wrap(paragraphs, options, measure) ?? []
    return asLayout(withinLimit(lines), { size, wrapWidth, box, fit })
  })
  return layouts.reduce((best, other) => (other.neededHeight < best.neededHeight ? other : best))
}

function withinLimit(lines: readonly TextLine[]): readonly TextLine[] {
  const last = lines[MAX_LAYOUT_LINES - 1]
  if (last === undefined || lines.length === MAX_LAYOUT_LINES) return lines
  const { stretches: _, ...rest } = last
  return [...lines.slice(0, MAX_LAYOUT_LINES - 1), { ...rest, text: `${last.text.trimEnd()}…`, cut: false }]
}

/** As much of a text as is ever looked at; the rest is not even read. */
export function laidOutPart(text: string): string {
  if (text.length <= MAX_LAYOUT_CHARACTERS) return text
  return `${splitGraphemes(text.slice(0, MAX_LAYOUT_CHARACTERS)).slice(0, -1).join('')}…`
}

interface Paragraph {
  readonly pieces: readonly Piece[]
  readonly rtl: boolean
  /** Its words may be as wide together as apart. */
  readonly addsUp: boolean
  /** Each piece's in ems, where one space and nothing else stands between them: measured once for all sizes. */
  readonly widths: readonly number[] | undefined
  /** Of a space, in ems. */
  readonly space: number
}

function paragraphsOf(text: string, measure: Measure): Paragraph[] {
  // One more than is shown, so that a cut can be seen.
  const parts = laidOutPart(text).split(/\r\n|\r|\n/, MAX_LAYOUT_LINES + 1)
  const space = measure(' ')
  return parts.map((part) => {
    const pieces = cutPieces(part)
    const addsUp = ADDS_UP.test(part)
    const standApart = addsUp && pieces.every(standsApart)
    const widths = standApart ? pieces.map(({ word }) => measure(word)) : undefined
    return { pieces, rtl: runsFromRight(part), addsUp, widths, space }
  })
}

const standsApart = ({ word, spaces }: Piece, at: number, { length }: readonly Piece[]) =>
  (spaces === ' ' || (spaces === '' && at === length - 1)) && !word.includes(SOFT_HYPHEN)

/**
 * How many lines of a width (ems) paragraphs take at least, without making them: most sizes are too large, and this
 * tells so. Infinite where a word is wider than a line. Adds up in the order of `wrapParagraph`, to the same sums.
 */
function countLines(paragraphs: readonly Paragraph[], width: number): number {
  let lines = 0
  for (const { widths, space } of paragraphs) {
    lines++
    if (widths === undefined) continue
    let end = 0
    let isFirst = true
    for (const word of widths) {
      if (!isFirst && end + word > width) {
        lines++
        end = 0
      }
      if (end + word > width) return Infinity
      end += word + space
      isFirst = false
    }
  }
  return lines
}

/** Joined letters keep their shape where a line cuts between them. */
export const JOINING = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u

/** Letters of our own fonts; others come from the system, which may space them by what stands beside them. */
const ADDS_UP = /^[\t -\u024F\u2010-\u2027\u2030-\u203A\u20AC]*$/

const FIRST_LETTER = /[\p{L}\u200E\u200F]/u
const FROM_RIGHT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** Whether a paragraph runs from right to left: its first letter says so (Unicode Standard Annex 9, rule P2). */
function runsFromRight(paragraph: string): boolean {
  const [letter] = FIRST_LETTER.exec(paragraph) ?? []
  return letter !== undefined && FROM_RIGHT.test(letter)
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
  const inUnits = lines.map((line) => scaled(line, size))
  const neededHeight = heightBeside(inUnits, { leading, wrapWidth, box })
  return { lines: inUnits, size, leading, wrapWidth, neededHeight, fits: neededHeight <= box.height + 1e-6 }
}

function scaled({ stretches, ...line }: TextLine, size: number): TextLine {
  const width = line.width * size
  if (!stretches) return { ...line, width }
  return { ...line, width, stretches: stretches.map(({ text, x }) => ({ text, x: x * size })) }
}

interface Beside {
  readonly leading: number
  readonly wrapWidth: number
  readonly box: TextBox
}

/** The height at which the lowest line that reaches into the corner's columns ends above it. */
function heightBeside(lines: readonly TextLine[], { leading, wrapWidth, box }: Beside): number {
  const all = lines.length * leading
  const { width, corner } = box
  if (!corner) return all
  const reachOf = (line: TextLine) => (line.rtl && line.width > 0 ? wrapWidth : line.width)
  const lowestWide = lines.findLastIndex((line) => reachOf(line) > width - corner.width + WRAP_TOLERANCE)
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

function wrap(
  paragraphs: readonly Paragraph[],
  options: WrapOptions,
  measure: Measure,
): TextLine[] | undefined {
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
  { pieces, rtl, addsUp, widths }: Paragraph,
  { width, maxLines, breakWords }: WrapOptions,
  measure: Measure,
): TextLine[] | undefined {
  const lines: TextLine[] = []
  let line = startLine()
  const endLine = (cut = false) => {
    lines.push(closed(line, { rtl, cut }))
    line = startLine()
  }
  for (const [at, { word, spaces }] of pieces.entries()) {
    const known = widths?.[at]
    const hyphen = word.endsWith(SOFT_HYPHEN) ? measure('-') : 0
    const endOf = () => (known === undefined ? endWith(line, word, measure) : line.runFrom + known)
    let end = endOf()
    if (line.text !== '' && end + hyphen > width) {
      endLine()
      end = endOf()
    }
    if (end + hyphen > width) {
      if (!breakWords) return undefined
      const parts = breakWord(word, width, measure)
      for (const [partAt, part] of parts.entries()) {
        const isLast = partAt === parts.length - 1
        addWord(line, part.text, isLast ? endWith(line, part.text, measure) : part.width)
        if (!isLast) endLine(true)
      }
    } else addWord(line, word, end)
    if (spaces !== '') addSpaces(line, spaces, { measure, addsUp })
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
  /** What is measured as one, for letters kern within it, and where it began. */
  run: string
  runFrom: number
  /** What stands before the last tab. */
  stretches: readonly Stretch[]
  stretchFrom: number
  stretchX: number
}

/** Shows, as a hyphen, only where a line ends with it. */
export const SOFT_HYPHEN = '\u00AD'

const startLine = (): OpenLine => ({
  text: '',
  inked: 0,
  run: '',
  runFrom: 0,
  stretches: [],
  stretchFrom: 0,
  stretchX: 0,
})

function closed(line: OpenLine, { rtl, cut }: { readonly rtl: boolean; readonly cut: boolean }): TextLine {
  const plain = { text: line.text, width: line.inked, rtl, cut }
  if (line.stretches.length === 0) return plain
  const last = { text: line.text.slice(line.stretchFrom), x: line.stretchX }
  return { ...plain, stretches: [...line.stretches, last] }
}

function endWith(line: OpenLine, word: string, measure: Measure): number {
  const run = line.run + word
  return line.runFrom + measure(run.includes(SOFT_HYPHEN) ? run.replaceAll(SOFT_HYPHEN, '') : run)
}

function addWord(line: OpenLine, word: string, end: number) {
  if (word === '') return
  line.inked = end
  line.run += word
  line.text += word
}

interface SpaceOptions {
  readonly measure: Measure
  readonly addsUp: boolean
}

function addSpaces(line: OpenLine, spaces: string, { measure, addsUp }: SpaceOptions) {
  for (const space of spaces) {
    line.text += space
    if (space === '\t') jumpToStop(line, measure)
    else if (addsUp) {
      line.runFrom += measure(line.run) + measure(space)
      line.run = ''
    } else line.run += space
  }
}

/** To the next column, or the one behind it when that is nearer than half a space, as browsers do. */
function jumpToStop(line: OpenLine, measure: Measure) {
  const end = line.runFrom + measure(line.run)
  const space = measure(' ')
  const column = TAB_SPACES * space
  const rest = column - (end % column)
  const text = line.text.slice(line.stretchFrom, -1)
  line.stretches = [...line.stretches, { text, x: line.stretchX }]
  line.runFrom = end + (rest < space / 2 ? rest + column : rest)
  line.run = ''
  line.stretchFrom = line.text.length
  line.stretchX = line.runFrom
}

interface WordPart {
  readonly text: string
  /** Ems. */
  readonly width: number
}

/** Cuts a word that is wider than a line; each part holds at least one character. */
function breakWord(word: string, width: number, measure: Measure): WordPart[] {
  const characters = splitGraphemes(word)
  const parts: WordPart[] = []
  for (let from = 0; from < characters.length; ) {
    const widthTo = (to: number) => widthWithin(characters, { from, to }, measure)
    const to = Math.max(from + 1, lastThatFits({ from, end: characters.length }, widthTo, width))
    parts.push({ text: characters.slice(from, to).join(''), width: widthTo(to) })
    from = to
  }
  return parts
}

/** Letters that are joined to the next are measured as they then look. */
function widthWithin(
  characters: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
  measure: Measure,
): number {
  const text = characters.slice(from, to).join('')
  const following = characters[to]
  if (following === undefined || !JOINING.test(following)) return measure(text)
  return measure(text + following) - measure(following)
}

/** In ever larger steps and then by halves: a word may hold thousands of characters. */
function lastThatFits(
  { from, end }: { readonly from: number; readonly end: number },
  widthTo: (to: number) => number,
  width: number,
): number {
  let fitting = from
  let step = 8
  while (fitting < end && widthTo(Math.min(end, fitting + step)) <= width) {
    fitting = Math.min(end, fitting + step)
    step *= 2
  }
  let tooFar = Math.min(end + 1, fitting + step)
  while (tooFar - fitting > 1) {
    const middle = Math.floor((fitting + tooFar) / 2)
    if (middle <= end && widthTo(middle) <= width) fitting = middle
    else tooFar = middle
  }
  return fitting
}
