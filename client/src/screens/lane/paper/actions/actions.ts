import { must } from '@brownpaper/shared/base/assert'
import { type Chord, isSingle } from '../../keys/chords.ts'
import { type ActionId, type ActionParts, type ActionScope, isIn, type PaperAction } from './action.ts'
import { arrangingActions } from './arranging.ts'
import { lookingActions } from './looking.ts'
import { movingActions } from './moving.ts'
import { toolActions } from './tools.ts'
import { writingActions } from './writing.ts'

/** Everything one can do on the paper, in the order of the list of keys. */
export const paperActions: readonly PaperAction[] = [
  ...writingActions,
  ...toolActions,
  ...movingActions,
  ...arrangingActions,
  ...lookingActions,
]

const byId: ReadonlyMap<ActionId, PaperAction> = new Map(paperActions.map((action) => [action.id, action]))

export const actionOf = (id: ActionId): PaperAction => must(byId.get(id), `an action ${id}`)

export function scopeOf({ scope = 'anywhere' }: PaperAction): ActionScope {
  return scope
}

/** What each chord means, narrow scopes first. */
const byChord: ReadonlyMap<string, readonly PaperAction[]> = chordMap()

function chordMap(): ReadonlyMap<string, readonly PaperAction[]> {
  const map = new Map<string, PaperAction[]>()
  for (const action of paperActions) {
    if (action.keysAre === "another's") continue
    for (const chord of action.keys) {
      const meant = map.get(chord) ?? []
      map.set(chord, scopeOf(action) === 'anywhere' ? [...meant, action] : [action, ...meant])
    }
  }
  return map
}

export const isPossible = ({ when }: PaperAction, parts: ActionParts): boolean =>
  when === undefined || when(parts)

/**
 * Does the first thing that one of these chords means here; answers whether they mean anything. What they mean but
 * cannot be done now is left undone, and is no other's either.
 */
export function runChord(
  chords: readonly string[],
  parts: ActionParts,
  { singleKeys }: { readonly singleKeys: boolean },
): boolean {
  for (const text of chords) {
    const action = byChord.get(text)?.find((one) => isIn(scopeOf(one), parts))
    if (action === undefined) continue
    const chord = text as Chord // one of the keys of an action
    if (isSingle(chord) && !singleKeys) continue
    if (isPossible(action, parts)) action.run?.(parts, chord)
    return true
  }
  return false
}
