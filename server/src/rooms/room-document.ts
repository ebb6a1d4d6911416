import * as Y from 'yjs'

/**
 * The content of a room. Updates are put aside as they come and applied together when somebody needs the document, so
 * that passing on an edit costs no more than passing on its bytes.
 */
export class RoomDocument {
  readonly #ydoc = new Y.Doc({ gc: true })
  readonly #onUnusable: (error: unknown) => void
  #waiting: Uint8Array[] = []
  #whole: Uint8Array | undefined
  /** At least as large as the encoded content; exact right after encoding it. */
  #sizeBytes: number

  /** `onUnusable` hears of an update that cannot be applied; it is left out and everything else goes on. */
  constructor(updates: readonly Uint8Array[], onUnusable: (error: unknown) => void) {
    this.#onUnusable = onUnusable
    this.#waiting = [...updates]
    this.#sizeBytes = updates.reduce((sum, { length }) => sum + length, 0)
  }

  add(update: Uint8Array): void {
    this.#waiting.push(update)
    this.#whole = undefined
    this.#sizeBytes += update.length
  }

  /** Whether so many more bytes keep the content within `maxBytes`. Encodes it only when that might not be so. */
  hasSpaceFor(bytes: number, maxBytes: number): boolean {
    return this.#sizeBytes + bytes <= maxBytes || this.whole().length + bytes <= maxBytes
  }

  /** The document with everything added so far in it; for looking only. */
  settled(): Y.Doc {
    const waiting = this.#waiting
    this.#waiting = []
    if (waiting.length === 0) return this.#ydoc
    this.#ydoc.transact(() => {
      for (const update of waiting) this.#apply(update)
    })
    return this.#ydoc
  }

  /** All of it as one update; kept until something is added, because people tend to join together. */
  whole(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.settled())
    this.#sizeBytes = this.#whole.length
    return this.#whole
  }

  /** What a client that has `stateVector` is missing. Throws for bytes that are no state vector. */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    const isEmpty = Y.decodeStateVector(stateVector).size === 0
    return isEmpty ? this.whole() : Y.encodeStateAsUpdate(this.settled(), stateVector)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.settled())
  }

  /** A document of one's own to read or write in, with `more` applied too. The caller destroys it. */
  copy(more: readonly Uint8Array[]): Y.Doc {
    const copy = new Y.Doc({ gc: true })
    Y.applyUpdate(copy, this.whole())
    for (const update of more) Y.applyUpdate(copy, update)
    return copy
  }

  /** How many structs and deletions in it wait for structs that nobody has sent. Linear in those. */
  waitingParts(): number {
    const { pendingStructs, pendingDs } = this.settled().store
    const structs = pendingStructs === null ? 0 : Y.decodeUpdateV2(pendingStructs.update).structs.length
    if (pendingDs === null) return structs
    const { clients } = Y.decodeUpdateV2(pendingDs).ds
    return [...clients.values()].reduce((sum, ranges) => sum + ranges.length, structs)
  }

  /** How many of its types lie in other types. Linear in its structs. */
  nestedTypes(): number {
    let count = 0
    for (const structs of this.settled().store.clients.values()) {
      for (const struct of structs) {
        if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentType)) continue
        if (struct.parent instanceof Y.AbstractType && struct.parent._item !== null) count++
      }
    }
    return count
  }

  destroy(): void {
    this.#ydoc.destroy()
  }

  #apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.#ydoc, update)
    } catch (error) {
      this.#onUnusable(error)
    }
  }
}
