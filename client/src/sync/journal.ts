import { equal } from '@brownpaper/shared/base/equal'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import type { Clock } from './clock.ts'
import type { LastWord } from './last-words.ts'
import type { KeptEntries } from './local-copy.ts'

/** A record as plain data; its own table wrote and reads it. */
type PlainRecord = { readonly id: string }

/** One record with own work that is not on the server's disk: as it was before, and as it is now. */
export type UnsavedRecord = {
  readonly table: string
  readonly id: string
  readonly before: PlainRecord | null
  readonly after: PlainRecord
}

/** What is kept of an entry on this device. */
export type KeptEntry = {
  readonly table: string
  readonly id: string
  readonly before: PlainRecord | null
  readonly at: number
  /** How often it was written since; another number means that there is more to save. Absent before it was counted. */
  readonly writes?: number
}

/** A write waiting to be saved: `frame` is the number of the sync frame it went out in, undefined while it has not. */
type Write = { readonly before: PlainRecord | null; readonly at: number; frame: number | undefined }

/** Writes that were saved sooner than this never touch the disk. */
const KEEP_AFTER_MS = 200

/**
 * Which records have own work that the server has not yet called saved, each with what it was before. It counts the
 * changes people read in the saved state, and it is what goes to the tray when work is refused. Kept on this device, so
 * that both also work after a reload.
 */
export class Journal {
  readonly #document: Document<Shapes>
  readonly #clock: Clock
  readonly #writes = new Map<string, { table: string; id: string; queue: Write[]; writes: number }>()
  readonly #changed: () => void
  readonly #unsubscribe: () => void
  /** Writes of the transaction that is going on: a record may be written without being changed. */
  #tentative: { readonly key: string; readonly write: Write }[] = []
  #kept: KeptEntries | undefined
  readonly #touched = new Set<string>()
  #callOff: (() => void) | undefined

  constructor(document: Document<Shapes>, clock: Clock, changed: () => void) {
    this.#document = document
    this.#clock = clock
    this.#changed = changed
    this.#unsubscribe = document.subscribeOwnWrites((table, id, before) =>
      // The table says what the record was: one of its own, or undefined for a new one.
      this.#write(table, id, (before ?? null) as PlainRecord | null),
    )
    // An update is only told of when there is one, and always before the end of its transactions is.
    document.ydoc.on('update', this.#confirm)
    document.ydoc.on('afterAllTransactions', this.#takeBack)
  }

  /** How many records have unsaved work. */
  get size(): number {
    return this.#writes.size
  }

  /** Takes over what an earlier visit left; before the first own write. */
  async restore(kept: KeptEntries): Promise<void> {
    const left = await kept.all()
    this.#kept = kept
    // What is not in the document may only wait in it for earlier work of its writer.
    const isWaiting = this.#document.ydoc.store.pendingStructs !== null
    for (const entry of left.toSorted((a, b) => a.at - b.at)) {
      const key = keyOf(entry.table, entry.id)
      if (this.#writes.has(key)) continue
      const { table, id, before, at, writes = 0 } = entry
      // Written down a moment before the change itself: when that did not make it to the disk, there is no change.
      if (!isWaiting && equal(before, this.#now(table, id) ?? null)) this.#touched.add(key)
      else this.#writes.set(key, { table, id, queue: [{ before, at, frame: undefined }], writes })
    }
    this.#keepSoon()
    if (left.length > 0) this.#changed()
  }

  /** Everything written so far that was in no frame yet is in this one. */
  sent(frame: number): void {
    for (const { queue } of this.#writes.values()) {
      for (const write of queue) write.frame ??= frame
    }
  }

  /** All frames up to this one are on the server's disk. */
  saved(frame: number): void {
    let isLess = false
    for (const [key, { queue }] of [...this.#writes]) {
      const kept = queue.filter((write) => write.frame !== undefined && write.frame <= frame).length
      if (kept === 0) continue
      isLess = true
      queue.splice(0, kept)
      if (queue.length === 0) this.#writes.delete(key)
      this.#touched.add(key)
    }
    if (!isLess) return
    this.#keepSoon()
    this.#changed()
  }

  /** The line is gone: what was under way may or may not have arrived, the next step 2 brings it all. */
  lineLost(): void {
    for (const { queue } of this.#writes.values()) {
      queue.splice(1)
      for (const write of queue) write.frame = undefined
    }
    this.#keepNow()
  }

  records(): readonly UnsavedRecord[] {
    return [...this.#writes.values()].flatMap(({ table, id, queue }) => {
      const after = this.#now(table, id)
      const before = queue[0]?.before ?? null
      return after === undefined || equal(before, after) ? [] : [{ table, id, before, after }]
    })
  }

  /** What is to be kept, by key. */
  entries(): LastWord['entries'] {
    return [...this.#writes.keys()].flatMap((key) => {
      const entry = this.#entry(key)
      return entry === undefined ? [] : [[key, entry] as const]
    })
  }

  /** What this device had kept is gone: all of it is to be written down again. */
  keepAnew(): void {
    for (const key of this.#writes.keys()) this.#touched.add(key)
  }

  /** Writes down at once what still waited to be. */
  flush(): void {
    this.#keepNow()
  }

  destroy(): void {
    this.#callOff?.()
    this.#unsubscribe()
    this.#document.ydoc.off('update', this.#confirm)
    this.#document.ydoc.off('afterAllTransactions', this.#takeBack)
  }

  readonly #confirm = (): void => {
    this.#tentative = []
  }

  readonly #takeBack = (): void => {
    if (this.#tentative.length === 0) return
    for (const { key, write } of this.#tentative.splice(0)) {
      const entry = this.#writes.get(key)
      if (entry === undefined) continue
      entry.queue = entry.queue.filter((one) => one !== write)
      if (entry.queue.length === 0) this.#writes.delete(key)
      this.#touched.add(key)
    }
    this.#changed()
  }

  #write(table: string, id: string, before: PlainRecord | null): void {
    const key = keyOf(table, id)
    const entry = this.#writes.get(key) ?? { table, id, queue: [], writes: 0 }
    entry.writes++
    // Also what is one step with a write before it, which another page may have made and call saved.
    this.#touched.add(key)
    this.#keepSoon()
    // What has not gone out yet is one step, however often it changes.
    const last = entry.queue.at(-1)
    if (last !== undefined && last.frame === undefined) return
    const write: Write = { before, at: this.#clock.now(), frame: undefined }
    entry.queue.push(write)
    this.#writes.set(key, entry)
    this.#tentative.push({ key, write })
    this.#changed()
  }

  #now(table: string, id: string): PlainRecord | undefined {
    // Tables are written by name; one that this version does not know has nothing to say.
    const known: { get(id: string): unknown } | undefined = this.#document.tables[table]
    return known?.get(id) as PlainRecord | undefined
  }

  #keepSoon(): void {
    if (this.#touched.size === 0) return
    this.#callOff ??= this.#clock.after(KEEP_AFTER_MS, () => this.#keepNow())
  }

  #keepNow(): void {
    this.#callOff?.()
    this.#callOff = undefined
    if (this.#kept === undefined || this.#touched.size === 0) return
    const entries = [...this.#touched].map((key) => [key, this.#entry(key)] as const)
    this.#touched.clear()
    this.#kept.put(entries)
  }

  #entry(key: string): KeptEntry | undefined {
    const entry = this.#writes.get(key)
    const first = entry?.queue[0]
    if (entry === undefined || first === undefined) return undefined
    const { table, id, writes } = entry
    return { table, id, before: first.before, at: first.at, writes }
  }
}

const keyOf = (table: string, id: string) => `${table}/${id}`
