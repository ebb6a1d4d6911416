import type { Live } from '@brownpaper/shared/live/live'
import { localStore } from '../../platform/storage.ts'

/** Within so long of the beginning nobody is late. */
const GRACE_MS = 3 * 60_000

/** When this device first came into a workshop, in the server's time: now, the first time it is asked. */
export function cameAt(workshopId: string, now: number): number {
  const key = `came.${workshopId}`
  const known = Number(localStore.get(key) ?? Number.NaN)
  if (Number.isFinite(known)) return known
  localStore.set(key, String(now))
  return now
}

type Begun = Pick<Live, 'programme'> & { readonly step: Pick<Live['step'], 'begun'> }

/** Whether whoever came then came while groups had been at work for a while. */
export function cameLate({ programme, step }: Begun, came: number): boolean {
  const begun = programme.steps.flatMap(({ id, kind }) => (kind === 'groups' ? (step.begun?.[id] ?? []) : []))
  return begun.length > 0 && came > Math.min(...begun) + GRACE_MS
}

const KEY = 'caught-up'

/** Who has read where things stand is not told again by itself. */
export const caughtUp = {
  is: (workshopId: string): boolean => localStore.get(`${KEY}.${workshopId}`) !== undefined,
  set: (workshopId: string): void => localStore.set(`${KEY}.${workshopId}`, '1'),
}
