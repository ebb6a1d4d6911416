import { equal } from '../base/equal.ts'
import type { Document, Shapes } from './document.ts'
import type { AnyShape, Removed, Table, Values } from './table.ts'

/** A record of any table, as much of it as comparing needs. */
type AnyRecord = { readonly id: string; readonly removed: Removed | undefined }

/** Every readable record of a document, thrown away or not, by its table and id. */
export type Records = Readonly<Record<string, ReadonlyMap<string, AnyRecord>>>

/** What is otherwise about one record now than it was then. `values` are the fields to put back, as they were. */
export type Difference = { readonly table: string; readonly id: string } & (
  | { readonly what: 'changed'; readonly values: object }
  /** It was made since, or brought back; `removed` is what was said of it then. */
  | { readonly what: 'added'; readonly removed: Removed | undefined }
  | { readonly what: 'thrown-away'; readonly values: object }
  /** Nothing is stored under its id any more: damaged, or erased for good. */
  | { readonly what: 'lost' }
)

/** Linear in all records. */
export function recordsOf<S extends Shapes>({ tables }: Document<S>): Records {
  const out: Record<string, ReadonlyMap<string, AnyRecord>> = {}
  for (const [name, table] of Object.entries<Table<AnyShape>>(tables)) {
    const ids = [...table.ids(), ...table.removedIds()]
    out[name] = new Map(ids.flatMap((id) => record(table, id)))
  }
  return out
}

function record(table: Table<AnyShape>, id: string): readonly (readonly [string, AnyRecord])[] {
  const found = table.get(id)
  return found === undefined ? [] : [[id, found]]
}

/** What has to be written to make `now` show again what `then` showed. Of what is out of sight in both nothing is said. */
export function compareRecords(then: Records, now: Records): readonly Difference[] {
  return Object.keys(then).flatMap((table) => {
    const [old, current] = [then[table] ?? NONE, now[table] ?? NONE]
    const ids = new Set([...old.keys(), ...current.keys()])
    return [...ids].flatMap((id) => compareOne({ table, id }, old.get(id), current.get(id)) ?? [])
  })
}

const NONE: ReadonlyMap<string, AnyRecord> = new Map()

function compareOne(
  which: { readonly table: string; readonly id: string },
  old: AnyRecord | undefined,
  current: AnyRecord | undefined,
): Difference | undefined {
  if (!isShown(old)) {
    return isShown(current) ? { ...which, what: 'added', removed: old?.removed } : undefined
  }
  if (current === undefined) return { ...which, what: 'lost' }
  const values = changedValues(current, old)
  if (!isShown(current)) return { ...which, what: 'thrown-away', values }
  return Object.keys(values).length === 0 ? undefined : { ...which, what: 'changed', values }
}

/** The differences of things that nobody has touched since `left`: undoing leaves the others' work alone. */
export function untouchedSince(
  differences: readonly Difference[],
  left: Records,
  now: Records,
): readonly Difference[] {
  return differences.filter(({ table, id }) => looksSame(left[table]?.get(id), now[table]?.get(id)))
}

function looksSame(one: AnyRecord | undefined, other: AnyRecord | undefined): boolean {
  if (!isShown(one) || !isShown(other)) return isShown(one) === isShown(other)
  return equal(valuesOf(one), valuesOf(other))
}

/**
 * Writes the differences as one new edit, and says how many it wrote. Nothing is made anew under its id: what was made
 * since is thrown away as `by`, what was thrown away comes back, and of texts only what differs is replaced.
 */
export function putBack<S extends Shapes>(
  document: Document<S>,
  differences: readonly Difference[],
  by: Removed,
): number {
  let written = 0
  document.change(() => {
    for (const difference of differences) if (putOneBack(document.tables, difference, by)) written++
  }, 'server')
  return written
}

function putOneBack(
  tables: Readonly<Record<string, Table<AnyShape>>>,
  difference: Difference,
  by: Removed,
): boolean {
  const { id } = difference
  const table = tables[difference.table]
  if (table?.get(id) === undefined) return false
  switch (difference.what) {
    case 'added':
      table.remove([id], difference.removed ?? by)
      return true
    case 'thrown-away':
      table.restore([id])
      table.patch(id, difference.values as Values<AnyShape>)
      return true
    case 'changed':
      // These are fields of a record that this same table has read.
      table.patch(id, difference.values as Values<AnyShape>)
      return true
    case 'lost':
      return false
  }
}

const isShown = (record: AnyRecord | undefined): record is AnyRecord & { readonly removed: undefined } =>
  record !== undefined && record.removed === undefined

/** A record's fields alone. */
export function valuesOf(record: object): Record<string, unknown> {
  const { id: _id, removed: _removed, ...values } = record as Record<string, unknown>
  return values
}

/** The fields of a record that differ, with the values of `to`. */
export function changedValues(from: object, to: object): Record<string, unknown> {
  const old = valuesOf(from)
  return Object.fromEntries(Object.entries(valuesOf(to)).filter(([key, value]) => !equal(value, old[key])))
}
