import { localStore } from '../../platform/storage.ts'

const key = (voteId: string) => `ballot.${voteId}`

/** The dots one gave on this device. The server tells nobody any, so that an open vote stays hidden. */
export function ownBallot(voteId: string): readonly string[] | undefined {
  const kept = localStore.get(key(voteId))
  return kept === undefined ? undefined : kept.split(' ').filter((id) => id !== '')
}

export function keepBallot(voteId: string, choices: readonly string[]): void {
  localStore.set(key(voteId), choices.join(' '))
}
