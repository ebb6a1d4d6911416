import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { MOST_BYTES, readFileTable, readTextTable } from './read-table.ts'

const TEXT = 'Naam;Afdeling\r\nAndré Müller;Financiën\r\n'
const TABLE = [
  ['Naam', 'Afdeling'],
  ['André Müller', 'Financiën'],
]

function utf16(text: string, isLittle: boolean, hasMark = true): Uint8Array<ArrayBuffer> {
  const marked = hasMark ? `\uFEFF${text}` : text
  const out = new Uint8Array(marked.length * 2)
  const view = new DataView(out.buffer)
  for (let index = 0; index < marked.length; index++)
    view.setUint16(index * 2, marked.charCodeAt(index), isLittle)
  return out
}
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with its mark', utf8(`\uFEFF${TEXT}`)],
  ['UTF-16, little end first', utf16(TEXT, true)],
  ['UTF-16, big end first', utf16(TEXT, false)],
  ['UTF-16 without its mark', utf16(TEXT, true, false)],
  ['windows-1252', latin1(TEXT)],
])('a file in %s reads the same', async (_name, bytes) => {
  expect(await readFileTable(bytes)).toEqual({ ok: true, table: TABLE })
})

test('a file that was once saved in the wrong encoding is mended; other text stays as it is', () => {
  expect(decodeText(utf8('FinanciÃ«n â€“ AndrÃ©'))).toBe('Financiën – André')
  expect(decodeText(utf8('Ângela, Ãnderung, 日本'))).toBe('Ângela, Ãnderung, 日本')
})

test.each([
  ['commas', 'Naam,Afdeling\n"Smit, Bea",Online'],
  ['semicolons', 'Naam;Afdeling\n"Smit, Bea";Online'],
  ['tabs, as pasted from a spreadsheet', 'Naam\tAfdeling\nSmit, Bea\tOnline'],
])('cells apart by %s are found', async (_name, text) => {
  expect(await readTextTable(text)).toEqual({
    ok: true,
    table: [
      ['Naam', 'Afdeling'],
      ['Smit, Bea', 'Online'],
    ],
  })
})

test('an empty cell at the start keeps its place', async () => {
  expect(await readTextTable('\tNaam\n1\tBea\n')).toEqual({
    ok: true,
    table: [
      ['', 'Naam'],
      ['1', 'Bea'],
    ],
  })
})

test('a quotation mark that is never closed takes no other rows along', async () => {
  expect(await readTextTable('Naam;Afdeling\n"Bea;Online\nCor;Winkels')).toEqual({
    ok: true,
    table: [
      ['Naam', 'Afdeling'],
      ['Bea', 'Online'],
      ['Cor', 'Winkels'],
    ],
  })
})

test('addresses on one line, as mail programs copy them, are a row each', async () => {
  expect(await readTextTable('Bea Smit <bea@voorbeeld.nl>; "Bos, Cor" <cor@voorbeeld.nl>;')).toEqual({
    ok: true,
    table: [['Bea Smit <bea@voorbeeld.nl>'], ['Bos, Cor <cor@voorbeeld.nl>']],
  })
})

/** The smallest workbook: one sheet, its cells as given. */
function workbook(cells: string): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const pack = 'http://schemas.openxmlformats.org/package/2006'
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${pack}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${rel}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${pack}/relationships"><Relationship Id="rId1" Type="${rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${cells}</sheetData></worksheet>`,
  }
  const packed = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(packed)))
}

const text = (at: string, words: string) => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`

test('a workbook is read, its formulas as the value they last had', async () => {
  const formula = '<c r="B2" t="str"><f>HYPERLINK("http://elders","x")</f><v>Financiën</v></c>'
  const rows = `<row r="1">${text('A1', 'Naam')}${text('B1', 'Afdeling')}</row><row r="2">${text('A2', 'André Müller')}${formula}</row>`
  expect(await readFileTable(workbook(rows))).toEqual({ ok: true, table: TABLE })
})

test('what cannot be read says why', async () => {
  const why = async (bytes: Uint8Array<ArrayBuffer>) => await readFileTable(bytes)
  expect(await why(new Uint8Array(MOST_BYTES + 1))).toEqual({ ok: false, why: 'too-large' })
  expect(await why(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toEqual({ ok: false, why: 'old-excel' })
  expect(await why(new Uint8Array(zipSync({ 'photo.png': strToU8('x') })))).toEqual({
    ok: false,
    why: 'unreadable',
  })
  expect(await why(utf8(' \n;;\n'))).toEqual({ ok: false, why: 'empty' })
})

test('a workbook that unpacks without end is not unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(70 * 1024 * 1024) })
  expect(bomb.length).toBeLessThan(MOST_BYTES)
  expect(await readFileTable(new Uint8Array(bomb))).toEqual({ ok: false, why: 'too-large' })
})
