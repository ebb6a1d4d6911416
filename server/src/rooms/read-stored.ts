import * as Y from 'yjs'
import type { StoredRoom } from '../storage/storage.ts'
import { KnownClocks } from './known-clocks.ts'
import { readUpdate } from './update-facts.ts'

export type StoredContent = {
  readonly base: Uint8Array | undefined
  readonly later: readonly Uint8Array[]
  readonly known: KnownClocks
}

/** What is stored of a room and what that amounts to, without making a document of it. What cannot be read is left out. */
export function readStored(
  { snapshot, updates }: StoredRoom,
  onUnusable: (error: unknown) => void,
): StoredContent {
  const clocks = snapshot && clocksOf(snapshot, onUnusable)
  const known = new KnownClocks(clocks)
  const later = updates.filter((update) => {
    const facts = readUpdate(update)
    for (const span of facts?.spans ?? []) known.learn(span)
    if (facts === undefined) onUnusable(new Error('A stored update is no update'))
    return facts !== undefined
  })
  return { base: clocks && snapshot, later, known }
}

function clocksOf(state: Uint8Array, onUnusable: (error: unknown) => void): Map<number, number> | undefined {
  try {
    return Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state))
  } catch (error) {
    onUnusable(error)
    return undefined
  }
}
