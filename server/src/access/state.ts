import { must } from '@brownpaper/shared/base/assert'
import type { Row, RowKey, RowWrite } from '../storage/storage.ts'
import { isRowKind, ROW_KINDS, ROWS, type RowData, type RowKind, SINGLE, type SingleKind } from './rows.ts'

/** One row, read. `data` is frozen by convention: a change makes a new entry. */
export type Entry<K extends RowKind> = {
  readonly id: string
  readonly version: number
  readonly data: RowData<K>
}

/** All rows of a workshop at one moment. A change makes a new state that shares what stayed. */
export type WorkshopState = {
  readonly workshopId: string
  readonly rows: { readonly [K in RowKind]: ReadonlyMap<string, Entry<K>> }
}

export function emptyState(workshopId: string): WorkshopState {
  const rows: Record<string, unknown> = Object.fromEntries(ROW_KINDS.map((kind) => [kind, new Map()]))
  // Every kind has its map, by the line above.
  return { workshopId, rows: rows as WorkshopState['rows'] }
}

/** The state its stored rows make. Rows that do not fit are left out and handed to `skipped`. */
export function readState(
  workshopId: string,
  stored: readonly Row[],
  skipped: (row: RowKey) => void,
): WorkshopState {
  const state = emptyState(workshopId)
  for (const { kind, id, version, data } of stored) {
    const parsed = isRowKind(kind) ? ROWS[kind].safeParse(data) : undefined
    if (!isRowKind(kind) || !parsed?.success) {
      skipped({ kind, id })
      continue
    }
    // The entry was read by the schema of its own kind.
    const rows = state.rows[kind] as Map<string, unknown>
    rows.set(id, { id, version, data: parsed.data })
  }
  return state
}

/** The state after these writes, given that storage took them. */
export function applyWrites(state: WorkshopState, writes: readonly RowWrite[]): WorkshopState {
  const rows: Record<string, Map<string, unknown>> = {}
  for (const { kind, id, expect, data } of writes) {
    if (!isRowKind(kind)) continue
    rows[kind] ??= new Map<string, unknown>(state.rows[kind])
    if (data === undefined) rows[kind].delete(id)
    else rows[kind].set(id, { id, version: expect + 1, data })
  }
  // Each copy holds entries of its own kind: put below made the writes.
  return { ...state, rows: { ...state.rows, ...rows } as WorkshopState['rows'] }
}

/** A row's data as one writes it: what is undefined is left out. */
export type Loose<T> = { readonly [P in keyof T]: T[P] | (object extends Pick<T, P> ? undefined : never) }

/** The write that makes or replaces a row. */
export function put<K extends RowKind>(
  state: WorkshopState,
  kind: K,
  id: string,
  data: Loose<RowData<K>>,
): RowWrite {
  return { kind, id, expect: state.rows[kind].get(id)?.version ?? 0, data: present(data) }
}

/** The write that changes some properties of a row that is there; undefined takes an optional one away. */
export function change<K extends RowKind>(
  kind: K,
  entry: Entry<K>,
  values: Partial<Loose<RowData<K>>>,
): RowWrite {
  return { kind, id: entry.id, expect: entry.version, data: present({ ...entry.data, ...values }) }
}

/** The write that deletes a row nobody refers to. */
export function drop(kind: RowKind, entry: { readonly id: string; readonly version: number }): RowWrite {
  return { kind, id: entry.id, expect: entry.version, data: undefined }
}

/** The row of a kind that every workshop has one of. */
export function single<K extends SingleKind>(state: WorkshopState, kind: K): Entry<K> {
  return must(state.rows[kind].get(SINGLE[kind]), `${kind} of ${state.workshopId}`)
}

function present(data: object): object {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}
