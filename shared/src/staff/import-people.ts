import { LIMITS } from '../protocol/limits.ts'
import type { StaffRole } from './roles.ts'

/** What a column of a spreadsheet can hold. A name may stand in up to three columns. */
export const COLUMNS = ['name', 'infix', 'lastName', 'department', 'location', 'email', 'role'] as const
export type Column = (typeof COLUMNS)[number]

/** The number of the column each is read from; absent where there is none. */
export type Matching = Readonly<Partial<Record<Column, number>>>

/** Most rows taken at once. */
export const MOST_ROWS = LIMITS.invited

export type ImportedPerson = {
  readonly name: string
  readonly department: string
  readonly location: string
  readonly email: string
  readonly role: StaffRole
}

/** What is wrong with a row; `row` counts from 1 as a spreadsheet does. The first two keep it from being taken. */
export type RowProblem = { readonly row: number; readonly value: string } & (
  | { readonly what: 'name-missing' | 'name-long'; readonly column?: undefined }
  /** This value is left out; the person is taken. */
  | { readonly what: 'too-long' | 'email-odd'; readonly column: 'department' | 'location' | 'email' }
)

/** Somebody who seems to be in the file twice, or on the list already. */
export type Double = { readonly row: number; readonly name: string; readonly of: 'file' | 'list' }

export type ImportPlan = {
  readonly people: readonly ImportedPerson[]
  readonly problems: readonly RowProblem[]
  /** Not among `people`. */
  readonly doubles: readonly Double[]
  /** Rows with something in them. */
  readonly rows: number
  /** How many people there was no room for. */
  readonly left: number
}

const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'naam',
    'name',
    'voornaam',
    'firstname',
    'givenname',
    'deelnemer',
    'participant',
    'medewerker',
    'employee',
    'volledigenaam',
    'fullname',
    'displayname',
    'weergavenaam',
    'roepnaam',
  ],
  infix: ['tussenvoegsel', 'tussenvoegsels', 'voorvoegsel', 'infix', 'middlename'],
  lastName: ['achternaam', 'lastname', 'surname', 'familienaam', 'familyname'],
  department: [
    'afdeling',
    'department',
    'dept',
    'team',
    'organisatieonderdeel',
    'businessunit',
    'unit',
    'discipline',
  ],
  location: [
    'locatie',
    'location',
    'vestiging',
    'plaats',
    'standplaats',
    'kantoor',
    'office',
    'site',
    'stad',
    'city',
  ],
  email: ['email', 'emailadres', 'emailaddress', 'mail', 'mailadres', 'epost'],
  role: ['rol', 'role', 'functieindeworkshop', 'workshoprol', 'rolindeworkshop'],
}

const COMPANION = /begeleid|companion|facilitator|tafel|moderator/i
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/
/** As mail programs copy people: "Jan de Vries <jan@voorbeeld.nl>". */
const NAME_AND_EMAIL = /^(.*?)\s*<([^<>]+@[^<>]+)>$/

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** Which column is which, from the words above them; the first that fits counts. Empty for a row that is no header. */
export function guessColumns(header: readonly string[]): Matching {
  const words = header.map(plain)
  const found = COLUMNS.flatMap((column) => {
    const index = words.findIndex((word) => HEADERS[column].includes(word))
    return index < 0 ? [] : [[column, index] as const]
  })
  return Object.fromEntries(found)
}

/** Whether the first row only says what is below it, and how to read the rest: a bare list is a list of names. */
export function readHeader(table: readonly (readonly string[])[]): {
  readonly hasHeader: boolean
  readonly matching: Matching
} {
  const [first = []] = table
  const matching = guessColumns(first)
  const hasHeader = Object.keys(matching).length > 0
  return { hasHeader, matching: hasHeader || widthOf(table) !== 1 ? matching : { name: 0 } }
}

const widthOf = (table: readonly (readonly string[])[]) => Math.max(0, ...table.map(({ length }) => length))

export type ImportOptions = {
  readonly matching: Matching
  readonly hasHeader: boolean
  /** Who is on the list already. */
  readonly known: readonly Pick<ImportedPerson, 'name' | 'department' | 'email'>[]
  /** How many more fit on the list. */
  readonly room: number
}

/** What of a table would be taken, and what of it not and why. Nothing is changed by asking. */
export function planImport(table: readonly (readonly string[])[], options: ImportOptions): ImportPlan {
  const { matching, hasHeader, known, room } = options
  const people: ImportedPerson[] = []
  const problems: RowProblem[] = []
  const doubles: Double[] = []
  const inFile = new Set<string>()
  const onList = new Set(known.map(keyOf))
  let rows = 0
  let left = 0
  for (const [index, cells] of table.entries()) {
    if ((hasHeader && index === 0) || cells.every((cell) => oneLine(cell) === '')) continue
    const row = index + 1
    rows++
    const read = readRow(cells, matching)
    if (read.name === '' || read.name.length > LIMITS.name) {
      problems.push({ row, what: read.name === '' ? 'name-missing' : 'name-long', value: read.name })
      continue
    }
    const { person, problems: mild } = checked(read, row)
    problems.push(...mild)
    const key = keyOf(person)
    if (inFile.has(key) || onList.has(key)) {
      doubles.push({ row, name: person.name, of: onList.has(key) ? 'list' : 'file' })
      continue
    }
    inFile.add(key)
    if (people.length < Math.min(room, MOST_ROWS)) people.push(person)
    else left++
  }
  return { people, problems, doubles, rows, left }
}

/** Namesakes of other departments or with other addresses are two people. */
function keyOf({ name, department, email }: Pick<ImportedPerson, 'name' | 'department' | 'email'>): string {
  return [name, department, email].map(plain).join('|')
}

function readRow(cells: readonly string[], matching: Matching): ImportedPerson {
  const cell = (column: Column) => {
    const index = matching[column]
    return index === undefined ? '' : oneLine(cells[index] ?? '')
  }
  const whole = [cell('name'), cell('infix'), cell('lastName')].filter((part) => part !== '').join(' ')
  const copied = NAME_AND_EMAIL.exec(whole)
  return {
    name: copied?.[1] ?? whole,
    department: cell('department'),
    location: cell('location'),
    email: cell('email') || (copied?.[2] ?? ''),
    role: COMPANION.test(cell('role')) ? 'companion' : 'participant',
  }
}

function checked(read: ImportedPerson, row: number) {
  const problems: RowProblem[] = []
  const fit = (column: 'department' | 'location' | 'email') => {
    const value = read[column]
    const isOdd = column === 'email' && value !== '' && !EMAIL.test(value)
    if (value.length <= LIMITS[column] && !isOdd) return value
    problems.push({ row, what: isOdd ? 'email-odd' : 'too-long', column, value })
    return ''
  }
  const person: ImportedPerson = {
    ...read,
    department: fit('department'),
    location: fit('location'),
    email: fit('email'),
  }
  return { person, problems }
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
