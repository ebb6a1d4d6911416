import * as Y from 'yjs'

/** The structs of one client that an update carries: clocks `from` up to but not including `to`. */
export type Span = { readonly client: number; readonly from: number; readonly to: number }
export type Deletions = ReturnType<typeof Y.createDeleteSet>

/** What an update says, without applying it anywhere. */
export type UpdateFacts = { readonly spans: readonly Span[]; readonly deletions: Deletions }

/** Undefined for bytes that are no Yjs update. Linear in the update. */
export function readUpdate(update: Uint8Array): UpdateFacts | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update)
    return { spans: spansOf(structs), deletions: ds }
  } catch {
    return undefined
  }
}

function spansOf(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Span[] {
  const spans: Span[] = []
  for (const struct of structs) {
    // A skip stands for structs that are not here.
    if (struct instanceof Y.Skip) continue
    const { client, clock: from } = struct.id
    const to = from + struct.length
    const last = spans.at(-1)
    if (last?.client === client && last.to === from) spans[spans.length - 1] = { ...last, to }
    else spans.push({ client, from, to })
  }
  return spans
}

export const deletesNothing = (deletions: Deletions) => deletions.clients.size === 0

/** Whether everything `deletions` names is there and deleted already; the document must be up to date. */
export function areDeleted(ydoc: Y.Doc, deletions: Deletions): boolean {
  for (const [client, ranges] of deletions.clients) {
    const structs = ydoc.store.clients.get(client) ?? []
    if (!ranges.every(({ clock, len }) => isRangeDeleted(structs, clock, clock + len))) return false
  }
  return true
}

function isRangeDeleted(structs: readonly (Y.Item | Y.GC)[], from: number, to: number): boolean {
  if (from === to) return true
  const last = structs.at(-1)
  if (last === undefined || last.id.clock + last.length < to) return false
  // Yjs types the list it searches as its own mutable one, and only reads it.
  for (let index = Y.findIndexSS(structs as (Y.Item | Y.GC)[], from); index < structs.length; index++) {
    const struct = structs[index]
    if (struct === undefined || struct.id.clock >= to) break
    if (!struct.deleted) return false
  }
  return true
}

/** The update without any struct of these clients. */
export function withoutClients(update: Uint8Array, clients: ReadonlySet<number>): Uint8Array {
  const seenAll = new Map([...clients].map((client) => [client, Number.MAX_SAFE_INTEGER]))
  return Y.diffUpdate(update, Y.encodeStateVector(seenAll))
}
