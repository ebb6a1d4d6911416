import { MAX_NOTE_CHARACTERS } from '@brownpaper/shared/lane/clip'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { Splice } from '../../canvas/text-splice.ts'

/** What of a lane has a text one types in. */
export type Typed = 'notes' | 'words' | 'moments' | 'objects' | 'comments' | 'evidence'

/** Most characters, in code units. */
const MOST: Readonly<Record<Typed, number>> = {
  notes: MAX_NOTE_CHARACTERS,
  words: 80,
  moments: 120,
  objects: MAX_NOTE_CHARACTERS,
  comments: MAX_NOTE_CHARACTERS,
  evidence: MAX_NOTE_CHARACTERS,
}

/** Types into the document; answers whether all of it went in. What does not fit any more is left out. */
export function typeInto(
  { tables }: LaneDocument,
  what: Typed,
  id: string,
  splices: readonly Splice[],
): boolean {
  const table = tables[what]
  let isAll = true
  for (const splice of splices) {
    const room = Math.max(0, MOST[what] - (table.text(id).length - splice.remove))
    const isTooLong = splice.insert.length > room
    const insert = isTooLong ? splice.insert.slice(0, room).toWellFormed() : splice.insert
    table.editText(id, { ...splice, insert })
    if (isTooLong) isAll = false
  }
  return isAll
}

/**
 * Takes away what was made just now and stayed empty. Nothing else happened meanwhile as a rule: then making it is
 * undone, and leaves no trace.
 */
export function dropIfEmpty(
  { tables, history }: LaneDocument,
  what: Typed,
  id: string,
  remove: () => void,
): void {
  const table = tables[what]
  const isThere = () => table.get(id) !== undefined && table.get(id)?.removed === undefined
  if (!isThere() || table.text(id).trim() !== '') return
  history.undo()
  if (!isThere()) return
  history.redo()
  remove()
}
