import { useEffect } from 'react'

/** What just came on screen still has pictures and letters to fetch and draw. */
const AFTER_MS = 2000

let busy = 0
const waiting = new Set<() => void>()

/** While this component stands the screen is still to come: whatever waits for idle time waits on. */
export function useScreenToCome(): void {
  useEffect(() => {
    busy++
    return () => {
      busy--
      if (busy === 0) for (const again of waiting) again()
    }
  }, [])
}

/** Runs when the next picture is on screen: what it waits for must not wait for this. Returns how to call it off. */
export function afterPaint(run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(run)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/**
 * Runs when the screen has stood for a while (ms) and the browser has nothing better to do, or at the first press or key.
 * Returns how to call it off.
 */
export function whenIdle(run: () => void, { afterMs = AFTER_MS } = {}): () => void {
  const stop = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  const callOff = () => {
    stop.abort()
    waiting.delete(wait)
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
  const runOnce = () => {
    if (stop.signal.aborted) return
    callOff()
    run()
  }
  const runIfIdle = () => {
    if (busy === 0) runOnce()
  }
  const wait = () => {
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    // Counted from the picture, which on a slow device takes seconds itself.
    frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        // Safari has no idle callbacks.
        if (typeof requestIdleCallback === 'function') requestIdleCallback(runIfIdle, { timeout: 10_000 })
        else runIfIdle()
      }, afterMs)
    })
  }
  for (const kind of ['pointerdown', 'keydown']) {
    window.addEventListener(kind, runOnce, { signal: stop.signal, capture: true })
  }
  waiting.add(wait)
  wait()
  return callOff
}
