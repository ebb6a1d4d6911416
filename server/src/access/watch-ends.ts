/**
 * Lets links end at their time on connections that are open, also where nobody does anything. Returns what stops it.
 * `everyMs` is how long between two looks. Default 250 ms: with the way to a browser, people are out within a second.
 */
export function watchEnds(workshops: { noteEnds(): void }, everyMs = 250): () => void {
  const timer = setInterval(() => workshops.noteEnds(), everyMs).unref()
  return () => clearInterval(timer)
}
