import type { Clock } from '../sync/clock.ts'

/** Work that is on the server's disk sooner is nothing to speak of. */
const LASTS_MS = 4000

export type TellUnsaved = {
  /** How many changes are not on the server's disk at this moment. */
  set(changes: number): void
  stop(): void
}

/** Tells how much work waits to be saved once that lasts, and at once that all of it is saved. */
export function tellUnsaved(
  clock: Pick<Clock, 'after'>,
  tell: (changes: number | undefined) => void,
): TellUnsaved {
  let changes = 0
  let told: number | undefined
  let callOff: (() => void) | undefined

  const say = (next: number | undefined) => {
    if (next === told) return
    told = next
    tell(next)
  }
  const stop = () => {
    callOff?.()
    callOff = undefined
  }
  return {
    set(next) {
      changes = next
      if (next === 0) {
        stop()
        say(undefined)
      } else if (told !== undefined) say(next)
      else callOff ??= clock.after(LASTS_MS, () => say(changes))
    },
    stop,
  }
}
