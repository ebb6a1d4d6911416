import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { equal } from '../base/equal.ts'
import type { Origin } from './origin.ts'
import type { AnyShape, Table, Write } from './table.ts'

/** Keystrokes in one text, and presses of one key, closer together than this are one step. */
const BURST_MS = 1200
const MOST_STEPS = 200

type Step = {
  readonly writes: Write[]
  burst: { table: string; id: string; at: number } | undefined
  /** What is done again and again in it. */
  series?: Series | undefined
  /** It was done elsewhere: nothing of it was written here. */
  outside?: OutsideStep
}

/** A step that another does and undoes, such as the server. Called when it is its turn; what comes of it comes later. */
export type OutsideStep = { undo(): void; redo(): void }

/** `places`: where in the step's writes each thing written is. */
type Series = { readonly name: string; at: number; readonly places: Map<string, number> }

/** What undo or redo did; `leftAlone` counts what others have changed since and therefore stays. */
export type HistoryResult = { readonly done: boolean; readonly leftAlone: number }

type Host = {
  readonly ydoc: Y.Doc
  readonly tables: ReadonlyMap<string, Table<AnyShape>>
  transact(run: () => void, origin: Origin): void
  /** Called before a record's text is changed by undo or redo, with what the record was. */
  writing(table: string, id: string, before: unknown): void
  now(): number
}

/**
 * One's own steps, back and forth. Records are put back only where they still are as one left them; typing is undone by
 * Yjs' own manager, which takes out one's own letters and keeps everyone else's. Creating is undone by removing.
 */
export class History {
  readonly #host: Host
  readonly #texts: Y.UndoManager
  readonly #done: Step[] = []
  readonly #undone: Step[] = []
  /** Steps that typed keep one item each on the text manager's stacks, in the same order. Where they typed. */
  readonly #typing = new WeakMap<Step, { readonly table: string; readonly id: string }>()
  /** Writes that undo took back, and redo has not done again. */
  readonly #takenBack = new WeakSet<Write>()
  #open: Step | undefined
  #series: string | undefined
  readonly #listeners = new Set<() => void>()

  constructor(host: Host) {
    this.#host = host
    const scopes = [...host.tables.values()].map((table) => table.textScope)
    this.#texts = new Y.UndoManager(scopes, {
      doc: host.ydoc,
      trackedOrigins: new Set<Origin>(['own-text']),
      captureTimeout: Number.MAX_SAFE_INTEGER,
    })
  }

  get canUndo(): boolean {
    return this.#done.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Notes a write; the document calls it inside the transaction. */
  record(write: Write, origin: Origin): void {
    if (origin === 'own') {
      this.#open ??= this.#goOn() ?? this.#begin(undefined)
      addWrite(this.#open, write)
    }
    if (origin === 'own-text') this.#recordTyping(write)
  }

  /**
   * Takes a step that was done elsewhere into the row of one's own. The answer undoes it wherever it stands by then, and
   * does nothing once it has been undone.
   */
  addOutside(outside: OutsideStep): () => void {
    const step = this.#begin(undefined)
    step.outside = outside
    this.#tell()
    return () => {
      const at = this.#done.indexOf(step)
      if (at < 0) return
      this.#done.splice(at, 1)
      this.#undone.push(step)
      outside.undo()
      this.#tell()
    }
  }

  /** Ends the step a gesture opened. */
  closeStep(): void {
    if (this.#open === undefined) return
    this.#open = undefined
    this.#tell()
  }

  /**
   * What is done inside is one step with what was done just before under the same name: a key that is held down, or
   * pressed a few times, is taken back at once.
   */
  inSeries(name: string, run: () => void): void {
    this.#series = name
    try {
      run()
    } finally {
      this.#series = undefined
    }
  }

  /** The next keystroke starts a step of its own, for instance after the field was left. */
  endBurst(): void {
    const last = this.#done.at(-1)
    if (last === undefined) return
    last.burst = undefined
    last.series = undefined
  }

  undo(): HistoryResult {
    return this.#move(this.#done, this.#undone, 'before')
  }

  redo(): HistoryResult {
    return this.#move(this.#undone, this.#done, 'after')
  }

  /**
   * From within a text field: takes back the last step if it was typing in this text. Undefined when it was
   * something else, which a field is no place to undo from.
   */
  undoTyping(table: string, id: string): HistoryResult | undefined {
    return this.#isTyping(this.#done.at(-1), { table, id }) ? this.undo() : undefined
  }

  /** The other way, likewise. */
  redoTyping(table: string, id: string): HistoryResult | undefined {
    return this.#isTyping(this.#undone.at(-1), { table, id }) ? this.redo() : undefined
  }

  #isTyping(step: Step | undefined, { table, id }: { readonly table: string; readonly id: string }): boolean {
    const typed = step && this.#typing.get(step)
    return typed !== undefined && typed.table === table && typed.id === id
  }

  destroy(): void {
    this.#texts.destroy()
    this.#listeners.clear()
  }

  #recordTyping(write: Write): void {
    const at = this.#host.now()
    const last = this.#done.at(-1)?.burst
    if (last !== undefined && last.table === write.table && last.id === write.id && at - last.at < BURST_MS) {
      last.at = at
      return
    }
    this.#texts.stopCapturing()
    this.#begin({ table: write.table, id: write.id, at })
    this.#tell()
  }

  /** The last step, when this belongs to it. */
  #goOn(): Step | undefined {
    const last = this.#done.at(-1)
    const now = this.#host.now()
    if (last?.series === undefined || last.series.name !== this.#series) return undefined
    if (now - last.series.at >= BURST_MS) return undefined
    last.series.at = now
    return last
  }

  #begin(burst: Step['burst']): Step {
    const step: Step = { writes: [], burst }
    this.endBurst()
    if (this.#series !== undefined)
      step.series = { name: this.#series, at: this.#host.now(), places: new Map() }
    this.#done.push(step)
    if (burst !== undefined) this.#typing.set(step, { table: burst.table, id: burst.id })
    this.#undone.length = 0
    this.#texts.clear(false, true)
    if (this.#done.length > MOST_STEPS) this.#forgetOldest()
    return step
  }

  #forgetOldest(): void {
    const oldest = this.#done.shift()
    if (oldest !== undefined && this.#typing.has(oldest)) this.#texts.undoStack.shift()
  }

  #move(from: Step[], to: Step[], direction: 'before' | 'after'): HistoryResult {
    this.endBurst()
    const step = from.pop()
    if (step === undefined) return { done: false, leftAlone: 0 }
    let leftAlone = 0
    const typed = this.#typing.get(step)
    if (step.outside !== undefined) {
      step.outside[direction === 'before' ? 'undo' : 'redo']()
    } else if (typed !== undefined) {
      const { table, id } = typed
      const typedIn = must(this.#host.tables.get(table), table)
      if (typedIn.mayType(id)) {
        this.#host.writing(table, id, typedIn.get(id))
        leftAlone = this.#moveTyping(step, direction) ? 0 : 1
      } else {
        leftAlone = 1
        this.#dropTyping(step, direction)
      }
    } else {
      const writes = direction === 'before' ? step.writes.toReversed() : step.writes
      this.#host.transact(() => {
        leftAlone = writes.filter((write) => !this.#moveWrite(write, direction)).length
      }, 'undo')
    }
    to.push(step)
    this.#tell()
    return { done: true, leftAlone }
  }

  /** Moves just the topmost typing item; left to itself the manager goes on past items that no longer change anything. */
  #moveTyping(step: Step, direction: 'before' | 'after'): boolean {
    const stack = direction === 'before' ? this.#texts.undoStack : this.#texts.redoStack
    const rest = stack.splice(0, stack.length - 1)
    const moved = direction === 'before' ? this.#texts.undo() : this.#texts.redo()
    stack.unshift(...rest)
    if (moved === null) this.#typing.delete(step)
    return moved !== null
  }

  /** What was typed stays as it is: its item goes, so that the others still match their steps. */
  #dropTyping(step: Step, direction: 'before' | 'after'): void {
    const stack = direction === 'before' ? this.#texts.undoStack : this.#texts.redoStack
    stack.pop()
    this.#typing.delete(step)
  }

  /** What undo left alone is not there to be done again, nor what redo left alone to be taken back. */
  #moveWrite(write: Write, direction: 'before' | 'after'): boolean {
    if (this.#takenBack.has(write) !== (direction === 'after')) return true
    const isMoved = this.#put(write, direction)
    if (isMoved && direction === 'before') this.#takenBack.add(write)
    else if (isMoved) this.#takenBack.delete(write)
    return isMoved
  }

  #put(write: Write, direction: 'before' | 'after'): boolean {
    const table = must(this.#host.tables.get(write.table), write.table)
    if (write.what !== 'created') return table.writeStored(write, direction)
    if (direction === 'after') {
      // Somebody else has brought it back: it is theirs by now.
      if (table.get(write.id)?.removed === undefined) return false
      table.restore([write.id])
      return table.get(write.id)?.removed === undefined
    }
    // What one made is taken away again only while nobody else has put anything into it.
    if (!equal(table.get(write.id), write.made)) return false
    table.remove([write.id], { by: '', at: this.#host.now() })
    return table.get(write.id)?.removed !== undefined
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}

/** In a series, what goes on where an earlier write ended is one with it: undo asks once whether it still is so. */
function addWrite({ writes, series }: Step, write: Write): void {
  const place = `${write.table} ${write.id} ${write.what} ${write.what === 'part' ? write.part : ''}`
  const at = series?.places.get(place)
  const before = at === undefined ? undefined : writes[at]
  if (at === undefined || before === undefined || !goesOn(before, write)) {
    series?.places.set(place, writes.length)
    writes.push(write)
  } else writes[at] = { ...write, before: before.before } as Write // of the same kind, at the same place
}

const goesOn = (before: Write, write: Write): before is Exclude<Write, { readonly what: 'created' }> =>
  before.what !== 'created' && write.what !== 'created' && equal(before.after, write.before)
