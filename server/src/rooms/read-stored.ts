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
  const later = updates.filter(isUsable)
  if (base === undefined) return { base, later: inOwnMemory(later), known }
  const [own, ...ownLater] = inOwnMemory([base, ...later])
  return { base: own, later: ownLater, known }
}

/** What is read together comes in one piece: a part of it, kept, would keep all of the others. */
function inOwnMemory(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const sizeBytes = parts.reduce((sum, { length }) => sum + length, 0)
  if (parts.every(({ buffer }) => buffer.byteLength <= 2 * sizeBytes)) return parts
  const own = new Uint8Array(sizeBytes)
  let at = 0
  return parts.map((part) => {
    own.set(part, at)
    at += part.length
    return own.subarray(at - part.length, at)
  })
}
