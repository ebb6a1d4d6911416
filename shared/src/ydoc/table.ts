import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { equal } from '../base/equal.ts'
import type { ChangeCheck } from './change.ts'
import { isRecord } from './fields.ts'
import type { Origin } from './origin.ts'
import type { Part, Parts, PartsOf } from './part.ts'

export type Removed = { readonly by: string; readonly at: number }

/** What a table is made of. `base` says that a record exists; `text`, when given, names the property with its words. */
export type TableShape<P extends Parts & { base: Part<object> }, T extends string> = {
  readonly name: string
  readonly parts: P
  readonly text?: T
}

export type AnyShape = TableShape<Parts & { base: Part<object> }, string>

export type RecordOf<S> =
  S extends TableShape<infer P, infer T>
    ? Readonly<{ id: string; removed: Removed | undefined } & PartsOf<P> & { [K in T]: string }>
    : never

/** The values one gives for a new record or a change: any of its parts' fields and its text. */
export type Values<S> = Partial<Omit<RecordOf<S>, 'id' | 'removed'>>

export function defineTable<const P extends Parts & { base: Part<object> }, const T extends string = never>(
  shape: TableShape<P, T>,
): TableShape<P, T> {
  return shape
}

/** One replacement inside a text, in UTF-16 units, as DOM fields count. */
export type Splice = { readonly at: number; readonly remove: number; readonly insert: string }

/** A write as history sees it. `stored` values are what lies in the document, `undefined` where nothing does. */
export type Write = { readonly table: string; readonly id: string } & (
  | { readonly what: 'created'; readonly made: unknown }
  | { readonly what: 'part'; readonly part: string; readonly before: unknown; readonly after: unknown }
  | { readonly what: 'removed'; readonly before: unknown; readonly after: unknown }
  | { readonly what: 'text'; readonly before: string; readonly after: string }
)

/** What a table needs of its document: one transaction at a time, and an ear for writes. */
export type TableHost = {
  readonly ydoc: Y.Doc
  transact(run: () => void, origin?: Origin): void
  wrote(write: Write): void
  /** Called before a record is first written, with what it was. */
  writing(table: string, id: string, before: unknown): void
  /** Asked before each change; one that may not be made is left out, and who listens hears of it. */
  allows: ChangeCheck
  /** The same, of which nobody hears. */
  mayChange: ChangeCheck
  readonly insideChange: boolean
}

type Listener = () => void

type StoredPart = { readonly part: Part<object>; readonly map: Y.Map<unknown> }

/**
 * Typed records over flat Yjs maps: one map a part, one for `removed`, one for texts, all by name in the root.
 * Records are frozen and stay the same object until they change. Nothing is ever taken away under its id.
 */
export class Table<S extends AnyShape> {
  readonly shape: S
  readonly #host: TableHost
  readonly #parts: ReadonlyMap<string, StoredPart>
  readonly #base: Y.Map<unknown>
  readonly #basePart: Part<object>
  /** All but the base. */
  readonly #others: readonly StoredPart[]
  /** What a record is where nothing is stored, in the shape all records share: a copy is filled in quickest. */
  readonly #blank: object
  readonly #removed: Y.Map<unknown>
  readonly #texts: Y.Map<unknown>
  readonly #cache = new Map<string, RecordOf<S> | undefined>()
  #ids: readonly string[] | undefined
  #all: readonly RecordOf<S>[] | undefined
  readonly #touched = new Set<string>()
  readonly #listeners = new Map<string, Set<Listener>>()
  readonly #idListeners = new Set<Listener>()
  readonly #changeListeners = new Set<(ids: ReadonlySet<string>) => void>()
  readonly #textListeners = new Map<string, Set<(splices: readonly Splice[], origin: unknown) => void>>()
  #idsTouched = false

  constructor(shape: S, host: TableHost) {
    this.shape = shape
    this.#host = host
    const { ydoc } = host
    const parts = new Map<string, StoredPart>()
    for (const [name, part] of Object.entries(shape.parts)) {
      parts.set(name, { part, map: ydoc.getMap(`${shape.name}.${name}`) })
    }
    this.#parts = parts
    const base = must(parts.get('base'), 'base part')
    this.#base = base.map
    this.#basePart = base.part
    this.#others = [...parts.values()].filter((part) => part !== base)
    this.#blank = Object.assign(
      { id: '' },
      ...[...parts.values()].map(({ part }) => part.fallback),
      shape.text === undefined ? {} : { [shape.text]: '' },
      { removed: undefined },
    )
    this.#removed = ydoc.getMap(`${shape.name}.removed`)
    this.#texts = ydoc.getMap(`${shape.name}.text`)
    for (const { map } of parts.values())
      map.observe((event) => this.#touch(event.keysChanged, map === this.#base))
    this.#removed.observe((event) => this.#touch(event.keysChanged, true))
    this.#texts.observeDeep((events) => this.#textsChanged(events))
    ydoc.on('afterTransaction', () => this.#notify())
  }

  /** The record, removed or not; undefined when there is none or what is stored does not fit. */
  get(id: string): RecordOf<S> | undefined {
    const known = this.#cache.get(id)
    if (known !== undefined || this.#cache.has(id)) return known
    return this.#take(id, this.#base.get(id), this.#others)
  }

  /** The ids of all records that are not removed and can be read; the same array until that set changes. */
  ids(): readonly string[] {
    this.#ids ??= Object.freeze(this.#listed())
    return this.#ids
  }

  /** All records that are not removed; the same array until one changes. */
  all(): readonly RecordOf<S>[] {
    this.#all ??= Object.freeze(this.ids().flatMap((id) => this.get(id) ?? []))
    return this.#all
  }

  /** Ids of removed records, for a bin to bring things back from. */
  removedIds(): readonly string[] {
    return [...this.#removed.keys()].filter((id) => this.get(id)?.removed !== undefined)
  }

  /** How many stored records do not fit and are left out. Linear in all records. */
  skipped(): number {
    return [...this.#base.keys()].filter((id) => this.get(id) === undefined).length
  }

  /** Makes a record; one that exists under that id is patched and brought back instead. */
  create(id: string, values: Values<S>): void {
    if (this.#base.has(id)) {
      this.#host.transact(() => {
        this.patch(id, values)
        this.restore([id])
      })
      return
    }
    if (!this.#allows('base', id, undefined, values)) return
    this.#host.transact(() => {
      this.#host.writing(this.shape.name, id, undefined)
      for (const [name, { part, map }] of this.#parts) {
        if (name === 'base' || touches(part, values)) map.set(id, part.write({ ...part.fallback, ...values }))
      }
      if (this.shape.text !== undefined) {
        const text = new Y.Text(this.#textIn(values) ?? '')
        this.#texts.set(id, text)
      }
      this.#forget(id)
      this.#host.wrote({ table: this.shape.name, id, what: 'created', made: this.get(id) })
    })
  }

  /** Changes the parts that `values` touches, and the text if it is among them. Unknown ids are left alone. */
  patch(id: string, values: Values<S>): void {
    const record = this.get(id)
    if (record === undefined) return
    const text = this.#textIn(values)
    // Words alone are typing, and undone as typing.
    if (text !== undefined && Object.keys(values).length === 1) {
      this.setText(id, text)
      return
    }
    const after = { ...record, ...values }
    const parts = [...this.#parts].filter(
      ([name, { part }]) => touches(part, values) && this.#allows(name, id, record, after),
    )
    if (parts.length === 0 && text === undefined) return
    this.#host.transact(() => {
      this.#host.writing(this.shape.name, id, record)
      for (const [name, { part, map }] of parts) this.#writePart(name, map, id, part.write(after))
      if (text !== undefined) this.setText(id, text)
    })
  }

  /** Takes records away from sight; their words and place stay, so that anyone can bring them back. */
  remove(ids: readonly string[], removed: Removed): void {
    this.#host.transact(() => {
      for (const id of ids) {
        const record = this.get(id)
        if (record === undefined || record.removed !== undefined) continue
        if (!this.#allows('removed', id, record, record)) continue
        this.#host.writing(this.shape.name, id, record)
        this.#removed.set(id, removed)
        this.#forget(id)
        this.#host.wrote({ table: this.shape.name, id, what: 'removed', before: undefined, after: removed })
      }
    })
  }

  restore(ids: readonly string[]): void {
    this.#host.transact(() => {
      for (const id of ids) {
        const before = this.#removed.get(id)
        const record = this.get(id)
        if (before === undefined || !this.#allows('removed', id, record, record)) continue
        this.#host.writing(this.shape.name, id, record)
        this.#removed.delete(id)
        this.#forget(id)
        this.#host.wrote({ table: this.shape.name, id, what: 'removed', before, after: undefined })
      }
    })
  }

  text(id: string): string {
    return this.#ytext(id)?.toString() ?? ''
  }

  /** Types into a record's text. Outside a `change` a burst of these is one step of undo. */
  editText(id: string, splice: Splice): void {
    const record = this.get(id)
    if (record === undefined || !this.#allows('text', id, record, record)) return
    const before = this.text(id)
    const edit = () => {
      this.#host.writing(this.shape.name, id, record)
      const ytext = this.#ytext(id) ?? this.#texts.set(id, new Y.Text())
      if (splice.remove > 0) ytext.delete(splice.at, splice.remove)
      if (splice.insert !== '') ytext.insert(splice.at, splice.insert)
      this.#forget(id)
      this.#host.wrote({ table: this.shape.name, id, what: 'text', before, after: ytext.toString() })
    }
    this.#host.transact(edit, this.#host.insideChange ? undefined : 'own-text')
  }

  /** Whether who works here may change a record's text. */
  mayType(id: string): boolean {
    const record = this.get(id)
    return this.#host.mayChange({ table: this.shape.name, id, part: 'text', before: record, after: record })
  }

  /** Makes a text read `text` with the smallest splice, so that others' words around it stay theirs. */
  setText(id: string, text: string): void {
    const splice = smallestSplice(this.text(id), text)
    if (splice !== undefined) this.editText(id, splice)
  }

  /** Writes a stored value as history keeps it; history alone uses it. */
  writeStored(write: Write, direction: 'before' | 'after'): boolean {
    switch (write.what) {
      case 'created':
        return false
      case 'part': {
        const map = must(this.#parts.get(write.part), write.part).map
        return this.#swapStored(map, write, direction)
      }
      case 'removed':
        return this.#swapStored(this.#removed, write, direction)
      case 'text': {
        if (this.text(write.id) !== (direction === 'before' ? write.after : write.before)) return false
        if (!this.mayType(write.id)) return false
        this.setText(write.id, direction === 'before' ? write.before : write.after)
        return true
      }
    }
  }

  /** Calls back when this record changed, after the whole transaction. */
  subscribe(id: string, listener: Listener): () => void {
    return addTo(this.#listeners, id, listener)
  }

  /** Calls back when records came, went or came back. */
  subscribeIds(listener: Listener): () => void {
    this.#idListeners.add(listener)
    return () => this.#idListeners.delete(listener)
  }

  /** Calls back with the ids a transaction touched; what the canvas feeds on. */
  subscribeChanges(listener: (ids: ReadonlySet<string>) => void): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** Calls back with each splice of a text, for a field that keeps its caret. */
  subscribeText(id: string, listener: (splices: readonly Splice[], origin: unknown) => void): () => void {
    return addTo(this.#textListeners, id, listener)
  }

  /** The map of texts, for the undo manager of this document. */
  get textScope(): Y.Map<unknown> {
    return this.#texts
  }

  #allows(part: string, id: string, before: object | undefined, after: object | undefined): boolean {
    return this.#host.allows({ table: this.shape.name, id, part, before, after })
  }

  #writePart(name: string, map: Y.Map<unknown>, id: string, after: unknown): void {
    const before = map.get(id)
    if (equal(before, after)) return
    map.set(id, after)
    this.#forget(id)
    this.#host.wrote({ table: this.shape.name, id, what: 'part', part: name, before, after })
  }

  #swapStored(
    map: Y.Map<unknown>,
    write: Extract<Write, { readonly what: 'part' | 'removed' }>,
    direction: 'before' | 'after',
  ): boolean {
    const { id, before, after } = write
    const [from, to] = direction === 'before' ? [after, before] : [before, after]
    if (!equal(map.get(id), from)) return false
    const record = this.get(id)
    if (!this.#allows(write.what === 'part' ? write.part : 'removed', id, record, record)) return false
    this.#host.writing(this.shape.name, id, record)
    if (to === undefined) map.delete(id)
    else map.set(id, to)
    this.#forget(id)
    return true
  }

  #listed(): string[] {
    // Not asked of each of thousands of records: most notes were never sized, ranked or held.
    const used = this.#others.filter(({ map }) => !isEmpty(map))
    const ids: string[] = []
    this.#base.forEach((stored, id) => {
      const record = this.#cache.has(id) ? this.#cache.get(id) : this.#take(id, stored, used)
      if (record !== undefined && record.removed === undefined) ids.push(id)
    })
    return ids
  }

  #take(id: string, stored: unknown, others: readonly StoredPart[]): RecordOf<S> | undefined {
    const record = this.#read(id, stored, others)
    this.#cache.set(id, record)
    return record
  }

  /** From what the base holds of it; `others` are the parts that may hold anything. */
  #read(id: string, stored: unknown, others: readonly StoredPart[]): RecordOf<S> | undefined {
    const base = stored === undefined ? undefined : this.#basePart.read(stored)
    if (base === undefined) return undefined
    const out: Record<string, unknown> = { ...this.#blank }
    out.id = id
    Object.assign(out, base)
    for (const { part, map } of others) {
      const other = map.get(id)
      const value = other === undefined ? undefined : part.read(other)
      if (value !== undefined) Object.assign(out, value)
    }
    if (this.shape.text !== undefined) out[this.shape.text] = this.text(id)
    out.removed = readRemoved(this.#removed.get(id))
    // Every part was read by its own reader and the text by name: together the record's shape.
    return Object.freeze(out) as RecordOf<S>
  }

  #ytext(id: string): Y.Text | undefined {
    const stored = this.#texts.get(id)
    return stored instanceof Y.Text ? stored : undefined
  }

  #textIn(values: Values<S>): string | undefined {
    const value =
      this.shape.text === undefined ? undefined : (values as Record<string, unknown>)[this.shape.text]
    return typeof value === 'string' ? value : undefined
  }

  /** Inside a transaction observers have not run yet; reading must see one's own writes at once. */
  #forget(id: string): void {
    this.#cache.delete(id)
    this.#ids = undefined
    this.#all = undefined
  }

  #touch(ids: Iterable<string>, changesIds: boolean): void {
    this.#all = undefined
    for (const id of ids) {
      this.#cache.delete(id)
      this.#touched.add(id)
    }
    if (changesIds) this.#idsTouched = true
  }

  #textsChanged(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const event of events) {
      if (event instanceof Y.YMapEvent) {
        this.#touch(event.keysChanged, false)
        continue
      }
      const id = event.path[0]
      if (typeof id !== 'string') continue
      this.#touch([id], false)
      const listeners = this.#textListeners.get(id)
      if (listeners === undefined || listeners.size === 0) continue
      const splices = splicesOf(event.delta)
      for (const listener of [...listeners]) listener(splices, event.transaction.origin)
    }
  }

  #notify(): void {
    if (this.#touched.size === 0) return
    const touched = new Set(this.#touched)
    this.#touched.clear()
    if (this.#idsTouched) this.#ids = undefined
    this.#all = undefined
    for (const listener of [...this.#changeListeners]) listener(touched)
    for (const id of touched) for (const listener of [...(this.#listeners.get(id) ?? [])]) listener()
    if (this.#idsTouched) for (const listener of [...this.#idListeners]) listener()
    this.#idsTouched = false
  }
}

/** The smallest single splice that turns `before` into `after`; never between the halves of one character. */
export function smallestSplice(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) }
}

const isHighSurrogate = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

function splicesOf(delta: Y.YEvent<Y.AbstractType<unknown>>['delta']): Splice[] {
  const out: Splice[] = []
  let at = 0
  for (const step of delta) {
    if (step.retain !== undefined) at += step.retain
    if (step.delete !== undefined) out.push({ at, remove: step.delete, insert: '' })
    if (typeof step.insert === 'string') {
      out.push({ at, remove: 0, insert: step.insert })
      at += step.insert.length
    }
  }
  return out
}

function readRemoved(stored: unknown): Removed | undefined {
  if (stored === undefined) return undefined
  const { by, at } = isRecord(stored) ? stored : {}
  return { by: typeof by === 'string' ? by : '', at: typeof at === 'number' ? at : 0 }
}

/** Whether `values` names a field of this part; a part's fallback has all its fields as keys. */
function touches(part: Part<object>, values: object): boolean {
  return Object.keys(part.fallback).some((field) => field in values)
}

const isEmpty = (map: Y.Map<unknown>) => map.keys().next().done === true

function addTo<L>(map: Map<string, Set<L>>, id: string, listener: L): () => void {
  const set = map.get(id) ?? new Set<L>()
  map.set(id, set.add(listener))
  return () => {
    set.delete(listener)
    if (set.size === 0 && map.get(id) === set) map.delete(id)
  }
}
