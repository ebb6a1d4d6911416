import { type NoteClip, readClip, writeClip } from '@brownpaper/shared/lane/clip'
import { isRowKind, NOTE_KINDS, type NoteKind } from '@brownpaper/shared/lane/note-kind'
import { isMac, singleKeys } from '../shortcuts.ts'
import type { LanePaper } from './lane-paper.ts'
import type { PaperHost } from './paper-host.ts'
import type { Direction } from './paper-spot.ts'

export type KeyParts = { readonly paper: LanePaper; readonly host: () => PaperHost }

/** Listens to keys and the clipboard for the paper until the answer is called. */
export function listenToKeys({ paper, host }: KeyParts): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (!isForPaper(event) || event.isComposing) return
    if (runKey({ paper, host }, event)) event.preventDefault()
  }
  const onCopy = (event: ClipboardEvent) => {
    if (!isForPaper(event) || !writeClipboard(paper, event)) return
    event.preventDefault()
    if (event.type === 'cut') paper.commands.removeSelection()
  }
  const onPaste = (event: ClipboardEvent) => {
    const data = event.clipboardData
    if (!isForPaper(event) || data === null || !host().canWrite) return
    event.preventDefault()
    pasteFrom(paper, data.getData(CLIP_TYPE), data.getData('text/plain'))
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

/** Only notes of ours have it on the clipboard; other programs see plain text. */
const CLIP_TYPE = 'application/x-brownpaper-notes'

/** What was copied last in this tab, for a menu's paste and where the browser keeps no types of our own. */
let lastCopied: { readonly clip: NoteClip; readonly text: string } | undefined

function writeClipboard({ commands }: LanePaper, { clipboardData }: ClipboardEvent): boolean {
  const copied = commands.copy()
  if (copied === undefined || clipboardData === null) return false
  clipboardData.setData('text/plain', copied.text)
  clipboardData.setData(CLIP_TYPE, writeClip(copied.clip))
  lastCopied = copied
  return true
}

function pasteFrom({ commands }: LanePaper, own: string, text: string) {
  const clip = readClip(own) ?? (text !== '' && text === lastCopied?.text ? lastCopied.clip : undefined)
  if (clip === undefined) commands.pasteText(text)
  else commands.pasteNotes(clip)
}

/** Copying from a menu: the clipboard takes the text, this tab keeps the notes. */
export function copyFromMenu({ commands }: LanePaper, copyText: (text: string) => Promise<boolean>): boolean {
  const copied = commands.copy()
  if (copied === undefined) return false
  lastCopied = copied
  void copyText(copied.text)
  return true
}

/** Pasting from a menu, which may not read the clipboard: what was copied in this tab. */
export function pasteFromMenu({ commands }: LanePaper): boolean {
  if (lastCopied === undefined) return false
  commands.pasteNotes(lastCopied.clip)
  return true
}

/** Keys belong to the paper unless somebody types, or stands in a dialog or menu. */
function isForPaper(event: Event): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target.matches('input, textarea, select')) return false
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]')) return false
  if (!(event instanceof KeyboardEvent)) return true
  // A button in the toolbar keeps the keys that work it.
  const isOnControl = target.closest('button, a, [role="radio"]') !== null
  return !isOnControl || !['Enter', ' ', 'Tab', ...Object.keys(ARROWS)].includes(event.key)
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Does what a key means; answers whether it meant anything. */
function runKey(parts: KeyParts, event: KeyboardEvent): boolean {
  const hasMod = isMac() ? event.metaKey : event.ctrlKey
  if (hasMod) return runWithMod(parts.paper, event)
  if (event.metaKey || event.ctrlKey) return false
  return runPlain(parts, event) || (singleKeys.isOn() && runSingle(parts, event))
}

/** By character where the keyboard is Latin, else by the key's place. */
function letterOf({ key, code }: KeyboardEvent): string {
  const lower = key.toLowerCase()
  if (/^[a-z]$/.test(lower)) return lower
  return /^Key[A-Z]$/.test(code) && /^\P{ASCII}$/u.test(key) ? code.slice(3).toLowerCase() : lower
}

function runWithMod({ commands, board }: LanePaper, event: KeyboardEvent): boolean {
  const { camera } = board
  switch (letterOf(event)) {
    case 'z':
      if (event.shiftKey) commands.redo()
      else commands.undo()
      return true
    case 'y':
      commands.redo()
      return true
    case 'a':
      commands.selectAll()
      return true
    case 'd':
      commands.duplicateSelection()
      return true
    case '=':
    case '+':
      camera.zoomTo(camera.zoom * 1.25)
      return true
    case '-':
    case '_':
      camera.zoomTo(camera.zoom / 1.25)
      return true
    case '0':
      camera.zoomTo(1)
      return true
    default:
      return false
  }
}

/** Keys that nobody presses by accident while speaking or leaning. */
function runPlain({ paper, host }: KeyParts, event: KeyboardEvent): boolean {
  const { commands, store } = paper
  const arrow = ARROWS[event.key]
  if (arrow !== undefined) {
    if (event.altKey) commands.push(arrow)
    else if (store.get().spot?.row === 'curve' && event.shiftKey) scoreByArrow(paper, arrow)
    else commands.step(arrow)
    return true
  }
  switch (event.key) {
    case 'Enter':
    case 'F2':
      commands.enter()
      return true
    case 'Escape':
      commands.escape()
      return true
    case 'Delete':
    case 'Backspace':
      commands.removeSelection()
      return true
    case '?':
      host().openShortcuts()
      return true
    default:
      return false
  }
}

function scoreByArrow({ commands, store }: LanePaper, arrow: Direction) {
  const { spot } = store.get()
  if (spot !== undefined && (arrow === 'up' || arrow === 'down')) {
    commands.nudgeScore(spot.moment, arrow === 'up' ? 1 : -1)
  }
}

/** Digits by their place on the keyboard: on some the plain key gives another sign. */
const digitOf = ({ code }: KeyboardEvent) => /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]

function runSingle({ paper }: KeyParts, event: KeyboardEvent): boolean {
  if (event.altKey) return false
  const { commands } = paper
  const digit = digitOf(event)
  if (digit !== undefined) return runDigit(paper, Number(digit), event.shiftKey)
  if (event.key === '-' || event.key === '+' || event.key === '=') {
    return scoreBySign(paper, event.key === '-' ? -1 : 1)
  }
  if (event.shiftKey) return false
  switch (letterOf(event)) {
    case 'n':
    case 's':
      commands.addNote(kindHere(paper))
      return true
    case 'm':
      commands.addMomentAfterSpot()
      return true
    case 't':
      commands.addWordHere()
      return true
    case 'v':
      commands.setTool('select')
      return true
    case 'h':
      commands.setTool('hand')
      return true
    default:
      return false
  }
}

function runDigit(paper: LanePaper, digit: number, isShifted: boolean): boolean {
  const { commands, store } = paper
  if (isShifted) {
    const what = ([undefined, 'all', 'selection', 'lane'] as const)[digit]
    if (what !== undefined) commands.fit(what)
    return what !== undefined
  }
  const { spot } = store.get()
  if (spot?.row === 'curve' && digit <= 3) {
    commands.setScore(spot.moment, digit)
    return true
  }
  const kind = NOTE_KINDS[digit - 1]
  if (kind !== undefined) commands.addNote(kind)
  return kind !== undefined
}

/** On a point of the curve: one lower or one higher. */
function scoreBySign({ commands, store }: LanePaper, by: 1 | -1): boolean {
  const { spot } = store.get()
  if (spot?.row !== 'curve') return false
  commands.nudgeScore(spot.moment, by)
  return true
}

/** The kind of the row one is in, or of the note one has picked. */
function kindHere({ commands, store, board }: LanePaper): NoteKind {
  const { spot } = store.get()
  if (spot !== undefined && isRowKind(spot.row)) return spot.row
  const [id] = commands.selectedNotes()
  const object = id === undefined ? undefined : board.object(id)
  const style = object?.type === 'note' ? object.style : undefined
  return NOTE_KINDS.find((kind) => kind === style) ?? 'trigger'
}
