import type { LaneDocument, Note } from './lane.ts'

type Marked = Pick<Note, 'kind' | 'fixed' | 'shock'>

/** Whether an improvement was made on the spot; a note of another kind keeps the mark, and shows nothing of it. */
export function isFixed({ kind, fixed }: Marked): boolean {
  return kind === 'improvement' && fixed !== undefined
}

/** Whether a group is ashamed of what a note says; an improvement is nothing to be ashamed of. */
export function isShock({ kind, shock }: Marked): boolean {
  return kind !== 'improvement' && shock
}

/** Says who made an improvement on the spot, and when; undefined takes it back. One step of undo. */
export function setFixed(lane: LaneDocument, id: string, fixed: Note['fixed']): void {
  lane.change(() => lane.tables.notes.patch(id, { fixed }))
}

/** Says that this shocks, or no longer. One step of undo. */
export function setShock(lane: LaneDocument, ids: readonly string[], shock: boolean): void {
  lane.change(() => {
    for (const id of ids) lane.tables.notes.patch(id, { shock })
  })
}
