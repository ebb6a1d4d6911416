import { useCallback, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Splice } from '../../canvas/text-splice.ts'
import { showToast } from '../../ui/toast.tsx'
import { useLaneTools } from './lane-tools.ts'
import { type Typed, typeInto } from './typing.ts'

/** Typing in a field of the list; says so when a text is full. */
export function useTypeInto(what: Typed, id: string): (splices: readonly Splice[]) => void {
  const { t } = useTranslation()
  const { document } = useLaneTools()
  return (splices) => {
    if (!typeInto(document, what, id, splices)) showToast({ text: t('lane.note.full'), key: 'paper' })
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
