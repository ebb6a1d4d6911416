import * as Y from 'yjs'
import { walkUpdate } from './update-reader.ts'

/** The structs of one client that an update carries: clocks `from` up to but not including `to`. */
export type Span = { readonly client: number; readonly from: number; readonly to: number }
export type Deletions = {
  readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
}

/** What an update says, without applying it anywhere. */
export type UpdateFacts = {
  readonly spans: readonly Span[]
  readonly deletions: Deletions
  /** The highest clock it builds on, by client; beside its own structs. */
  readonly needs: ReadonlyMap<number, number>
  /** Of how many structs and deletions it is made. */
  readonly parts: number
  /** How many types in it may lie in other types. */
  readonly nestedTypes: number
}

/** Undefined for bytes that are no Yjs update, or one of more parts than these. Linear in the update. */
export function readUpdate(update: Uint8Array, maxParts = Number.POSITIVE_INFINITY): UpdateFacts | undefined {
  const spans: Span[] = []
  const deletions = new Map<number, { clock: number; len: number }[]>()
  const needs = new Map<number, number>()
  let parts = 0
  let nestedTypes = 0
  try {
    walkUpdate(
      update,
      {
        part({ client, clock: from, length, isSkip, isNestedType }) {
          parts++
          if (isNestedType) nestedTypes++
          if (isSkip) return
          const to = from + length
          const last = spans.at(-1)
          if (last?.client === client && last.to === from) spans[spans.length - 1] = { ...last, to }
          else spans.push({ client, from, to })
        },
        needs(client, clock) {
          if (clock >= (needs.get(client) ?? 0)) needs.set(client, clock)
        },
        deletes(client, clock, len) {
          parts++
          const ranges = deletions.get(client)
          if (ranges === undefined) deletions.set(client, [{ clock, len }])
          else ranges.push({ clock, len })
        },
      },
      maxParts,
    )
  } catch {
    return undefined
  }
  return { spans, deletions: { clients: deletions }, needs, parts, nestedTypes }
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
  return withoutClocks(update, new Map([...clients].map((client) => [client, Number.MAX_SAFE_INTEGER])))
}

/** The update without what lies before these clocks, by client. */
export function withoutClocks(update: Uint8Array, clocks: ReadonlyMap<number, number>): Uint8Array {
  return Y.diffUpdate(update, Y.encodeStateVector(new Map(clocks)))
}
