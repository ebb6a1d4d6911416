import { expect, test } from 'vitest'
import { guessColumns, MOST_ROWS, planImport, readHeader } from './import-people.ts'

type Options = Parameters<typeof planImport>[1]

function plan(table: readonly (readonly string[])[], over: Partial<Options> = {}) {
  return planImport(table, { ...readHeader(table), known: [], room: MOST_ROWS, ...over })
}

const listed = (name: string, over: Partial<Options['known'][number]> = {}) => ({
  id: name.toLowerCase(),
  name,
  department: '',
  location: '',
  email: '',
  ...over,
})

test('columns are recognised by their words, Dutch and English, in any order', () => {
  expect(guessColumns(['E-mail', 'Naam', 'Afdeling', 'Rol', 'Vestiging'])).toEqual({
    email: 0,
    name: 1,
    department: 2,
    role: 3,
    location: 4,
  })
  expect(guessColumns(['First name', 'Last name', 'Department'])).toEqual({
    name: 0,
    lastName: 1,
    department: 2,
  })
  expect(guessColumns(['Jan de Vries', 'Financiën'])).toEqual({})
})

test('a first name beside a name is put before it, unless the name says it already', () => {
  const names = (table: Parameters<typeof plan>[0]) => plan(table).people.map(({ name }) => name)
  expect(
    names([
      ['Naam', 'Tussenvoegsel', 'Voornaam'],
      ['Vries', 'de', 'Jan'],
      ['Smit', '', 'Bea'],
    ]),
  ).toEqual(['Jan de Vries', 'Bea Smit'])
  expect(
    names([
      ['Roepnaam', 'Naam', 'Achternaam'],
      ['Jan', 'Jan de Vries', 'Vries'],
      ['', 'Bea Smit', 'Smit'],
    ]),
  ).toEqual(['Jan de Vries', 'Bea Smit'])
})

test.each([
  ['a title and an empty row', [['Workshop 12 maart'], [], ['Naam', 'Afdeling']], 3],
  [
    "Excel's own first line",
    [
      ['sep=', ''],
      ['Naam', 'Afdeling'],
    ],
    2,
  ],
])('under %s the header is found, and rows keep their numbers', (_name, above, headerRow) => {
  const table = [...above, ['Jan', 'Online'], ['', 'Winkels']]
  expect(readHeader(table)).toEqual({ headerRow, matching: { name: 0, department: 1 } })
  const { people, problems, rows } = plan(table)
  expect(people).toMatchObject([{ name: 'Jan', department: 'Online' }])
  expect(problems).toEqual([{ row: headerRow + 2, what: 'name-missing', value: '' }])
  expect(rows).toBe(2)
})

test('a row that says what somebody is, is no header', () => {
  expect(readHeader([['Jan', 'Online', 'Deelnemer']])).toEqual({ headerRow: 0, matching: {} })
  expect(readHeader([['Deelnemer'], ['Jan']])).toEqual({ headerRow: 1, matching: { name: 0 } })
})

test('people are read with their name from up to three columns', () => {
  const { people, problems } = plan([
    ['Voornaam', 'Tussenvoegsel', 'Achternaam', 'Afdeling', 'Rol'],
    ['Jan', 'de', 'Vries', ' Financiën ', ''],
    ['Bea', '', 'Smit', 'Online', 'Begeleider groep 2'],
    ['', '', '', '', ''],
  ])
  expect(problems).toEqual([])
  expect(people).toEqual([
    { name: 'Jan de Vries', department: 'Financiën', location: '', email: '', role: 'participant' },
    { name: 'Bea Smit', department: 'Online', location: '', email: '', role: 'companion' },
  ])
})

test('a bare list is a list of names, with the addresses mail programs put behind them', () => {
  const { people } = plan([['Jan de Vries <jan@voorbeeld.nl>'], ['Bea Smit']])
  expect(people).toMatchObject([
    { name: 'Jan de Vries', email: 'jan@voorbeeld.nl' },
    { name: 'Bea Smit', email: '' },
  ])
})

test('without a column of names nobody is taken, and every row says so', () => {
  const table = [
    ['Afdeling', 'E-mail'],
    ['Online', 'a@voorbeeld.nl'],
  ]
  expect(plan(table)).toMatchObject({
    people: [],
    rows: 1,
    problems: [{ row: 2, what: 'name-missing', value: '' }],
  })
})

test('each row tells what is wrong with it, and what can be taken is', () => {
  const { people, problems } = plan([
    ['Naam', 'Afdeling', 'E-mail'],
    ['', 'Online', ''],
    ['x'.repeat(61), '', ''],
    ['Ann', 'y'.repeat(81), 'geen adres'],
  ])
  expect(people).toMatchObject([{ name: 'Ann', department: '', email: '' }])
  expect(problems).toEqual([
    { row: 2, what: 'name-missing', value: '' },
    { row: 3, what: 'name-long', value: 'x'.repeat(61) },
    { row: 4, what: 'too-long', column: 'department', value: 'y'.repeat(81) },
    { row: 4, what: 'email-odd', column: 'email', value: 'geen adres' },
  ])
})

test('who is there twice is told and taken once; namesakes of another department are two people', () => {
  const { people, doubles } = plan(
    [
      ['Naam', 'Afdeling'],
      ['Jan Bakker', 'Online'],
      ['jan  bakker', 'online'],
      ['Jan Bakker', 'Winkels'],
      ['Mies', 'Juridisch'],
    ],
    { known: [listed('Mies', { department: 'Juridisch' })] },
  )
  expect(people.map(({ name, department }) => [name, department])).toEqual([
    ['Jan Bakker', 'Online'],
    ['Jan Bakker', 'Winkels'],
  ])
  expect(doubles).toEqual([
    { row: 3, name: 'jan bakker', of: 'file' },
    { row: 5, name: 'Mies', of: 'list' },
  ])
})

test('who is on the list already is completed with what was empty there', () => {
  const table = [
    ['Naam', 'Afdeling', 'E-mail'],
    ['Ann', 'Online', 'ann@voorbeeld.nl'],
    ['Ann', 'Winkels', ''],
    ['Bea', '', ''],
    ['Cor', 'Winkels', 'cor@voorbeeld.nl'],
    ['Cor', '', 'cor@voorbeeld.nl'],
  ]
  const known = [
    listed('Ann'),
    listed('Bea', { department: 'Juridisch' }),
    listed('Cor', { department: 'winkels' }),
  ]
  const { people, completed, doubles } = plan(table, { known })
  expect(completed).toEqual([
    { id: 'ann', name: 'Ann', fields: { department: 'Online', email: 'ann@voorbeeld.nl' } },
    { id: 'cor', name: 'Cor', fields: { email: 'cor@voorbeeld.nl' } },
  ])
  expect(people).toMatchObject([{ name: 'Ann', department: 'Winkels' }])
  expect(doubles.map(({ row, of }) => [row, of])).toEqual([
    [4, 'list'],
    [6, 'list'],
  ])
})

test('of ten thousand rows as many are taken as fit, and the rest is counted', () => {
  const table = [['Naam'], ...Array.from({ length: 10_000 }, (_, index) => [`Persoon ${index}`])]
  const all = plan(table)
  expect([all.people.length, all.left, all.rows]).toEqual([500, 9500, 10_000])
  expect(plan(table, { room: 20 })).toMatchObject({ left: 9980 })
})

test('where a formula failed nothing is told', () => {
  const { people, problems } = plan([
    ['Naam', 'Afdeling'],
    ['Jan', '#N/B'],
    ['Bea', '#DEEL/0!'],
    ['#NAAM?', 'Online'],
    ['Cor', '#1'],
  ])
  expect(people.map(({ name, department }) => [name, department])).toEqual([
    ['Jan', ''],
    ['Bea', ''],
    ['Cor', '#1'],
  ])
  expect(problems).toEqual([{ row: 4, what: 'name-missing', value: '' }])
})

test('a formula is the text it is', () => {
  const { people } = plan([
    ['Naam', 'Afdeling'],
    ['=HYPERLINK("http://x")', '=1+1'],
  ])
  expect(people).toMatchObject([{ name: '=HYPERLINK("http://x")', department: '=1+1' }])
})
