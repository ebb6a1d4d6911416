import { ARROWS, chordsOf } from '../keys/chords.ts'
import { isMac, singleKeys } from '../shortcuts.ts'
import type { ActionParts } from './actions/action.ts'
import { runChord } from './actions/actions.ts'
import { pasteFrom, writeClipboard } from './paper-clipboard.ts'

/** Listens to keys and the clipboard for the paper until the answer is called. */
export function listenToKeys(parts: () => ActionParts): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isForPaper(event) || event.isComposing) return
    if (goesIntoWords(event, parts().paper.commands.writeFresh)) return
    const chords = chordsOf(event, { onMac: isMac() })
    if (runChord(chords, parts(), { singleKeys: singleKeys.isOn() })) event.preventDefault()
  }
  const onCopy = (event: ClipboardEvent) => {
    const { paper, host } = parts()
    if (!isForPaper(event) || !writeClipboard(paper, event)) return
    event.preventDefault()
    if (event.type === 'cut' && host.canWrite) paper.commands.removeSelection()
  }
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (!isForPaper(event) || event.defaultPrevented || data === null || !parts().host.canWrite) return
    event.preventDefault()
    pasteFrom(parts(), data)
  }
  window.addEventListener('keydown', onKey)
  document.addEventListener('copy', onCopy)
  document.addEventListener('cut', onCopy)
  document.addEventListener('paste', onPaste)
  return () => {
    window.removeEventListener('keydown', onKey)
    document.removeEventListener('copy', onCopy)
    document.removeEventListener('cut', onCopy)
    document.removeEventListener('paste', onPaste)
  }
}

/** A letter, or the beginning of one made of several keys, opens what was drawn just now. */
function goesIntoWords(event: KeyboardEvent, write: (typed: string) => boolean): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  const isMakingSign = event.getModifierState('AltGraph')
  if (((ctrlKey || altKey) && !isMakingSign) || metaKey) return false
  // Left alone, an accent or another way of writing goes on in the field, which has the keyboard by then.
  if (key === 'Dead' || key === 'Process') return write('')
  if (key === ' ' || [...key].length !== 1 || !write(key)) return false
  event.preventDefault()
  return true
}

/** Something is open over the paper, and has what happens in it. */
export const isInLayer = ({ target }: Event): boolean =>
  target instanceof Element &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]') !== null

/** Keys belong to the paper unless somebody types, or stands in a dialog or menu. */
export function isForPaper(event: Event): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target.matches('input, textarea, select')) return false
  if (isInLayer(event)) return false
  if (!(event instanceof KeyboardEvent)) return true
  // A button in the toolbar keeps the keys that work it.
  const isOnControl = target.closest('button, a, [role="radio"], [role="slider"], [role="treeitem"]') !== null
  return !isOnControl || !['Enter', ' ', 'Tab', ...ARROWS].includes(event.key)
}
