import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import type { Change } from './change.ts'
import type { Shapes } from './document.ts'
import type { Part } from './part.ts'

/** What an update changes. `isOther`: also something that is in none of the tables. */
export type Changes = { readonly changes: readonly Change[]; readonly isOther: boolean }

/** Where in the root of a document a part of a table lies. */
type Watched = { readonly table: string; readonly part: string }

type Base = { readonly map: Y.Map<unknown>; readonly part: Part<object> }

/**
 * A document that tells of each update what it changes in the tables, for who decides about updates of others. It sees
 * what Yjs does with an update, not what its sender says: also a value that loses against another counts as changed.
 */
export class WatchedDocument {
  readonly #ydoc: Y.Doc
  readonly #watched = new Map<unknown, Watched>()
  readonly #bases = new Map<string, Base>()
  /** What the bases were that the update under way changed, by table and id. */
  readonly #basesBefore = new Map<string, unknown>()

  constructor(ydoc: Y.Doc, shapes: Shapes) {
    this.#ydoc = ydoc
    for (const { name: table, parts } of Object.values(shapes)) {
      for (const part of [...Object.keys(parts), 'removed', 'text']) {
        this.#watched.set(ydoc.getMap(`${table}.${part}`), { table, part })
      }
      const map = ydoc.getMap<unknown>(`${table}.base`)
      this.#bases.set(table, { map, part: parts.base })
      map.observe(({ keys }) => {
        for (const [id, { oldValue }] of keys) this.#basesBefore.set(`${table}/${id}`, oldValue)
      })
    }
  }

  /** Whether structs of it wait for others that are not there. */
  get isWaiting(): boolean {
    const { pendingStructs, pendingDs } = this.#ydoc.store
    return pendingStructs !== null || pendingDs !== null
  }

  /** Throws for bytes that are no update. Linear in the update. */
  apply(update: Uint8Array): Changes {
    this.#basesBefore.clear()
    const changes: Change[] = []
    let isOther = false
    const read = (transaction: Y.Transaction) => {
      for (const [type, keys] of transaction.changed) {
        const touched = this.#touched(type, keys)
        if (touched === undefined) isOther = true
        else changes.push(...touched)
      }
    }
    this.#ydoc.on('afterTransaction', read)
    try {
      Y.applyUpdate(this.#ydoc, update)
    } finally {
      this.#ydoc.off('afterTransaction', read)
    }
    return { changes, isOther }
  }

  destroy(): void {
    this.#ydoc.destroy()
  }

  #touched(type: unknown, keys: ReadonlySet<string | null>): readonly Change[] | undefined {
    const watched = this.#watched.get(type)
    if (watched === undefined) return this.#textTouched(type)
    const ids = [...keys].filter((key) => key !== null)
    return ids.length < keys.size ? undefined : ids.map((id) => this.#change(watched, id))
  }

  /** The words of a record lie in a text of their own in the map of texts. */
  #textTouched(type: unknown): readonly Change[] | undefined {
    if (!(type instanceof Y.Text)) return undefined
    const watched = this.#watched.get(type.parent)
    const id = type._item?.parentSub
    return watched?.part === 'text' && typeof id === 'string' ? [this.#change(watched, id)] : undefined
  }

  #change({ table, part }: Watched, id: string): Change {
    const base = must(this.#bases.get(table), table)
    const read = (stored: unknown) => (stored === undefined ? undefined : base.part.read(stored))
    const key = `${table}/${id}`
    const now = base.map.get(id)
    const before = this.#basesBefore.has(key) ? this.#basesBefore.get(key) : now
    return { table, id, part, before: read(before), after: read(now) }
  }
}
