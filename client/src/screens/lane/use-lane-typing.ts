import '../../i18n/later/hands.ts'
import type { AnyShape, Table } from '@brownpaper/shared/ydoc/table'
import { useCallback, useSyncExternalStore } from 'react'
import type { Splice } from '../../canvas/text-splice.ts'
import type { HistoryStep } from '../../canvas/text-undo.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools } from './lane-tools.ts'
import { type Typed, typeInto } from './typing.ts'

/** Typing in a field of the list; says so when a text is full. */
export function useTypeInto(what: Typed, id: string): (splices: readonly Splice[]) => void {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  return (splices) => {
    if (!typeInto(document, what, id, splices)) showToast({ text: t('hands.note.full'), key: 'paper' })
  }
}

/** Undo and redo in a field over a text: of one's own typing there, and of nothing else. Tells whether there was some. */
export function useTypingHistory(table: Table<AnyShape>, id: string): (step: HistoryStep) => boolean {
  const { history } = useLaneTools().document
  const { name } = table.shape
  return (step) => {
    const result = step === 'undo' ? history.undoTyping(name, id) : history.redoTyping(name, id)
    return result !== undefined
  }
}

/** Who else is typing in a note right now; '' when nobody is. Renders again only when that changes. */
export function useTyper(note: string): string {
  const { handle } = useLaneTools()
  const read = useCallback(
    () => handle.peers().find((peer) => !peer.self && !peer.idle && peer.typing === note)?.name ?? '',
    [handle, note],
  )
  return useSyncExternalStore(handle.subscribePeers, read)
}
