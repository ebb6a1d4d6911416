import type * as Y from 'yjs'
import { eraseIds } from '../ydoc/rebuild.ts'
import { openLane } from './lane.ts'
import { slipsBehind } from './slip-actions.ts'

/**
 * Takes these things out of a lane, what was said about them (comments tend to repeat the words), and the slips they were
 * made from.
 */
export function eraseThings(ydoc: Y.Doc, ids: Iterable<string>): void {
  const erased = new Set(ids)
  const lane = openLane(ydoc, { now: () => 0 })
  for (const id of slipsBehind(lane, erased)) erased.add(id)
  const { comments } = lane.tables
  const all = [...comments.ids(), ...comments.removedIds()].flatMap((id) => comments.get(id) ?? [])
  const isAbout = (id: string | undefined) => id !== undefined && erased.has(id)
  for (const { id, on } of all) if (isAbout(on)) erased.add(id)
  for (const { id, answers } of all) if (isAbout(answers)) erased.add(id)
  eraseIds(ydoc, erased)
}
