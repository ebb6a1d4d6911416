import type { Clock } from './clock.ts'

const FRAME_MS = 1000 / 60

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  advance(ms: number): void
  /** Nothing is waiting for its time. */
  readonly idle: boolean
}

export function createTestClock(): TestClock {
  let now = 0
  const waiting = new Set<{ at: number; callback: () => void }>()
  const wait = (at: number, callback: () => void) => {
    const entry = { at, callback }
    waiting.add(entry)
    return () => void waiting.delete(entry)
  }
  return {
    now: () => now,
    frame: (callback) => wait((Math.floor(now / FRAME_MS + 1e-6) + 1) * FRAME_MS, callback),
    after: (ms, callback) => wait(now + ms, callback),
    advance(ms) {
      const until = now + ms
      for (;;) {
        const [next] = [...waiting].sort((a, b) => a.at - b.at)
        if (!next || next.at > until) break
        waiting.delete(next)
        now = Math.max(now, next.at)
        next.callback()
      }
      now = until
    },
    get idle() {
      return waiting.size === 0
    },
  }
}
