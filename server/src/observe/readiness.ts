import type { Logger } from 'pino'
import type { RoomKey, Storage } from '../storage/storage.ts'

/** Whether work can be kept at this moment, as found by keeping something. */
export type Readiness = { canStore(): Promise<boolean> }

export type ReadinessOptions = {
  readonly storage: Storage
  readonly log: Logger
  /** What was found out is believed for so long. Default 5 s. */
  readonly freshMs?: number
  /** A disk that takes longer than this to keep a few bytes is none. Default 2 s. */
  readonly patienceMs?: number
}

/** A room of no workshop, whose few bytes are written over and over: a disk that fails shows in a write alone. */
const PROBE: RoomKey = { workshopId: 'probe', room: 'probe' }

/** Asks storage as often as somebody asks, but not more often than `freshMs`; also logs when the disk's state changes. */
export function createReadiness({
  storage,
  log,
  freshMs = 5000,
  patienceMs = 2000,
}: ReadinessOptions): Readiness {
  let asked: { readonly at: number; readonly answer: Promise<boolean> } | undefined

  storage.health.subscribe((state) => {
    asked = undefined
    if (state === 'failing') log.error('nothing can be stored; people work on, unsaved')
    else log.warn('storing works again')
  })

  async function probe(): Promise<boolean> {
    const late = Promise.withResolvers<boolean>()
    const timer = setTimeout(() => late.resolve(false), patienceMs)
    const kept = storage.compact(PROBE, 0, Uint8Array.of(1)).then(
      () => true,
      () => false,
    )
    const answer = await Promise.race([kept, late.promise])
    clearTimeout(timer)
    return answer
  }

  return {
    async canStore() {
      if (storage.health.state() === 'failing') return false
      if (asked === undefined || performance.now() - asked.at > freshMs) {
        asked = { at: performance.now(), answer: probe() }
      }
      return (await asked.answer) && storage.health.state() === 'ok'
    },
  }
}
