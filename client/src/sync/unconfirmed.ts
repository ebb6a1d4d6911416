import * as idb from 'lib0/indexeddb'
import type { KeptEntry } from './journal.ts'
import type { LastWord } from './last-words.ts'

type Write =
  | { readonly update: Uint8Array }
  | { readonly entries: readonly (readonly [string, KeptEntry | undefined])[] }

/**
 * Writes handed to a database that it has not yet said to have. A database works off its transactions in order, so one
 * question asked after a write is answered when the write is in; one question at a time serves all writes before it.
 */
export class Unconfirmed {
  readonly #writes: Write[] = []
  readonly #confirmed: () => void
  #ask: (() => Promise<unknown>) | undefined
  #isAsking = false

  /** `confirmed` is called when nothing is left. */
  constructor(confirmed: () => void) {
    this.#confirmed = confirmed
  }

  get isEmpty(): boolean {
    return this.#writes.length === 0
  }

  /** From now on the database takes what is written. */
  askIn(db: IDBDatabase, ...stores: readonly [string, string]): void {
    this.#ask = () => idb.rtop(db.transaction(stores, 'readonly').objectStore(stores[0]).getKey(0))
    if (this.isEmpty) this.#confirmed()
    else this.#next()
  }

  /** To be called after the write was handed to the database. */
  add(write: Write): void {
    this.#writes.push(write)
    this.#next()
  }

  word(): LastWord {
    const updates = this.#writes.flatMap((write) => ('update' in write ? [write.update] : []))
    const entries = new Map(this.#writes.flatMap((write) => ('entries' in write ? write.entries : [])))
    return {
      updates,
      entries: [...entries].flatMap(([key, entry]) => (entry === undefined ? [] : [[key, entry] as const])),
    }
  }

  #next(): void {
    if (this.#isAsking || this.#ask === undefined || this.isEmpty) return
    const asked = this.#writes.length
    this.#isAsking = true
    void this.#askOnce(this.#ask).then((isIn) => {
      this.#isAsking = false
      // A database that is gone answers no more questions; its writes stay unconfirmed.
      if (!isIn) return
      this.#writes.splice(0, asked)
      if (this.isEmpty) this.#confirmed()
      else this.#next()
    })
  }

  async #askOnce(ask: () => Promise<unknown>): Promise<boolean> {
    try {
      await ask()
      return true
    } catch {
      return false
    }
  }
}
