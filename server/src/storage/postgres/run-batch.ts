import type { BatchAnswer, Outcome } from '../work-queue.ts'
import type { Db, Link } from './link.ts'
import { type Call, isWrite, read, roomOf, type Scope, workshopOf, write } from './operations.ts'
import { isAnswer, isEnvironmentError, isInTheWay, LinkError, messageOf } from './postgres-error.ts'
import { LockedRooms } from './rooms.ts'
import { lockWorkshops } from './rows.ts'

type Outcomes = ReadonlyMap<Call, Outcome>

/** A transaction whose commit was asked for and never answered, and what became of its calls if it was done. */
type Doubt = { readonly transaction: string; readonly outcomes: Outcomes }

/** How often others may be in the way before it counts as a failure. */
const MAX_TRIES = 5

/**
 * Runs batches on one connection: all writes of a batch as one transaction, so that they cost one sync of the disk
 * together. A call that cannot work is refused alone. Where the connection breaks during a commit, the database is asked
 * afterwards whether it was done: nothing is ever done twice.
 */
export class BatchRunner {
  readonly #link: Link
  #doubt: Doubt | undefined

  constructor(link: Link) {
    this.#link = link
  }

  /** An empty batch finds out whether writing would work. */
  async run(calls: readonly Call[]): Promise<BatchAnswer> {
    const done = new Map<Call, Outcome>()
    let failure: string | undefined
    try {
      await this.#resolveDoubt(done)
      await this.#runAgainWhileInTheWay(calls, done)
    } catch (error) {
      if (!isEnvironmentError(error)) throw error
      if (!(error instanceof LinkError) && !isInTheWay(error)) this.#link.drop()
      failure = messageOf(error)
      await this.#answerReads(calls, done)
    }
    return { outcomes: calls.map((call) => done.get(call)), failure }
  }

  /** A connection that has been idle may be found broken; the first try then costs nothing but itself. */
  async #runAgainWhileInTheWay(calls: readonly Call[], done: Map<Call, Outcome>): Promise<void> {
    for (let tries = 1; ; tries++) {
      const left = calls.filter((call) => !done.has(call))
      try {
        if (calls.length === 0) await this.#tryWriting()
        else if (left.some(isWrite)) await this.#transact(left, done)
        else await this.#answer(await this.#link.open(), left, done)
        return
      } catch (error) {
        const isWorthIt = isInTheWay(error) ? tries < MAX_TRIES : error instanceof LinkError && tries === 1
        if (!isWorthIt) throw error
        await this.#resolveDoubt(done)
      }
    }
  }

  async #transact(calls: readonly Call[], done: Map<Call, Outcome>): Promise<void> {
    const db = await this.#link.open()
    try {
      for (const [call, outcome] of await this.#runAll(db, calls)) done.set(call, outcome)
    } catch (error) {
      if (error instanceof LinkError) throw error
      await db.query('ROLLBACK')
      if (isEnvironmentError(error)) throw error
      const [only] = calls
      if (only !== undefined && calls.length === 1) done.set(only, refusal(only, error))
      // One of them spoils the transaction of all; alone, each shows whether it is the one.
      else for (const call of calls) await this.#transact([call], done)
    }
  }

  /** What can be said without waiting for an answer is: a batch of edits takes two ways to the database and back. */
  async #runAll(db: Db, calls: readonly Call[]): Promise<Outcomes> {
    const [, transaction, scope] = await Promise.all([
      db.query('BEGIN'),
      db.query<{ id: string }>('SELECT pg_current_xact_id()::text AS id'),
      lock(db, calls),
    ])
    const outcomes = new Map<Call, Outcome>()
    for (const call of calls) outcomes.set(call, await runInTransaction(scope, call))
    this.#doubt = { transaction: transaction.rows[0]?.id ?? '', outcomes }
    // Where the flush is refused, what is asked here as a commit takes everything back.
    const [flushed, committed] = await Promise.allSettled([scope.rooms.flush(), db.query('COMMIT')])
    // Once the database has said something it is known what happened.
    if (committed.status === 'fulfilled' || isAnswer(committed.reason)) this.#doubt = undefined
    if (flushed.status === 'rejected') throw flushed.reason
    if (committed.status === 'rejected') throw committed.reason
    return outcomes
  }

  /** Asks what became of a commit that was not answered. While it is still under way, nothing else may be tried. */
  async #resolveDoubt(done: Map<Call, Outcome>): Promise<void> {
    if (this.#doubt === undefined) return
    const { transaction, outcomes } = this.#doubt
    const db = await this.#link.open()
    const { rows } = await db.query<{ status: string | null }>(
      'SELECT pg_xact_status($1::text::xid8) AS status',
      [transaction],
    )
    const status = rows[0]?.status
    if (status === 'in progress') throw new LinkError('a commit is still under way')
    if (status === 'committed') for (const [call, outcome] of outcomes) done.set(call, outcome)
    this.#doubt = undefined
  }

  /** While writing fails, reads are answered from what is durable, where the database answers at all. */
  async #answerReads(calls: readonly Call[], done: Map<Call, Outcome>): Promise<void> {
    const reads = calls.filter((call) => !isWrite(call) && !done.has(call))
    if (reads.length === 0) return
    try {
      await this.#answer(await this.#link.open(), reads, done)
    } catch (error) {
      for (const call of reads) if (!done.has(call)) done.set(call, refusal(call, error))
    }
  }

  /** Throws only what concerns all of them. */
  async #answer(db: Db, reads: readonly Call[], done: Map<Call, Outcome>): Promise<void> {
    const answers = await Promise.allSettled(reads.map((call) => read(db, call)))
    for (const [index, call] of reads.entries()) {
      const answer = answers[index]
      if (answer?.status === 'fulfilled') done.set(call, { ok: true, answer: answer.value })
      else if (isEnvironmentError(answer?.reason)) throw answer?.reason
      else done.set(call, refusal(call, answer?.reason))
    }
  }

  async #tryWriting(): Promise<void> {
    const db = await this.#link.open()
    const { rows } = await db.query<{ readOnly: boolean }>(
      `SELECT current_setting('transaction_read_only')::boolean AS "readOnly"`,
    )
    if (!rows[0]?.readOnly) return
    // Another server may have taken over: a new connection finds it.
    this.#link.drop()
    throw new LinkError('the database may only be read')
  }
}

async function lock(db: Db, calls: readonly Call[]): Promise<Scope> {
  const workshops = new Set(calls.flatMap((call) => workshopOf(call) ?? []))
  const rooms = calls.flatMap((call) => roomOf(call) ?? [])
  if (workshops.size > 0) await lockWorkshops(db, [...workshops])
  return { db, rooms: await LockedRooms.lock(db, rooms) }
}

/** Throws what spoils the transaction; a mistake found before anything was written is this call's own outcome. */
async function runInTransaction(scope: Scope, call: Call): Promise<Outcome> {
  try {
    if (isWrite(call)) return { ok: true, answer: await write(scope, call) }
    await scope.rooms.flush()
    return { ok: true, answer: await read(scope.db, call) }
  } catch (error) {
    if (error instanceof LinkError || isAnswer(error)) throw error
    return refusal(call, error)
  }
}

function refusal(call: Call, error: unknown): Outcome {
  return { ok: false, code: isWrite(call) ? 'write-refused' : 'read-failed', message: messageOf(error) }
}
