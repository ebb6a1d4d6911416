import { performance } from 'node:perf_hooks'

/** How busy the process is: the share of its time that the event loop has work, from 0 to 1. */
export interface Pressure {
  level(): number
}

/** How often it is looked at anew. */
const LOOK_MS = 200

/** Of what it was before, so much stays: a moment's rest does not end a rush. */
const MEMORY = 0.5

/** Looks at the event loop of this thread. `stop` lets go of its timer. */
export function watchPressure(): Pressure & { stop(): void } {
  let level = 0
  let before = performance.eventLoopUtilization()
  const timer = setInterval(() => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    level = level * MEMORY + utilization * (1 - MEMORY)
  }, LOOK_MS).unref()
  return { level: () => level, stop: () => clearInterval(timer) }
}

export const NO_PRESSURE: Pressure = { level: () => 0 }

/** What grows from nothing to `most` while the level rises from `from` to full. */
export function underPressure(pressure: Pressure, { from, most }: { from: number; most: number }): number {
  return most * Math.min(1, Math.max(0, (pressure.level() - from) / (1 - from)))
}
