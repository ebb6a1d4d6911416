/** SQLite's primary result codes: https://sqlite.org/rescode.html */
const code = {
  perm: 3,
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  protocol: 15,
  notADatabase: 26,
}

const environmentCodes = new Set([
  code.perm,
  code.busy,
  code.locked,
  code.noMemory,
  code.readOnly,
  code.ioError,
  code.full,
  code.cannotOpen,
  code.protocol,
])

/** The code of an error thrown by node:sqlite, without its extension; -1 for any other error. */
function primaryCode(error: unknown): number {
  const extended = (error as { errcode?: unknown } | undefined)?.errcode
  return typeof extended === 'number' ? extended & 0xff : -1
}

/** Whether it is the disk's or the machine's trouble, not the statement's: trying again later may help. */
export function isEnvironmentError(error: unknown): boolean {
  return environmentCodes.has(primaryCode(error))
}

/** Whether another connection holds the lock. */
export function isBusyError(error: unknown): boolean {
  return primaryCode(error) === code.busy
}

/** Whether the file is no database, or a broken one. */
export function isUnreadableError(error: unknown): boolean {
  return primaryCode(error) === code.corrupt || primaryCode(error) === code.notADatabase
}
