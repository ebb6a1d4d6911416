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
  const known = new KnownClocks()
  function isUsable(content: Uint8Array): boolean {
    const facts = readUpdate(content)
    if (facts === undefined) onUnusable(new Error('What is stored is no update'))
    for (const span of facts?.spans ?? []) known.learn(span)
    return facts !== undefined
  }
  const base = snapshot !== undefined && isUsable(snapshot) ? snapshot : undefined
  return { base, later: updates.filter(isUsable), known }
}
