import { equal } from '../base/equal.ts'
import type { LaneDocument, Note } from './lane.ts'

/** One record of refused work as plain data; `before` is null for what was new. */
export type LateRecordOf = {
  readonly table: 'notes' | 'moments' | 'scores' | 'words'
  readonly id: string
  readonly before: object | null
  readonly after: object
}

/** What a layer has been asked to do at most once: the ids tell, so laying twice changes nothing. */
export type LaidDown = { readonly laid: number; readonly unchanged: number }

/**
 * Lays late work into a lane. New things are made under their own ids; changed things are changed where they still are
 * as the late person saw them; a text that others have changed since stays, and the late words get a note of their own.
 */
export function layDown(lane: LaneDocument, records: readonly LateRecordOf[], trayId: string): LaidDown {
  let laid = 0
  lane.change(() => {
    for (const record of records) if (layOne(lane, record, trayId)) laid++
  }, 'server')
  return { laid, unchanged: records.length - laid }
}

function layOne(lane: LaneDocument, record: LateRecordOf, trayId: string): boolean {
  const table = lane.tables[record.table]
  const there = table.get(record.id)
  const after = withoutId(record.after)
  if (there === undefined) {
    table.create(record.id, { ...after, ...late(record.table) })
    const removed = isRemoved(record.after)
    if (removed !== undefined) table.remove([record.id], removed)
    return true
  }
  // What was new and is there already has been laid before; whatever happened to it since stays.
  const before = record.before
  if (before === null || equal(there, record.after)) return false
  const changed = changedFields(before, record.after)
  if (record.table === 'notes' && 'text' in changed && !equal(textOf(there), textOf(before))) {
    return layBeside(lane, record, trayId)
  }
  const removed = isRemoved(record.after)
  if (removed !== undefined && isRemoved(there) === undefined) {
    // Somebody kept working on what the late person threw away: then it stays.
    if (!equal(withoutId(there), withoutId(before))) return false
    table.remove([record.id], removed)
    return true
  }
  if (Object.keys(changed).length === 0) return false
  table.patch(record.id, changed)
  return true
}

/** Both texts stay: the late one on a note of its own in the same place, under an id that repeats for a repeated try. */
function layBeside(lane: LaneDocument, record: LateRecordOf, trayId: string): boolean {
  const beside = `${record.id}-${trayId}`.slice(0, 120)
  if (lane.tables.notes.get(beside) !== undefined) return false
  // The record's table is notes here, and create reads each field through its own reader.
  const values = withoutId(record.after) as Partial<Note>
  lane.tables.notes.create(beside, { ...values, late: true })
  return true
}

const late = (table: LateRecordOf['table']) => (table === 'notes' ? { late: true } : {})

function withoutId(record: object): Record<string, unknown> {
  const { id: _id, removed: _removed, ...values } = record as Record<string, unknown>
  return values
}

function isRemoved(record: object): { by: string; at: number } | undefined {
  return (record as { removed?: { by: string; at: number } }).removed
}

const textOf = (record: object) => (record as { text?: unknown }).text

function changedFields(before: object, after: object): Record<string, unknown> {
  const old = withoutId(before)
  return Object.fromEntries(
    Object.entries(withoutId(after)).filter(([key, value]) => !equal(value, old[key])),
  )
}
