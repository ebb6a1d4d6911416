import type { DatabaseSync } from 'node:sqlite'

/**
 * Runs work of several statements as one, inside the transaction it shares with others: what it wrote is taken back
 * when it throws or when its result is not one to keep, and the others' work stays.
 */
export function withSavepoint<Result>(
  db: DatabaseSync,
  work: () => Result,
  isKept: (result: Result) => boolean = () => true,
): Result {
  db.exec('SAVEPOINT work')
  try {
    const result = work()
    db.exec(isKept(result) ? 'RELEASE work' : 'ROLLBACK TO work; RELEASE work')
    return result
  } catch (error) {
    // A full disk may have ended the whole transaction already.
    if (db.isTransaction) db.exec('ROLLBACK TO work; RELEASE work')
    throw error
  }
}
