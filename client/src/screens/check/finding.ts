/** What is looked at, in the order it is told. */
export const SUBJECTS = ['page', 'socket', 'http', 'speed', 'storage'] as const
export type Subject = (typeof SUBJECTS)[number]

/** `limited` works, with something to say about it. */
export type Finding = {
  readonly how: 'ok' | 'limited' | 'failed'
  readonly ms?: number
  /** How far this device's clock is ahead of the server's. */
  readonly clockMs?: number
}

export type Findings = Readonly<Record<Subject, Finding>>

export type Verdict = 'good' | 'notes' | 'detour' | 'bad'

/** The one thing somebody wants to know. */
export function verdictOf({ page, socket, http, speed, storage }: Findings): Verdict {
  if (socket.how === 'failed') return http.how === 'failed' ? 'bad' : 'detour'
  const isAllWell = [page, socket, speed, storage].every(({ how }) => how === 'ok')
  return isAllWell ? 'good' : 'notes'
}
