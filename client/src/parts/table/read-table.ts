import { decodeText } from './decode-text.ts'

/** Rows of cells, as text. */
export type TextTable = readonly (readonly string[])[]
export type ReadTable =
  | { readonly ok: true; readonly table: TextTable }
  | { readonly ok: false; readonly why: 'too-large' | 'old-excel' | 'unreadable' | 'empty' }

/** Largest file read; a list of people is far smaller. */
export const MOST_BYTES = 5 * 1024 * 1024
/** Most that a compressed file may unpack to. */
const MOST_UNPACKED = 60 * 1024 * 1024

/** A spreadsheet or text file as a table; a spreadsheet's first sheet. Formulas count as the value they last had. */
export async function readFileTable(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  if (bytes.length > MOST_BYTES) return { ok: false, why: 'too-large' }
  if (startsWith(bytes, [0x50, 0x4b])) return readWorkbook(bytes)
  // Excel before 2007, or a newer one with a password.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { ok: false, why: 'old-excel' }
  return readTextTable(decodeText(bytes))
}

/** Pasted cells or the text of a file: commas, semicolons, tabs or bars between them, found by themselves. */
export async function readTextTable(text: string): Promise<ReadTable> {
  if (text.length > MOST_BYTES) return { ok: false, why: 'too-large' }
  const { default: papa } = await import('papaparse')
  // the first cell may be empty, and the first rows count as rows
  const whole = text.replace(/^\uFEFF/, '').trimEnd()
  const { data, errors } = papa.parse<string[]>(whole)
  // a mark that is never closed would take all that follows into one cell
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
  return filled(addressesIn(isOpen ? papa.parse<string[]>(whole.replaceAll('"', '')).data : data))
}

/** Mail programs copy everyone on one line, "Jan <jan@voorbeeld.nl>; Bea <bea@voorbeeld.nl>": a row each. */
function addressesIn(table: TextTable): TextTable {
  const [line = []] = table
  const isLine = table.length === 1 && line.filter((cell) => /<[^<>\s]+@[^<>\s]+>/.test(cell)).length > 1
  return isLine
    ? line.filter((cell) => cell.trim() !== '').map((cell) => [cell.replaceAll('"', '').trim()])
    : table
}

async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const [{ unzipSync }, { readSheet }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ])
  try {
    let unpacked = 0
    // Only the sizes it tells are looked at here, so that nothing is unpacked before they are known to be bearable.
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize
        return false
      },
    })
    if (unpacked > MOST_UNPACKED) return { ok: false, why: 'too-large' }
    const rows = await readSheet(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
    return filled(rows.map((cells) => cells.map(asText)))
  } catch {
    return { ok: false, why: 'unreadable' }
  }
}

function filled(table: TextTable): ReadTable {
  const isEmpty = table.every((cells) => cells.every((cell) => cell.trim() === ''))
  return isEmpty ? { ok: false, why: 'empty' } : { ok: true, table }
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

function startsWith(bytes: Uint8Array, signs: readonly number[]): boolean {
  return signs.every((sign, index) => bytes[index] === sign)
}
