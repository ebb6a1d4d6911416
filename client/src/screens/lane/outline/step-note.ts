import type { NoteMove } from '@brownpaper/shared/lane/actions'
import type { Note } from '@brownpaper/shared/lane/lane'
import { cellKey, type LaneLayout } from '@brownpaper/shared/lane/layout'
import { isRowKind, ROW_KINDS } from '@brownpaper/shared/lane/note-kind'

export type Way = 'up' | 'down' | 'left' | 'right'

/**
 * One step of a note through the cells: up and down past its neighbours and over the edge into the next kind, left
 * and right to the moment beside. Undefined at the ends, and for a note outside the cells.
 */
export function stepNote(layout: LaneLayout, note: Note, way: Way): NoteMove | undefined {
  const { id, kind, place } = note
  if (place.at !== 'cell' || !isRowKind(kind) || !layout.columnOf.has(place.moment)) return undefined
  const { moment } = place
  if (way === 'left' || way === 'right') {
    const at = layout.columns.findIndex((column) => column.moment === moment)
    const beside = layout.columns[at + (way === 'left' ? -1 : 1)]
    return beside && { id, kind, to: { at: 'cell', moment: beside.moment } }
  }
  const cell = layout.cells.get(cellKey(moment, kind)) ?? []
  const at = cell.indexOf(id)
  const isUp = way === 'up'
  // The index counts the note itself as long as it lies there.
  if (isUp && at > 0) return { id, kind, to: { at: 'cell', moment, index: at - 1 } }
  if (!isUp && at < cell.length - 1) return { id, kind, to: { at: 'cell', moment, index: at + 2 } }
  const next = ROW_KINDS[ROW_KINDS.indexOf(kind) + (isUp ? -1 : 1)]
  if (next === undefined) return undefined
  return { id, kind: next, to: isUp ? { at: 'cell', moment } : { at: 'cell', moment, index: 0 } }
}
