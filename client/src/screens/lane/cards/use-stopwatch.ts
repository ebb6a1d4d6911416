import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { localStore } from '../../../platform/storage.ts'
import { createStopwatch, type Stopwatch, type Trial, tookMs } from './stopwatch.ts'

/** One a lane, however many parts of the screen show it. */
const watches = new Map<string, Stopwatch>()

export function useStopwatch(laneId: string): {
  readonly watch: Stopwatch
  readonly trial: Trial | undefined
} {
  const watch = useMemo(() => {
    const known = watches.get(laneId) ?? createStopwatch(laneId, localStore)
    watches.set(laneId, known)
    return known
  }, [laneId])
  return { watch, trial: useSyncExternalStore(watch.subscribe, watch.get) }
}

/** Whole seconds of a trial; draws anew each second while it runs. */
export function useSeconds(trial: Trial | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  const isRunning = trial !== undefined && trial.tookMs === undefined
  useEffect(() => {
    if (!isRunning) return
    setNow(Date.now())
    const timer = window.setInterval(() => setNow(Date.now()), 1000)
    return () => window.clearInterval(timer)
  }, [isRunning])
  return trial === undefined ? 0 : Math.floor(tookMs(trial, now) / 1000)
}
