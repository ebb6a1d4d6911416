import type { LaneHandle, Session } from '../../client/src/state/session.ts'
import { createLaneActions, type LaneActions } from '../../shared/src/lane/actions.ts'
import type { LaneDocument } from '../../shared/src/lane/lane.ts'
import type { Tab } from '../sync/browser.ts'
import { contentsOf, differences, textOf } from './contents.ts'
import { type Ledger, type Mark, wordsIn } from './ledger.ts'

/** People wait so long before they believe what the saved mark says: it shows bad news late. */
const BELIEVE_MS = 350
const LATE_MS = 100

export type DeskOptions = {
  readonly tab: Tab
  readonly who: number
  readonly laneId: string
  readonly ledger: Ledger
  readonly newId: () => string
  readonly random: () => number
  readonly wrong: (what: string) => void
}

/** One tab with somebody before it, who notes down what they wrote, saw, and were told. */
export class Desk {
  readonly tab: Tab
  readonly #options: DeskOptions
  readonly #own = new WeakMap<LaneDocument, Set<string>>()
  /** Where something was left alone when it was taken back or done again. */
  readonly #leftAlone = new WeakSet<LaneDocument>()
  #session: Session | undefined
  #document: LaneDocument | undefined
  #actions: LaneActions | undefined
  #isGone = false

  constructor(options: DeskOptions) {
    this.#options = options
    this.tab = options.tab
    this.tab.subscribe(() => this.#look())
    this.#look()
  }

  get isGone(): boolean {
    return this.#isGone
  }

  get session(): Session | undefined {
    return this.#session
  }

  get handle(): LaneHandle | undefined {
    return this.#session?.lane(this.#options.laneId)
  }

  /** The lane, when one may write in it. */
  get writable(): { readonly document: LaneDocument; readonly actions: LaneActions } | undefined {
    const { handle } = this
    if (this.#isGone || handle?.ready !== true || !handle.canWrite) return undefined
    if (handle.document !== this.#document || this.#actions === undefined) return undefined
    return { document: handle.document, actions: this.#actions }
  }

  /** Writes a new word, as `write` puts it into the lane. */
  writeDown(write: (word: string) => void): Mark | undefined {
    const { writable } = this
    if (writable === undefined) return undefined
    const mark = this.#options.ledger.write(this.#options.who, writable.document)
    write(mark.word)
    const writtenAt = performance.now()
    const believe = () => {
      // A process that had no time has not heard either that the line is gone.
      const isInTime = performance.now() - writtenAt < BELIEVE_MS + LATE_MS
      const isShown = !this.#isGone && this.handle?.document === mark.document
      if (isInTime && isShown && this.#session?.saved().kind === 'saved') mark.isToldSaved = true
    }
    // After all that was due before: Node runs timers that are late by their lengths, not by when they were due.
    setTimeout(() => setImmediate(believe), BELIEVE_MS)
    return mark
  }

  /** Takes back or does again, and looks whether only own work moved and whether the other way leads back. */
  undo(direction: 'undo' | 'redo'): string {
    const { writable } = this
    if (writable === undefined) return 'may not write'
    const { history } = writable.document
    const contents = () => contentsOf(writable.document)
    const before = contents()
    const { done, leftAlone } = history[direction]()
    if (!done) return 'nothing to take back'
    const after = contents()
    const moved = differences(before, after)
    const own = this.#own.get(writable.document)
    const foreign = moved.filter((key) => own?.has(key) !== true)
    if (foreign.length > 0) this.#options.wrong(`${direction} moved what one never wrote: ${foreign}`)
    this.#wordsGone(textOf(before), textOf(after), direction)
    const otherWay = history[direction === 'undo' ? 'redo' : 'undo']()
    const back = differences(before, contents())
    // A step that was left alone does nothing when it is done again; the other way it does, once others took back what
    // it was left alone for.
    const isLeftBefore = moved.length === 0 && this.#leftAlone.has(writable.document)
    if (leftAlone > 0) this.#leftAlone.add(writable.document)
    // What others put into it while it was gone stays there, and is said to.
    if (back.length > 0 && otherWay.leftAlone === 0 && !isLeftBefore) {
      const show = (all: ReturnType<typeof contents>) => back.map((key) => JSON.stringify(all.get(key)))
      this.#options.wrong(
        `${direction} and back is not where one was (left alone ${leftAlone}): ${back}\n   before ${show(before)}\n   after  ${show(after)}\n   back   ${show(contents())}`,
      )
    }
    history[direction]()
    const again = differences(after, contents())
    if (again.length > 0) this.#options.wrong(`${direction} a second time does something else: ${again}`)
    return `moved ${moved.length}, left alone ${leftAlone}`
  }

  /** Stops listening; the words of this desk are at risk when its tab was killed. */
  leave(how: 'closed' | 'killed'): void {
    if (this.#isGone) return
    this.#isGone = true
    if (how === 'killed') {
      for (const document of this.#documents) {
        for (const mark of this.#options.ledger.in(document)) mark.isAtRisk ||= !mark.isToldSaved
      }
    }
  }

  readonly #documents = new Set<LaneDocument>()

  #wordsGone(before: string, after: string, direction: string): void {
    const { ledger, who, wrong } = this.#options
    const there = wordsIn(after)
    for (const word of wordsIn(before)) {
      if (there.has(word)) continue
      const mark = ledger.marks.get(word)
      if (mark === undefined) continue
      if (mark.by !== who) wrong(`${direction} took ${word}, which somebody else wrote`)
      mark.isUndone = true
    }
  }

  #look(): void {
    const { state } = this.tab
    if (this.#isGone || state.kind !== 'open' || state.session === this.#session) return
    const { session } = state
    this.#session = session
    session.holdLane(this.#options.laneId, () => this.#follow())
    // After everybody was told: when work was refused, the next copy comes in the same breath.
    session.subscribeSaved(() => queueMicrotask(() => this.#believe(session)))
    this.#follow()
  }

  #believe(session: Session): void {
    if (this.#isGone || session !== this.#session || session.saved().kind !== 'saved') return
    if (this.#document === undefined || this.handle?.document !== this.#document) return
    for (const mark of this.#options.ledger.in(this.#document)) mark.isToldSaved = true
  }

  #follow(): void {
    const document = this.handle?.document
    if (this.#isGone || document === undefined || document === this.#document) return
    this.#document = document
    this.#documents.add(document)
    const { newId, random, ledger, who } = this.#options
    const author = () => this.#session?.me.memberId ?? ''
    this.#actions = createLaneActions(document, { newId, random, now: Date.now, author })
    const own = new Set<string>()
    this.#own.set(document, own)
    document.subscribeOwnWrites((table, id) => own.add(`${table}/${id}`))
    for (const table of Object.values(document.tables)) {
      table.subscribeChanges((ids) => {
        if (this.#isGone) return
        for (const id of ids) ledger.sees(who, JSON.stringify(table.get(id) ?? null))
      })
    }
    ledger.sees(who, textOf(contentsOf(document)))
  }
}
