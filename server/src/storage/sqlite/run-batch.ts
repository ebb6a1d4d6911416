import type { DatabaseSync } from 'node:sqlite'
import type { BatchAnswer, Outcome } from '../work-queue.ts'
import { scrub } from './erasing.ts'
import type { OpenDatabase } from './open-database.ts'
import { type Call, isErasing, isWrite, type Operations } from './operations.ts'
import type { RoomHeads } from './room-heads.ts'
import { isEnvironmentError } from './sqlite-error.ts'

/** What the database is spoken to with. */
export type Prepared = { readonly operations: Operations; readonly heads: RoomHeads }

/**
 * Runs calls in order as one transaction, so that they cost one sync of the disk together. A call that cannot work
 * is refused alone. When the disk fails, no write has happened and the reads are answered from what is durable.
 */
export function runBatch(
  { db, checkFiles }: OpenDatabase,
  { operations, heads }: Prepared,
  calls: readonly Call[],
): BatchAnswer {
  if (!calls.some(isWrite))
    return { outcomes: calls.map((call) => runCall(operations, call)), failure: undefined }
  try {
    checkFiles()
    db.exec('BEGIN IMMEDIATE')
    const outcomes = calls.map((call) => runInTransaction(db, operations, call))
    db.exec('COMMIT')
    return { outcomes: scrubbed(db, calls, outcomes), failure: undefined }
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK')
    heads.clear()
    const outcomes = calls.map((call) => (isWrite(call) ? undefined : runCall(operations, call)))
    return { outcomes, failure: messageOf(error) }
  }
}

/** An erasing call is done when its bytes are gone too; refused, it is to be asked again, which does no harm. */
function scrubbed(
  db: DatabaseSync,
  calls: readonly Call[],
  outcomes: readonly Outcome[],
): readonly Outcome[] {
  if (!calls.some(isErasing)) return outcomes
  try {
    scrub(db)
    return outcomes
  } catch (error) {
    return outcomes.map((outcome, index) => {
      const call = calls[index]
      return call && isErasing(call) ? refusal(call, error) : outcome
    })
  }
}

/** Throws what makes the whole batch fail; any other error is this call's own outcome. */
function runInTransaction(db: DatabaseSync, operations: Operations, call: Call): Outcome {
  try {
    return { ok: true, answer: answer(operations, call) }
  } catch (error) {
    // SQLite may end the transaction by itself; going on would commit the later calls without the earlier ones.
    if (!db.isTransaction || (isWrite(call) && isEnvironmentError(error))) throw error
    return refusal(call, error)
  }
}

function runCall(operations: Operations, call: Call): Outcome {
  try {
    return { ok: true, answer: answer(operations, call) }
  } catch (error) {
    return refusal(call, error)
  }
}

function answer(operations: Operations, { name, argument }: Call): unknown {
  // A Call pairs each name with its own argument, a relation lost on taking the two apart.
  const operation = operations[name] as (argument: unknown) => unknown
  return operation(argument)
}

function refusal(call: Call, error: unknown): Outcome {
  return { ok: false, code: isWrite(call) ? 'write-refused' : 'read-failed', message: messageOf(error) }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
