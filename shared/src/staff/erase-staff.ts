import type * as Y from 'yjs'
import { eraseIds } from '../ydoc/rebuild.ts'
import { openStaff } from './staff.ts'

/**
 * What is not needed any more once groups are set: traits of everyone, who was taken off the list, and what was agreed
 * about them. `also` are people to go as well.
 */
export function idsToErase(ydoc: Y.Doc, also: ReadonlySet<string> = new Set()): ReadonlySet<string> {
  const { people, traits, pairs } = openStaff(ydoc, { now: () => 0 }).tables
  const gone = new Set([...people.removedIds(), ...[...also].filter((id) => people.get(id) !== undefined)])
  const allPairs = [...pairs.all(), ...pairs.removedIds().flatMap((id) => pairs.get(id) ?? [])]
  const erasedPairs = allPairs.filter(
    ({ a, b, removed }) => removed !== undefined || gone.has(a) || gone.has(b),
  )
  return new Set([...gone, ...traits.ids(), ...traits.removedIds(), ...erasedPairs.map(({ id }) => id)])
}

export function eraseStaff(ydoc: Y.Doc, also?: ReadonlySet<string>): void {
  eraseIds(ydoc, idsToErase(ydoc, also))
}
