import { localStore } from '../../../../platform/storage.ts'
import type { ActionId } from '../actions/action.ts'
import { paperActions } from '../actions/actions.ts'

const KEY = 'keys.recent'
const MOST = 5

/** What was chosen from the command list last, the latest first. Kept in this browser. */
export function recentActions(): readonly ActionId[] {
  const kept = (localStore.get(KEY) ?? '').split(' ')
  return kept.flatMap((id) => paperActions.find((action) => action.id === id)?.id ?? [])
}

export function rememberAction(id: ActionId) {
  const next = [id, ...recentActions().filter((one) => one !== id)]
  localStore.set(KEY, next.slice(0, MOST).join(' '))
}
