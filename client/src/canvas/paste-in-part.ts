import type { ClipboardEvent } from 'react'

/** UTF-16 units; more than any text on the paper holds. */
const MOST_PASTED = 2000

/** A megabyte pasted into a small text: only its beginning goes in, or the page stands still over laying it out. */
export function pasteInPart(event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain')
  if (text.length <= MOST_PASTED) return
  event.preventDefault()
  // Deprecated, and the only way that the browser's own undo knows of.
  document.execCommand('insertText', false, text.slice(0, MOST_PASTED).toWellFormed())
}
