/** Time for the engine: passed in, so that tests move it themselves. */
export interface Clock {
  /** Milliseconds, only ever growing. */
  now(): number
  /** Calls back once before the next paint; the answer cancels it. */
  frame(callback: () => void): () => void
  /** Calls back once after so many milliseconds; the answer cancels it. */
  after(ms: number, callback: () => void): () => void
}

export const browserClock: Clock = {
  now: () => performance.now(),
  frame(callback) {
    const handle = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(handle)
  },
  after(ms, callback) {
    const handle = setTimeout(callback, ms)
    return () => clearTimeout(handle)
  },
}
