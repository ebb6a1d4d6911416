import * as Y from 'yjs'
import { mergeMany } from './merge-many.ts'
import { step2Message } from './messages.ts'

/** Making a document of more than this takes longer than a moment. */
const SLOW_FROM_BYTES = 512 * 1024

/** Y.encodeStateAsUpdate of a document nobody wrote in. */
const NOTHING = Uint8Array.of(0, 0)

/** A document of less than this is made again sooner than it is worth its memory, which is many times as much. */
const KEEP_FROM_BYTES = 32 * 1024

/**
 * The content of a room. It lies here as bytes, an encoded state and the updates that came after it, and is made into a
 * document only when somebody needs one: passing on an edit, or showing everything to whoever comes in, costs no more
 * than passing on bytes.
 */
export class RoomDocument {
  readonly #onUnusable: (error: unknown) => void
  /** An encoded state that is known to apply: it was encoded from a document. */
  #base: Uint8Array | undefined
  /** What came after it, oldest first. */
  #later: Uint8Array[]
  #ydoc: Y.Doc | undefined
  /** How many of the later ones are in the document, when there is one. */
  #applied = 0
  #isNeeded = false
  /** As it was stored, large and with edits on top, which a snapshot is soon to be made of. */
  #isFresh: boolean
  /** All of it, where it could be had without a document. */
  #merged: Uint8Array | undefined
  #wholeMessage: Uint8Array | undefined
  /** At least as large as the encoded content; exact right after encoding it. */
  #sizeBytes: number

  /** `onUnusable` hears of an update that cannot be applied; it is left out and everything else goes on. */
  constructor(
    base: Uint8Array | undefined,
    later: readonly Uint8Array[],
    onUnusable: (error: unknown) => void,
  ) {
    this.#onUnusable = onUnusable
    this.#base = base
    this.#later = [...later]
    this.#sizeBytes = sizeOf(this.parts())
    this.#isFresh = base !== undefined && later.length > 0 && this.#sizeBytes > SLOW_FROM_BYTES
  }

  /** Whether a snapshot had better be made soon: the first who come in should not wait for a document. */
  get isFresh(): boolean {
    return this.#isFresh
  }

  /** At least as large as all of it, encoded. */
  get sizeBytes(): number {
    return this.#sizeBytes
  }

  add(update: Uint8Array): void {
    this.#later.push(update)
    this.#forgetWhole()
    this.#sizeBytes += update.length
  }

  /** All of it, in pieces that have to be applied in this order. */
  parts(): readonly Uint8Array[] {
    return this.#base === undefined ? [...this.#later] : [this.#base, ...this.#later]
  }

  /** Puts a state in the place of `parts`, of which it was encoded; not where another has come in their place since. */
  rebase(base: Uint8Array, parts: readonly Uint8Array[]): void {
    const now = this.parts()
    if (parts.some((part, at) => part !== now[at])) return
    const covered = parts.length - (this.#base === undefined ? 0 : 1)
    this.#isFresh = false
    this.#base = base
    this.#later.splice(0, covered)
    this.#applied -= covered
    this.#forgetWhole()
    this.#sizeBytes = sizeOf(this.parts())
    if (this.#applied < 0) this.#forgetDocument()
    this.rest()
  }

  /** Called now and then: a document that nobody asked for since the last time is many times as large as its bytes. */
  rest(): void {
    if (!this.#isNeeded) this.#forgetDocument()
    this.#isNeeded = false
  }

  /** Whether so many more bytes keep the content within `maxBytes`. Encodes it only when that might not be so. */
  hasSpaceFor(bytes: number, maxBytes: number): boolean {
    return this.#sizeBytes + bytes <= maxBytes || this.whole().length + bytes <= maxBytes
  }

  /** The document with everything added so far in it; for looking only. */
  settled(): Y.Doc {
    this.#isNeeded = true
    this.#ydoc ??= this.#open()
    const ydoc = this.#ydoc
    const waiting = this.#later.slice(this.#applied)
    this.#applied = this.#later.length
    if (waiting.length > 0) {
      ydoc.transact(() => {
        for (const update of waiting) this.#apply(ydoc, update)
      })
    }
    return ydoc
  }

  /** All of it as one update. It takes the place of what it was made of. */
  whole(): Uint8Array {
    if (this.#later.length === 0) return this.#base ?? NOTHING
    // An update nobody can apply would keep people out, so not for long.
    if (this.#isFresh && this.#ydoc === undefined) {
      this.#merged ??= mergeMany(this.parts())
      return this.#merged
    }
    const whole = Y.encodeStateAsUpdate(this.settled())
    this.#becomeBytes(whole)
    if (whole.length < KEEP_FROM_BYTES) this.#forgetDocument()
    return whole
  }

  /** The message with what a client that has `stateVector` is missing. Throws for bytes that are no state vector. */
  answerTo(stateVector: Uint8Array): Uint8Array {
    if (Y.decodeStateVector(stateVector).size > 0) {
      return step2Message(Y.encodeStateAsUpdate(this.settled(), stateVector))
    }
    // Kept until something is added, because people tend to join together.
    if (this.#wholeMessage === undefined) {
      const whole = this.whole()
      const message = step2Message(whole)
      // The message holds all of it: one copy is enough.
      if (whole === this.#base) this.#base = message.subarray(message.length - whole.length)
      this.#wholeMessage = message
    }
    return this.#wholeMessage
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
    this.#forgetDocument()
  }

  /** Takes all that is in the document as its new beginning. */
  #becomeBytes(whole: Uint8Array): void {
    this.#isFresh = false
    this.#merged = undefined
    this.#base = whole
    this.#later = []
    this.#applied = 0
    this.#sizeBytes = whole.length
  }

  #open(): Y.Doc {
    const ydoc = new Y.Doc({ gc: true })
    this.#applied = 0
    if (this.#base !== undefined) this.#apply(ydoc, this.#base)
    return ydoc
  }

  #apply(ydoc: Y.Doc, update: Uint8Array): void {
    try {
      Y.applyUpdate(ydoc, update)
    } catch (error) {
      this.#onUnusable(error)
    }
  }

  #forgetWhole(): void {
    this.#merged = undefined
    this.#wholeMessage = undefined
  }

  #forgetDocument(): void {
    this.#ydoc?.destroy()
    this.#ydoc = undefined
    this.#applied = 0
  }
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0)
}
