/** Time as it is given to what waits, so that tests can move it. */
export type Clock = {
  /** Milliseconds since 1970. A wall clock on purpose: it shows when a laptop has slept. */
  now(): number
  /** Milliseconds since some moment. Nobody can set it, but it may stand still while a laptop sleeps: for short waits. */
  steady(): number
  /** Runs once after `ms`; the answer calls it off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => Date.now(),
  steady: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
