/** What just came on screen still has pictures and letters to fetch. */
const AFTER_MS = 600

/** Runs when the browser has nothing better to do. Returns how to call it off. */
export function whenIdle(run: () => void): () => void {
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 3000 })
    else run()
  }, AFTER_MS)
  return () => clearTimeout(timer)
}
