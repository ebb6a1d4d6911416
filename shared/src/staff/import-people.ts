import { LIMITS } from '../protocol/limits.ts'
import type { StaffRole } from './roles.ts'
import type { StaffPerson } from './staff.ts'

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

/** What is known of everybody, and may be empty. */
type Details = Pick<ImportedPerson, 'department' | 'location' | 'email'>

/** Somebody on the list of whom the file knows what is empty there. */
export type Completed = { readonly id: string; readonly name: string; readonly fields: Partial<Details> }

export type ImportPlan = {
  readonly people: readonly ImportedPerson[]
  /** Not among `people` either. */
  readonly completed: readonly Completed[]
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
    'deelnemer',
    'participant',
    'medewerker',
    'employee',
    'volledigenaam',
    'fullname',
    'displayname',
    'weergavenaam',
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

const FIRST_NAMES = ['voornaam', 'firstname', 'givenname', 'roepnaam']
/** Above a column, or in one that says what people are. */
const ROLES = ['deelnemer', 'participant', 'medewerker', 'employee']

/** A title and some empty rows may stand above the header, or Excel's own first line "sep=;". */
const MOST_ABOVE = 10
/** Rows looked at to see what a column holds. */
const SAMPLE = 20

const COMPANION = /begeleid|companion|facilitator|tafel|moderator/i
const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/
/** As mail programs copy people: "Jan de Vries <jan@voorbeeld.nl>". */
const NAME_AND_EMAIL = /^(.*?)\s*<([^<>]+@[^<>]+)>$/
/** What a spreadsheet shows where a formula failed: "#N/B", "#VERW!", "#NAME?". */
const FAILED_FORMULA = /^#(?:[NL]\/[AB]|[A-Z]+(?:\/0)?[!?])$/

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

type Table = readonly (readonly string[])[]

/**
 * Which column is which, from the words above them; the first that fits counts. Empty for a row that is no header.
 * `below` are rows beneath it: "Naam" beside "Voornaam" may be all of a name or the rest of it.
 */
export function guessColumns(header: readonly string[], below: Table = []): Matching {
  const words = header.map(plain)
  const indexOf = (some: readonly string[]) => {
    const index = words.findIndex((word) => some.includes(word))
    return index < 0 ? undefined : index
  }
  const found = Object.fromEntries(
    COLUMNS.flatMap((column) => {
      const index = indexOf(HEADERS[column])
      return index === undefined ? [] : [[column, index] as const]
    }),
  ) as Matching
  return withNames(found, indexOf(FIRST_NAMES), below)
}

/** With the columns a name is put together from: first and last name, or one that holds all of it. */
function withNames(found: Matching, first: number | undefined, below: Table): Matching {
  const { name: whole, infix, lastName, ...others } = found
  const part = first ?? lastName
  if (part === undefined) return found
  if (whole !== undefined && holdsAll(below.slice(0, SAMPLE), whole, part)) return { name: whole, ...others }
  if (first === undefined) return found
  const last = lastName ?? whole
  return {
    name: first,
    ...(infix !== undefined && { infix }),
    ...(last !== undefined && { lastName: last }),
    ...others,
  }
}

/** Whether one column says what another says, and more. */
function holdsAll(rows: Table, column: number, part: number): boolean {
  const both = rows
    .map((cells) => [plain(cells[column] ?? ''), plain(cells[part] ?? '')] as const)
    .filter(([all, some]) => all !== '' && some !== '')
  return both.every(([all, some]) => all.includes(some)) && both.some(([all, some]) => all !== some)
}

/** How a table is read: the row that only says what is below it, counted from 1; 0 for none. */
export type Reading = { readonly headerRow: number; readonly matching: Matching }

/** Where the header is, and how to read what is below it: a bare list is a list of names. */
export function readHeader(table: Table): Reading {
  const guesses = table.slice(0, MOST_ABOVE).map((row, index) => headerOf(row, table.slice(index + 1)))
  const named = guesses.findIndex((one) => one.name !== undefined || one.lastName !== undefined)
  const at = named < 0 && Object.keys(guesses[0] ?? {}).length > 0 ? 0 : named
  const matching = guesses[at]
  if (matching !== undefined) return { headerRow: at + 1, matching }
  return { headerRow: 0, matching: widthOf(table) === 1 ? { name: 0 } : {} }
}

/** What a row says about the columns below it; nothing for one that tells of somebody, such as "Jan; IT; Deelnemer". */
function headerOf(row: readonly string[], below: Table): Matching {
  const matching = guessColumns(row, below)
  const words = row.map(plain).filter((word) => word !== '')
  const isPerson =
    words.length > 1 && Object.keys(matching).length === 1 && words.some((word) => ROLES.includes(word))
  return isPerson ? {} : matching
}

const widthOf = (table: Table) => Math.max(0, ...table.map(({ length }) => length))

export type ImportOptions = Reading & {
  /** Who is on the list already. */
  readonly known: readonly Pick<StaffPerson, 'id' | 'name' | keyof Details>[]
  /** How many more fit on the list. */
  readonly room: number
}

/** What of a table would be taken, and what of it not and why. Nothing is changed by asking. */
export function planImport(table: Table, options: ImportOptions): ImportPlan {
  const { matching, headerRow, known, room } = options
  const people: ImportedPerson[] = []
  const problems: RowProblem[] = []
  const doubles: Double[] = []
  const completed = new Map<string, Completed>()
  const there = new Namesakes(known)
  let rows = 0
  let left = 0
  for (const [index, cells] of table.entries()) {
    if (index < headerRow || cells.every((cell) => oneLine(cell) === '')) continue
    const row = index + 1
    rows++
    const read = readRow(cells, matching)
    if (read.name === '' || read.name.length > LIMITS.name) {
      problems.push({ row, what: read.name === '' ? 'name-missing' : 'name-long', value: read.name })
      continue
    }
    const { person, problems: mild } = checked(read, row)
    problems.push(...mild)
    const same = there.find(person)
    const news = same === undefined ? {} : newsOf(same, person)
    if (same === undefined) {
      there.add(person)
      if (people.length < Math.min(room, MOST_ROWS)) people.push(person)
      else left++
    } else if (same.id === undefined || Object.keys(news).length === 0)
      doubles.push({ row, name: person.name, of: same.id === undefined ? 'file' : 'list' })
    else {
      const { id, name } = same
      Object.assign(same, news)
      completed.set(id, { id, name, fields: { ...completed.get(id)?.fields, ...news } })
    }
  }
  return { people, completed: [...completed.values()], problems, doubles, rows, left }
}

type Namesake = { id?: string; name: string } & { -readonly [Key in keyof Details]: Details[Key] }

/** Everyone by name. Namesakes of other departments or with other addresses are two people. */
class Namesakes {
  readonly #byName = new Map<string, Namesake[]>()

  constructor(known: ImportOptions['known']) {
    for (const { id, name, department, location, email } of known)
      this.add({ id, name, department, location, email })
  }

  add(person: Readonly<Namesake>): void {
    const others = this.#byName.get(plain(person.name))
    if (others === undefined) this.#byName.set(plain(person.name), [{ ...person }])
    else others.push({ ...person })
  }

  /** Who it is, as far as one can tell: what is not told of either is no difference. */
  find({ name, department, email }: ImportedPerson): Namesake | undefined {
    const fits = (a: string, b: string) => plain(a) === '' || plain(b) === '' || plain(a) === plain(b)
    return this.#byName
      .get(plain(name))
      ?.find((one) => fits(one.department, department) && fits(one.email, email))
  }
}

/** What is told of somebody and was empty. */
function newsOf(known: Details, told: Details): Partial<Details> {
  const fields = (['department', 'location', 'email'] as const).filter(
    (field) => known[field].trim() === '' && told[field] !== '',
  )
  return Object.fromEntries(fields.map((field) => [field, told[field]]))
}

function readRow(cells: readonly string[], matching: Matching): ImportedPerson {
  const cell = (column: Column) => {
    const index = matching[column]
    const text = index === undefined ? '' : oneLine(cells[index] ?? '')
    return FAILED_FORMULA.test(text) ? '' : text
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
