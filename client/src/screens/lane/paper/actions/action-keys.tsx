import { keysOf } from '../../keys/chords.ts'
import { KeyRow } from '../../keys/key-row.tsx'
import { useSingleKeys } from '../../shortcuts.ts'
import type { ActionId } from './action.ts'
import { actionOf } from './actions.ts'
import { chordToTell } from './ways.ts'

/** The keys that do the same as a button, for its tooltip; nothing when there are none. */
export function ActionKeys({ id }: { readonly id: ActionId }) {
  const chord = chordToTell(actionOf(id), { singleKeys: useSingleKeys() })
  return chord === undefined ? null : <KeyRow keys={keysOf(chord)} />
}
