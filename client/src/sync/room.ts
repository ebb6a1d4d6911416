import { type CloseName, closeName } from '@brownpaper/shared/protocol/close-codes'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import type * as Y from 'yjs'
import { Backoff } from './backoff.ts'
import type { Clock } from './clock.ts'
import type { UnsavedRecord } from './journal.ts'
import type { KeptStores } from './kept-stores.ts'
import type { LastWords } from './last-words.ts'
import { Listeners } from './listeners.ts'
import { clearLocalCopy } from './local-copy.ts'
import type { Mux } from './mux.ts'
import { unsavedIn } from './rescue.ts'
import { type Refusal, RoomCopy } from './room-copy.ts'

export type RoomOptions<V> = {
  readonly room: string
  /** Whose copies these are: `bp/<workshop>/<member or device>`. */
  readonly owner: string
  readonly mux: Mux
  readonly stores: KeptStores
  readonly lastWords: LastWords
  readonly clock: Clock
  readonly random: () => number
  /** The typed view on the room's document. */
  readonly openView: (ydoc: Y.Doc) => V
  /** The document whose own writes count as changes; absent for rooms nobody writes. */
  readonly writesOf?: (view: V) => Document<Shapes>
  /** Takes refused work and resolves when it is kept elsewhere. Absent where there is no tray: it is dropped. */
  readonly setAside?: (records: readonly UnsavedRecord[], why: SetAside) => Promise<void>
}

/**
 * The server took no more of it: it came too late, or is somebody else's to change. Or the room was made anew meanwhile,
 * because something in it was erased.
 */
export type SetAside = 'late' | 'not-yours' | 'renewed'

/** Codes after which one may not even keep what one has of a room. */
const LOST: readonly CloseName[] = ['no-permission', 'no-such-room', 'foreign-client-id']

/** A room of the workshop in this tab. Its copy is replaced when the server refuses it; the room stays. */
export class Room<V> {
  readonly #options: RoomOptions<V>
  readonly #path: string
  readonly #changes = new Listeners()
  readonly #people = new Listeners()
  /** The first fresh copy comes soon; should the server refuse that too, not in a tight circle. */
  readonly #denials: Backoff
  #copy: RoomCopy<V>
  #refused: CloseName | undefined
  #isClosed = false
  /** The pages whose unsent work came in with the present copy. */
  #takenOver: readonly number[] = []
  /** How often what is kept had been emptied when the present copy was begun. */
  #timesEmptied = 0
  /** What this browser kept of a refused copy must be gone before the next is loaded from the same place. */
  #emptied: Promise<void> = Promise.resolve()

  constructor(options: RoomOptions<V>) {
    this.#options = options
    this.#path = `${options.owner}/${options.room}`
    this.#denials = new Backoff(options.clock, options.random)
    this.#copy = this.#make(options.stores.epochOf(this.#path) ?? 1)
    this.#start(this.#copy)
  }

  /** The present copy; another object after refused work was set aside. */
  get copy(): RoomCopy<V> {
    return this.#copy
  }

  /** Why the room cannot be had; undefined while all is well. */
  get refused(): CloseName | undefined {
    return this.#refused
  }

  readonly subscribe = this.#changes.add
  /** Called when the server said whose a client id is, and when the copy is another. */
  readonly subscribePeople = this.#people.add

  /** Tries again after the room was refused: rights may have come back. */
  retry(): void {
    if (this.#refused === undefined || this.#isClosed) return
    this.#refused = undefined
    void this.#copy.close()
    this.#become(this.#make(this.#copy.epoch), 'start')
  }

  /** Sets unsaved work aside, empties what this browser keeps and, unless told otherwise, begins with a fresh copy. */
  async setAside(next: { readonly epoch: number } | 'stay-away', why: SetAside = 'late'): Promise<void> {
    const old = this.#copy
    const records = old.unsaved()
    const emptied = this.#empty(old, records, why)
    this.#emptied = emptied
    if (next === 'stay-away') this.#become(this.#make(old.epoch), next)
    else this.#become(this.#make(next.epoch), 'start', this.#denials.closed())
    await emptied
  }

  /** Writes down at once what this browser should still know after the page is gone. */
  flush(): void {
    this.#noteWork()
    this.#keepWhatIsGone()
    this.#copy.flush()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#noteWork()
    this.#keepWhatIsGone()
    await this.#copy.close()
  }

  #make(epoch: number): RoomCopy<V> {
    const { room, lastWords, mux, clock, random, openView, writesOf } = this.#options
    const copy: RoomCopy<V> = new RoomCopy({
      room,
      storeName: `${this.#path}/${epoch}`,
      epoch,
      lastWords,
      mux,
      clock,
      random,
      openView,
      writesOf,
      changed: () => copy === this.#copy && this.#changed(),
      identified: () => copy === this.#copy && this.#people.tell(),
      refused: (why) => copy === this.#copy && this.#refusal(why),
    })
    return copy
  }

  #start(copy: RoomCopy<V>): void {
    this.#denials.opened()
    this.#options.stores.used(copy.storeName)
    this.#takenOver = this.#options.stores.unsentBy(copy.storeName)
    this.#timesEmptied = this.#options.stores.timesEmptied(copy.storeName)
    void copy.start()
  }

  #become(copy: RoomCopy<V>, then: 'start' | 'stay-away', waitMs = 0): void {
    this.#copy = copy
    if (then === 'start') {
      const start = () => {
        if (copy === this.#copy && !this.#isClosed) this.#start(copy)
      }
      void this.#emptied.then(() => this.#options.clock.after(waitMs, start))
    }
    this.#changes.tell()
    this.#people.tell()
  }

  #changed(): void {
    // Only what lasts is written down: offline with work, and all saved again.
    if (!this.#copy.isOpen) this.#noteWork()
    else this.#noteSent()
    this.#changes.tell()
  }

  #noteWork(): void {
    const { storeName, page, changes } = this.#copy
    if (changes > 0) this.#options.stores.holdsWork(storeName, page)
    else this.#noteSent()
  }

  /** Another tab may have left work since this one looked: that is not for this one to call sent. */
  #noteSent(): void {
    const { storeName, page, changes, isSaved } = this.#copy
    if (!isSaved || changes > 0) return
    this.#options.stores.sent(storeName, [page, ...this.#takenOver])
    this.#takenOver = []
  }

  /** Another tab whose work was refused empties the place where this one keeps its own too. */
  #keepWhatIsGone(): void {
    const { stores } = this.#options
    const timesEmptied = stores.timesEmptied(this.#copy.storeName)
    if (timesEmptied === this.#timesEmptied) return
    this.#timesEmptied = timesEmptied
    if (this.#copy.changes > 0) this.#copy.keepAnew()
  }

  #refusal(why: Refusal): void {
    if (why.kind === 'epoch') {
      void this.setAside({ epoch: why.epoch }, 'renewed')
    } else if (why.kind === 'denied') {
      const { epoch } = this.#copy
      void this.setAside({ epoch }, why.reason === 'not-yours' ? 'not-yours' : 'late')
    } else {
      this.#refused = closeName(why.code) ?? 'no-permission'
      if (LOST.includes(this.#refused)) void this.setAside('stay-away')
      else this.#changes.tell()
    }
  }

  async #empty(old: RoomCopy<V>, records: readonly UnsavedRecord[], why: SetAside): Promise<void> {
    const { lastWords, stores } = this.#options
    await old.close()
    // From here on others see to their own work again; what they left before is looked at.
    stores.emptied(old.storeName)
    const words = lastWords.on(old.storeName)
    const all = await this.#withLeft(old, records)
    if (all.length > 0) await this.#options.setAside?.(all, why)
    // A disk that does not let itself be emptied brings the refused work back; then the wait grows.
    await clearLocalCopy(old.storeName).catch(() => {})
    lastWords.taken(words)
  }

  /** With what other tabs left in the same place: one that is closed cannot hand it in any more. */
  async #withLeft(
    { storeName, isKept }: RoomCopy<V>,
    records: readonly UnsavedRecord[],
  ): Promise<readonly UnsavedRecord[]> {
    const { openView, writesOf, setAside } = this.#options
    if (writesOf === undefined || setAside === undefined) return records
    const left = await unsavedIn(storeName, (ydoc) => writesOf(openView(ydoc)), this.#options).catch(() => [])
    // Where all was kept, what is left of a record has this tab's words and those of the others.
    const isLeft = ({ table, id }: UnsavedRecord) => left.some((one) => one.table === table && one.id === id)
    return [...(isKept ? records.filter((record) => !isLeft(record)) : records), ...left]
  }
}
