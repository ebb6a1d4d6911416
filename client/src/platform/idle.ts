/** What just came on screen still has pictures, letters and a paper to fetch and draw. */
const AFTER_MS = 2000

/** Runs when the browser has nothing better to do, or at the first press or key. Returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  const stop = new AbortController()
  const runOnce = () => {
    if (stop.signal.aborted) return
    stop.abort()
    run()
  }
  for (const kind of ['pointerdown', 'keydown']) {
    window.addEventListener(kind, runOnce, { signal: stop.signal, capture: true })
  }
  setTimeout(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(runOnce, { timeout: 10_000 })
    else runOnce()
  }, AFTER_MS)
  return () => stop.abort()
}
