import { DatabaseError } from 'pg'

/** Codes of PostgreSQL's appendix A: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const READ_ONLY = '25006'
/** Somebody else was in the way: a deadlock, a serialization failure, a lock that took too long. */
const IN_THE_WAY = new Set(['40P01', '40001', '55P03'])
/** Connection, resources, operator, system: classes that say nothing about the statement. */
const ENVIRONMENT = new Set(['08', '53', '57', '58'])
const REFUSED_LOGIN = new Set(['28000', '28P01', '3D000'])

/** The database could not be asked, or its answer did not come: whether a statement was run is unknown. */
export class LinkError extends Error {}

/** Whether the database said it. */
export const isAnswer = (error: unknown): boolean => error instanceof DatabaseError

function codeOf(error: unknown): string {
  return error instanceof DatabaseError ? (error.code ?? '') : ''
}

/**
 * Whether the connection ends with it. What was being asked may then have been done all the same: a commit that is
 * through can be answered by the news that the server stops.
 */
export function endsConnection({ severity, code = '' }: DatabaseError): boolean {
  return severity === 'FATAL' || severity === 'PANIC' || code.startsWith('57P') || code === '25P03'
}

/** Whether trying again at once may help. */
export const isInTheWay = (error: unknown): boolean => IN_THE_WAY.has(codeOf(error))

/** Whether it is the database's or the network's trouble, not the statement's: trying again later may help. */
export function isEnvironmentError(error: unknown): boolean {
  if (error instanceof LinkError) return true
  return ENVIRONMENT.has(codeOf(error).slice(0, 2)) || isInTheWay(error) || isReadOnly(error)
}

/** Whether this server may only be read, as one that another has taken over from. */
export const isReadOnly = (error: unknown): boolean => codeOf(error) === READ_ONLY

/** Whether no later try will get in either. */
export const isRefusedLogin = (error: unknown): boolean => REFUSED_LOGIN.has(codeOf(error))

export function messageOf(error: unknown): string {
  const { message, errors } = (error ?? {}) as { message?: unknown; errors?: unknown }
  // Where a name has several addresses, the reasons stand one level deeper.
  if (!message && Array.isArray(errors)) return errors.map(messageOf).join(', ')
  return typeof message === 'string' && message !== '' ? message : String(error)
}
