/** Later than this it is no news any more: the device slept, or had no line. */
const LATE_MS = 20_000

export type WhenOver = {
  readonly endsAt: number
  /** The server's time, which one may come to know better meanwhile. */
  readonly now: () => number
  readonly after: (ms: number, run: () => void) => () => void
  readonly tell: () => void
}

/** Tells once when a time runs out that was still running; not for one that is over already. Returns what calls it off. */
export function whenOver({ endsAt, now, after, tell }: WhenOver): () => void {
  let cancel = () => {}
  const look = () => {
    const left = endsAt - now()
    if (left > 0) cancel = after(left, look)
    else if (left > -LATE_MS) tell()
  }
  if (endsAt - now() > 0) look()
  return () => cancel()
}
