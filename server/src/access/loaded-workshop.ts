import type { Live } from '@brownpaper/shared/live/live'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import {
  type Commit,
  type Row,
  type RowKey,
  type RowWrite,
  type Storage,
  StorageError,
} from '../storage/storage.ts'
import { eraseWorkshop } from './commands/erase.ts'
import type { Context, Decided, Decision, Refused } from './decision.ts'
import { nextEnd } from './links.ts'
import { projectionOf } from './projection.ts'
import { SINGLE } from './rows.ts'
import { standingOf } from './standing.ts'
import { applyWrites, readState, type WorkshopState } from './state.ts'
import type { Standing } from './workshops.ts'

export type LoadedOptions = {
  readonly storage: Storage
  readonly context: () => Context
  /** Called with what was decided, and waited for, before it is stored. */
  readonly beforeWrites?: (state: WorkshopState, writes: readonly RowWrite[]) => Promise<void>
  /** Called after every change. */
  readonly changed: (workshopId: string, by: ChangedBy) => void
  /** Called for a stored row nobody can read; it is left out. */
  readonly skipped: (workshopId: string, row: RowKey) => void
}

/** Who changed rows: this process, or another one that has the same storage. */
export type ChangedBy = 'us' | 'others'

/** The rows, and the mark the storage had given them when they were read; they may be newer, never older. */
export type MarkedState = { readonly state: WorkshopState; readonly mark: number }

/**
 * How long what was decided may again and again meet rows that another process has just changed. Each time one of them
 * gets through; who has just been through is quicker with the next, so that a rush elsewhere may have to pass first.
 */
const MAX_TRYING_MS = 5000

export type Decide<Result, Code> = (state: WorkshopState, context: Context) => Decision<Result, Code>
export type Done<Result> = { readonly ok: true; readonly result: Result | undefined }
export type Outcome<Result, Code> = Done<Result> | Refused<Code | 'stale' | 'storage-failing'>

const FAILING = { ok: false, code: 'storage-failing' } as const

type Standings = Map<string, Standing | { readonly code: CloseName }>

/**
 * One workshop's rows in memory, changed one decision at a time: decide on what is so, store it, and only then let it
 * be so.
 */
export class LoadedWorkshop {
  #state: WorkshopState
  #mark: number
  /** When the rows were last known to be the newest, by `performance.now()`. */
  #checkedAt = performance.now()
  readonly #options: LoadedOptions
  #last: Promise<unknown> = Promise.resolve()
  /** Never emptied: begun anew. */
  #standings: Standings = new Map()
  /** When the next link ends: what was remembered of who may do what is then no longer so. */
  #nextEnd: number
  #live: { readonly members: Live; readonly viewers: Live } | undefined

  constructor({ state, mark }: MarkedState, options: LoadedOptions) {
    this.#state = state
    this.#mark = mark
    this.#options = options
    this.#nextEnd = nextEnd(state, options.context().now)
  }

  get state(): WorkshopState {
    return this.#state
  }

  /** How long ago the rows were last known to be the newest. */
  get ageMs(): number {
    return performance.now() - this.#checkedAt
  }

  /** Reads the rows anew where another process has changed them. */
  refresh(): Promise<void> {
    const turn = this.#last.then(async () => {
      const askedAt = performance.now()
      const { storage } = this.#options
      const [mark] = (await storage.readMarks([this.#state.workshopId], [])).workshops
      if (mark !== this.#mark) await this.#reload()
      this.#checkedAt = askedAt
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }

  /** Takes a mark read from the storage at `askedAt`. One that is older than ours says nothing about others. */
  noteMark(mark: number, askedAt: number): Promise<void> {
    if (mark > this.#mark || (mark === 0 && this.#mark > 0)) return this.refresh()
    this.#checkedAt = Math.max(this.#checkedAt, askedAt)
    return Promise.resolve()
  }

  /** What a device may do; remembered, because it is asked for every frame. */
  standing(deviceId: string): Standing | { readonly code: CloseName } {
    const standings = this.#standingsNow()
    const known = standings.get(deviceId)
    if (known !== undefined) return known
    const standing = standingOf(this.#state, deviceId, this.#options.context().now)
    if (this.#state.rows.device.has(deviceId)) standings.set(deviceId, standing)
    return standing
  }

  /** Another one as soon as any standing may be another. */
  get revision(): object {
    return this.#standingsNow()
  }

  live(): { readonly members: Live; readonly viewers: Live } {
    this.#live ??= projectionOf(this.#state, this.#options.context().now)
    return this.#live
  }

  /** Where a link has ended since it was last asked, everyone is told as if the rows had changed. */
  noteEnds(): void {
    // Every server sees it by its own clock: there is nothing to tell the others.
    if (this.#isPastEnd()) this.#become(this.#state, 'others')
  }

  /**
   * Decides, stores and applies, after everything asked before. With a `commandId`, what was decided under it once is
   * answered again and not done again. Fails with `storage-failing` while nothing can be stored; what was already on
   * its way is then stored once that works.
   */
  async change<Result, Code extends string>(
    decide: Decide<Result, Code>,
    commandId?: string,
  ): Promise<Outcome<Result, Code>> {
    const { health } = this.#options.storage
    if (health.state() === 'failing') return FAILING
    const turn = this.#last.then(() => this.#change(decide, commandId))
    this.#last = turn.catch(() => undefined)
    const failing = Promise.withResolvers<typeof FAILING>()
    const unsubscribe = health.subscribe((now) => {
      if (now === 'failing') failing.resolve(FAILING)
    })
    try {
      return await Promise.race([turn, failing.promise])
    } catch (error) {
      if (error instanceof StorageError && error.code !== 'write-refused') return FAILING
      throw error
    } finally {
      unsubscribe()
    }
  }

  async #change<Result, Code extends string>(
    decide: Decide<Result, Code>,
    commandId: string | undefined,
  ): Promise<Outcome<Result, Code>> {
    // Another process may have been first: what it did is read, and decided upon once more. All rows count, not only
    // those written: whoever decides may have been removed by it.
    const began = performance.now()
    do {
      const decision = decide(this.#state, this.#options.context())
      const outcome = await this.#store(decision, commandId)
      if (outcome !== 'conflict') return outcome
      await this.#reload()
    } while (performance.now() - began < MAX_TRYING_MS)
    return { ok: false, code: 'stale' }
  }

  async #store<Result, Code extends string>(
    decision: Decision<Result, Code>,
    commandId: string | undefined,
  ): Promise<Outcome<Result, Code> | 'conflict'> {
    if (!decision.ok) return (await this.#earlier<Result>(commandId)) ?? decision
    const { writes, keys = [], result } = decision
    if (writes.length === 0) return { ok: true, result }
    await this.#options.beforeWrites?.(this.#state, writes)
    const commit: Commit = { workshopId: this.#state.workshopId, mark: this.#mark, rows: writes, keys }
    const stored = await this.#options.storage.commit(
      commandId === undefined ? commit : { ...commit, commandId, answer: storedAnswer(decision) },
    )
    if (!stored.ok) return stored.code === 'repeated' ? answered(stored.answer) : 'conflict'
    this.#mark += 1
    this.#become(applyWrites(this.#state, writes), 'us')
    return { ok: true, result }
  }

  /**
   * What was done under this id before: a repeated command must hear that it worked, also where it could not be done
   * again. Asked with a write that never fits, because every workshop has this row already.
   */
  async #earlier<Result>(commandId: string | undefined): Promise<Done<Result> | undefined> {
    if (commandId === undefined) return undefined
    const { workshopId } = this.#state
    const row = { kind: 'workshop', id: SINGLE.workshop, expect: 0, data: {} }
    const stored = await this.#options.storage.commit({ workshopId, commandId, rows: [row] })
    return !stored.ok && stored.code === 'repeated' ? answered(stored.answer) : undefined
  }

  async #reload(): Promise<void> {
    const { storage, skipped } = this.#options
    const { workshopId } = this.#state
    const { rows, mark } = await readMarked(storage, workshopId)
    this.#mark = mark
    // Another process erased it meanwhile.
    const erased = () => applyWrites(this.#state, eraseWorkshop(this.#state).writes)
    const read = () => readState(workshopId, rows, (row) => skipped(workshopId, row))
    this.#become(rows.length === 0 ? erased() : read(), 'others')
  }

  #standingsNow(): Standings {
    if (this.#isPastEnd()) this.#standings = new Map()
    return this.#standings
  }

  /** Most workshops have no link that ends, and need not ask the time for every frame. */
  #isPastEnd(): boolean {
    return this.#nextEnd !== Number.POSITIVE_INFINITY && this.#nextEnd <= this.#options.context().now
  }

  #become(state: WorkshopState, by: ChangedBy): void {
    this.#state = state
    this.#nextEnd = nextEnd(state, this.#options.context().now)
    this.#standings = new Map()
    this.#live = undefined
    this.#options.changed(state.workshopId, by)
  }
}

/** The mark is read first: rows that change in between look older than they are, and are read again. */
export async function readMarked(
  storage: Storage,
  workshopId: string,
): Promise<{ readonly rows: readonly Row[]; readonly mark: number }> {
  const [marks, rows] = await Promise.all([storage.readMarks([workshopId], []), storage.readRows(workshopId)])
  return { rows, mark: marks.workshops[0] ?? 0 }
}

/** The result as a repeated command gets to hear it: without a secret, which is told once. */
function storedAnswer({ result, isSecret = false }: Decided): { result: unknown } | null {
  return result === undefined || isSecret ? null : { result }
}

function answered<Result>(stored: unknown): Done<Result> {
  // Under a command's id lies what storedAnswer made of that same command's result.
  const answer = stored as { readonly result: Result } | null | undefined
  return { ok: true, result: answer?.result }
}
