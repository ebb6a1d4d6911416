import { cutIntoNotes, MAX_NOTE_CHARACTERS } from './clip.ts'

/** A cell of a pasted table, counted from the top left one. */
export type PastedCell = { readonly text: string; readonly row: number; readonly column: number }

/** What was taken of a pasted text, and how many lines or cells were not. */
export type Taken<Item> = { readonly items: readonly Item[]; readonly left: number }

/** What a text from elsewhere could become. Nothing is cut up before it is asked for. */
export type PastePlan = {
  /** Lines with something on them. */
  readonly lines: number
  /** Cells with something in them; 0 when it is no table. */
  readonly cells: number
  /** All of it as one note; undefined when that is more than a note takes. */
  readonly one: string | undefined
  /** A note a line, a line too long for one becomes several. */
  perLine(most: number): Taken<string>
  /** A note a cell; what is too long for a note ends with an ellipsis. */
  perCell(most: number): Taken<PastedCell>
}

/** A table larger than this is read as lines: nobody makes that many notes. */
const LARGEST_TABLE = 4_000_000

/** Linear in the text, but for the table of one too large, which is not looked for. */
export function planPaste(text: string): PastePlan {
  const whole = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()
  const table = isTable(whole) ? readTable(whole) : []
  const lines = countLines(whole)
  return {
    lines,
    cells: table.length,
    one: whole.length <= MAX_NOTE_CHARACTERS && whole !== '' ? asOne(whole, table) : undefined,
    perLine(most) {
      const { texts, lines: taken } = cutIntoNotes(whole, most)
      return { items: texts, left: Math.max(0, lines - taken) }
    },
    perCell: (most) => ({
      items: table.slice(0, most).map((cell) => ({ ...cell, text: shorten(cell.text) })),
      left: Math.max(0, table.length - most),
    }),
  }
}

function countLines(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const end = newline < 0 ? text.length : newline
    if (/\S/u.test(text.slice(at, end))) count++
    at = end + 1
  }
  return count
}

/** Tabs between cells; or a spreadsheet's single column, which quotes cells of several lines. */
const isTable = (text: string) =>
  text.length <= LARGEST_TABLE && (text.includes('\t') || /^"(?:[^"]|"")*\n(?:[^"]|"")*"$/mu.test(text))

/** As spreadsheets write it: cells apart by tabs, rows by lines, quotes around a cell that holds either. */
function readTable(text: string): readonly PastedCell[] {
  const cells: PastedCell[] = []
  let row = 0
  let column = 0
  for (let at = 0; at <= text.length; ) {
    const end = text.charAt(at) === '"' ? quoteEnd(text, at) : undefined
    const stop = end ?? plainEnd(text, at)
    const raw = text.slice(at, stop)
    const content = (end === undefined ? raw : raw.slice(1, -1).replaceAll('""', '"')).trim()
    if (content !== '') cells.push({ text: content, row, column })
    if (text.charAt(stop) === '\t') column++
    else {
      row++
      column = 0
    }
    at = stop + 1
  }
  return cells
}

/** Behind the quote that closes a cell; undefined when it is a quote like any other. */
function quoteEnd(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text.charAt(at + 1) === '"') at++
    else return at + 1 === text.length || '\t\n'.includes(text.charAt(at + 1)) ? at + 1 : undefined
  }
  return undefined
}

function plainEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === TAB || letter === NEWLINE) return at
  }
  return text.length
}

const TAB = 9
const NEWLINE = 10

/** In one note the cells of a row stand behind each other. */
function asOne(text: string, table: readonly PastedCell[]): string {
  if (table.length === 0) return text
  const rows = new Map<number, string[]>()
  for (const { row, text: cell } of table) rows.set(row, [...(rows.get(row) ?? []), cell])
  return [...rows.values()].map((cells) => cells.join(', ')).join('\n')
}

function shorten(text: string): string {
  return text.length <= MAX_NOTE_CHARACTERS
    ? text
    : `${[...text.slice(0, MAX_NOTE_CHARACTERS - 2)].join('')}…`
}
