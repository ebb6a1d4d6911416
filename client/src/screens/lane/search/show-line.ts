import type { LaneDocument } from '@brownpaper/shared/lane/lane'

const COMES_WITHIN_MS = 150

/** Scrolls the list to the line where the first of these ids stands, and marks it until the answer is called. */
export function showLine(ids: readonly string[], lane: LaneDocument): () => void {
  let shown: Element | undefined
  const unmark = () => shown?.removeAttribute('data-found')
  const show = () => {
    unmark()
    shown = lineOf(ids, lane)
    shown?.setAttribute('data-found', '')
    shown?.scrollIntoView({ block: 'center' })
  }
  show()
  // In a long list its moment comes into the page first, and the line itself with it.
  const later = window.setTimeout(() => {
    if (lineOf(ids, lane) !== shown) show()
  }, COMES_WITHIN_MS)
  return () => {
    window.clearTimeout(later)
    unmark()
  }
}

/** The line of the list one of these stands on, or its moment when that line is not in the page yet. */
function lineOf(ids: readonly string[], { tables }: LaneDocument): Element | undefined {
  for (const id of ids) {
    const own = id.slice(id.indexOf(':') + 1)
    const place = tables.notes.get(own)?.place
    const moment = place?.at === 'cell' ? place.moment : (tables.words.get(own)?.moment ?? own)
    const line =
      document.querySelector(`[data-line="${CSS.escape(own)}"]`) ??
      document.querySelector(`[data-moment="${CSS.escape(moment)}"]`)
    if (line !== null) return line
  }
  return undefined
}
