import { type Mark, markOf, plainWord } from './marks.ts'

/** The words lines are written with, in the reader's language. */
export type LineWords = Readonly<Record<Mark, string>>

type Row = readonly string[]

/** Of a spreadsheet's columns, those that are no line of their own. */
const OTHERS: Readonly<Record<string, 'number' | 'kind' | 'text' | 'left'>> = {
  nummer: 'number',
  nr: 'number',
  number: 'number',
  no: 'number',
  '#': 'number',
  soort: 'kind',
  kind: 'kind',
  type: 'kind',
  tekst: 'text',
  text: 'text',
  groep: 'left',
  group: 'left',
  persona: 'left',
  verschil: 'left',
  difference: 'left',
  merkwaarde: 'left',
  'brand value': 'left',
  'geschreven door': 'left',
  'written by': 'left',
}

type Column = Mark | 'number' | 'kind' | 'text' | 'left'

const columnOf = (cell: string): Column | undefined => OTHERS[plainWord(cell)] ?? markOf(cell)

/**
 * A spreadsheet as the lines one would have typed, to look at and change before they are read: a moment a row, a moment
 * a column, a note a row with its kind beside it, or plain cells, each a line. Also what Brownpaper itself exports.
 */
export function tableAsLines(table: readonly Row[], words: LineWords): string {
  const rows = table.filter((row) => row.some((cell) => cell.trim() !== ''))
  const [head = []] = rows
  const columns = head.map(columnOf)
  if (isHeader(columns, head)) return rowsAsLines(rows.slice(1), columns, words)
  const side = rows.map((row) => columnOf(row[0] ?? ''))
  const known = side.filter((one) => one !== undefined).length
  const isSide = known >= 2 && known === rows.filter((row) => (row[0] ?? '').trim() !== '').length
  if (isSide && new Set(side).size === side.length && rows.some((row) => row.length > 2)) {
    return rowsAsLines(turned(rows).slice(1), side, words)
  }
  if (isSide) return rowsAsLines(rows, ['kind', 'text'], words)
  return rows.flatMap((row) => row.flatMap(linesIn)).join('\n')
}

/** Every column that says anything is one we know, or most of several are. */
function isHeader(columns: readonly (Column | undefined)[], head: Row): boolean {
  const known = columns.filter((column) => column !== undefined).length
  const named = head.filter((cell) => cell.trim() !== '').length
  return known > 0 && (known === named || (known >= 2 && known * 2 > named))
}

const turned = (rows: readonly Row[]): readonly Row[] =>
  Array.from({ length: Math.max(...rows.map(({ length }) => length)) }, (_, at) =>
    rows.map((row) => row[at] ?? ''),
  )

function rowsAsLines(
  rows: readonly Row[],
  columns: readonly (Column | undefined)[],
  words: LineWords,
): string {
  const lines: string[] = []
  let phase = ''
  let moment = ''
  for (const row of rows) {
    const cell = (column: Column) => {
      const at = columns.indexOf(column)
      return at < 0 ? '' : oneLine(row[at] ?? '')
    }
    if (cell('phase') !== '' && cell('phase') !== phase) {
      phase = cell('phase')
      lines.push(`# ${phase}`)
    }
    const kind = markOf(cell('kind'))
    const name = cell('moment') || (kind === 'moment' ? cell('text') : '')
    const heading = name === '' ? cell('number') && `${cell('number')}.` : `${words.moment}: ${name}`
    const key = `${cell('number')} ${name}`
    if (heading !== '' && key !== moment) {
      moment = key
      lines.push(heading)
    }
    if (kind !== undefined && kind !== 'moment') lines.push(...noteLines(kind, row, columns, words))
    for (const [at, column] of columns.entries()) {
      if (column === undefined || NO_LINES.has(column) || (kind !== undefined && column === 'top')) continue
      // One of the marks: the others are in `NO_LINES`.
      const mark = column as Mark
      for (const line of linesIn(row[at] ?? '')) lines.push(`${words[mark]}: ${line}`)
    }
  }
  return lines.join('\n')
}

const NO_LINES: ReadonlySet<Column> = new Set(['number', 'kind', 'text', 'left', 'phase', 'moment'])

function noteLines(
  kind: Mark,
  row: Row,
  columns: readonly (Column | undefined)[],
  words: LineWords,
): readonly string[] {
  const top = (row[columns.indexOf('top')] ?? '').trim()
  const word = kind === 'improvement' && /^[1-3]$/u.test(top) ? `${words.top} ${top}` : words[kind]
  return linesIn(row[columns.indexOf('text')] ?? '').map((line) => `${word}: ${line}`)
}

/** A cell of several lines is several notes. What an export put before a formula goes again. */
const linesIn = (cell: string): readonly string[] =>
  cell
    .split(/\r\n|\r|\n/u)
    .map((line) => oneLine(line).replace(/^'(?=[=+\-@])/u, ''))
    .filter((line) => line !== '')

const oneLine = (text: string) => text.replaceAll(/\s+/gu, ' ').trim()
