import { equal } from '../base/equal.ts'
import { changedValues, valuesOf } from '../ydoc/differences.ts'
import { isRecord } from '../ydoc/fields.ts'
import type { LaneDocument } from './lane.ts'

/** One record of refused work as plain data; `before` is null for what was new. */
export type LateRecordOf = {
  readonly table: keyof LaneDocument['tables']
  readonly id: string
  readonly before: object | null
  readonly after: object
}

/** What a layer has been asked to do at most once: the ids tell, so laying twice changes nothing. */
export type LaidDown = { readonly laid: number; readonly unchanged: number }

/**
 * Lays late work into a lane. New things are made under their own ids; changed things are changed where they still are
 * as the late person saw them; a text that others have changed since stays, and the late words get a thing of their own.
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
  const after = valuesOf(record.after)
  if (there === undefined) {
    table.create(record.id, { ...after, ...late(record.table) })
    const removed = isRemoved(record.after)
    if (removed !== undefined) table.remove([record.id], removed)
    return true
  }
  const before = record.before
  // What was new and is there already has been laid before; whatever happened to it since stays.
  if (before === null) return holds(there, record.after) ? false : layBeside(lane, record, trayId)
  if (equal(there, record.after)) return false
  const changed = changedValues(before, record.after)
  const isReworded = 'text' in changed || 'name' in changed
  if (isReworded && !equal(textOf(there), textOf(before))) return layBeside(lane, record, trayId)
  const removed = isRemoved(record.after)
  if (removed !== undefined && isRemoved(there) === undefined) {
    // Somebody kept working on what the late person threw away: then it stays, and late words lie in the bin beside it.
    if (!equal(valuesOf(there), valuesOf(before))) return isReworded && layBeside(lane, record, trayId)
    table.patch(record.id, changed)
    table.remove([record.id], removed)
    return true
  }
  if (Object.keys(changed).length === 0) return false
  table.patch(record.id, changed)
  return true
}

/** Both texts stay: the late one on a thing of its own beside it, under an id that repeats for a repeated try. */
function layBeside(lane: LaneDocument, record: LateRecordOf, trayId: string): boolean {
  const beside = `${record.id}-${trayId}`.slice(0, 120)
  const table = lane.tables[record.table]
  if (table.get(beside) !== undefined) return false
  table.create(beside, { ...valuesOf(record.after), ...shifted(record.after), ...late(record.table) })
  const removed = isRemoved(record.after)
  if (removed !== undefined) table.remove([beside], removed)
  return true
}

/** How far late words lie from those that stayed, so that neither covers the other. */
const BESIDE = 24

/** A note in a cell gets its own place there; what lies where it was put goes a little aside. */
function shifted(after: object): Record<string, unknown> {
  const { box, place, dx, dy } = after as Record<string, unknown>
  const aside = (at: object) => {
    const { x, y } = at as { x?: unknown; y?: unknown }
    return { ...at, x: Number(x) + BESIDE, y: Number(y) + BESIDE }
  }
  if (isRecord(box)) return { box: aside(box) }
  if (isRecord(place) && place.at === 'paper') return { place: aside(place) }
  if (typeof dx === 'number' && typeof dy === 'number') return { dx: dx + BESIDE, dy: dy + BESIDE }
  return {}
}

const late = (table: LateRecordOf['table']) => (table === 'notes' ? { late: true } : {})

function isRemoved(record: object): { by: string; at: number } | undefined {
  return (record as { removed?: { by: string; at: number } }).removed
}

/** Whether all words of a new thing are in what lies there; two tabs apart may each have gone on with it. */
function holds(there: object, after: object): boolean {
  const words = (record: object) => String(textOf(record) ?? '').split(/\s+/)
  const present = new Set(words(there))
  return words(after).every((word) => word === '' || present.has(word))
}

/** The words of a thing; those of a moment are its name. */
function textOf(record: object): unknown {
  const { text, name } = record as { text?: unknown; name?: unknown }
  return text ?? name
}
