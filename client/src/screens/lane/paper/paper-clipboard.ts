import { type BoardClip, readBoardClip, writeBoardClip } from '@brownpaper/shared/lane/board-clip'
import type { ActionParts } from './actions/action.ts'
import { pasteText } from './finding/paste-text.ts'
import type { LanePaper } from './lane-paper.ts'

/** Only what we copied has it on the clipboard; other programs see plain text. */
const CLIP_TYPE = 'application/x-brownpaper'

/** What was copied last in this tab, for a menu's paste and where the browser keeps no types of our own. */
let lastCopied: { readonly clip: BoardClip; readonly text: string } | undefined

/** Puts what is selected on the clipboard; answers whether there was anything. */
export function writeClipboard({ commands }: LanePaper, { clipboardData }: ClipboardEvent): boolean {
  const copied = commands.copy()
  if (copied === undefined || clipboardData === null) return false
  clipboardData.setData('text/plain', copied.text)
  clipboardData.setData(CLIP_TYPE, writeBoardClip(copied.clip))
  lastCopied = copied
  return true
}

export function pasteFrom(parts: ActionParts, data: DataTransfer) {
  const text = data.getData('text/plain')
  const isOurs = text !== '' && text === lastCopied?.text
  const clip = readBoardClip(data.getData(CLIP_TYPE)) ?? (isOurs ? lastCopied?.clip : undefined)
  if (clip === undefined) pasteText(parts, text)
  else parts.paper.commands.pasteCopied(clip)
}

/** Copying from a menu: the clipboard takes the text, this tab keeps the things themselves. */
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
  commands.pasteCopied(lastCopied.clip)
  return true
}
