import type { AppliedChange } from './object-store.ts'
import type { BoardObject } from './objects.ts'

/** What belongs to what: groups, and connectors fastened to things. */
export interface Relations {
  apply(changes: readonly AppliedChange[]): void
  /** Ids of a group. */
  membersOf(group: string): ReadonlySet<string>
  /** Connectors fastened to an object. */
  tiedTo(id: string): ReadonlySet<string>
  /** What a connector is fastened to. */
  tiesOf(id: string): readonly string[]
  /** Whether anything is fastened to anything. */
  readonly hasTies: boolean
}

const NONE: ReadonlySet<string> = new Set()
const NO_TIES: readonly string[] = []

/** Kept by touched ids, so that asking costs the same on a full paper. */
export function createRelations(): Relations {
  const groups = new Map<string, Set<string>>()
  const tied = new Map<string, Set<string>>()
  const ties = new Map<string, readonly string[]>()

  function leave({ id, group }: BoardObject) {
    if (group !== undefined) removeFrom(groups, group, id)
    for (const end of ties.get(id) ?? NO_TIES) removeFrom(tied, end, id)
    ties.delete(id)
  }

  function join(object: BoardObject) {
    if (object.group !== undefined) addTo(groups, object.group, object.id)
    if (object.type !== 'custom' || !object.ties || object.ties.length === 0) return
    ties.set(object.id, object.ties)
    for (const end of object.ties) addTo(tied, end, object.id)
  }

  return {
    apply(changes) {
      for (const { before, after } of changes) {
        if (before) leave(before)
        if (after) join(after)
      }
    },
    membersOf: (group) => groups.get(group) ?? NONE,
    tiedTo: (id) => tied.get(id) ?? NONE,
    tiesOf: (id) => ties.get(id) ?? NO_TIES,
    get hasTies() {
      return ties.size > 0
    },
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string) {
  const set = sets.get(key)
  if (set) set.add(id)
  else sets.set(key, new Set([id]))
}

function removeFrom(sets: Map<string, Set<string>>, key: string, id: string) {
  const set = sets.get(key)
  set?.delete(id)
  if (set?.size === 0) sets.delete(key)
}
