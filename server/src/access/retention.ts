import type { Decided } from './decision.ts'
import { alreadySo, write } from './decision.ts'
import { USE_ID } from './rows.ts'
import { put, single, type WorkshopState } from './state.ts'

export const DAY_MS = 24 * 3_600_000

/** When somebody last came in, to the day. */
export function lastUseOf(state: WorkshopState): number {
  return state.rows.use.get(USE_ID)?.data.at ?? single(state, 'workshop').data.createdAt
}

/** When it is to be erased if nobody comes any more; undefined when it is kept. */
export function expiryOf(state: WorkshopState): number | undefined {
  const { keepDays } = single(state, 'workshop').data
  return keepDays === undefined ? undefined : lastUseOf(state) + keepDays * DAY_MS
}

export function decideUse(state: WorkshopState, now: number): Decided {
  if (now - lastUseOf(state) < DAY_MS) return alreadySo
  return write(put(state, 'use', USE_ID, { at: now }))
}
