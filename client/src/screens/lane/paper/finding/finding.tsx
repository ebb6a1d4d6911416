import { useSyncExternalStore } from 'react'
import { later } from '../../../../ui/later.tsx'
import type { ActionParts } from '../actions/action.ts'
import { KeepKeys } from './keep-keys.tsx'

const Palette = later(async () => (await import('./palette.tsx')).Palette, 'at-once', KeepKeys)
const PaperSearch = later(async () => (await import('./paper-search.tsx')).PaperSearch, 'at-once', KeepKeys)
const PasteChoice = later(async () => (await import('./paste-choice.tsx')).PasteChoice)

/** What helps finding one's way on the paper, as far as it is open. */
export function Finding({ parts, onDone }: { readonly parts: ActionParts; readonly onDone: () => void }) {
  const { finding } = parts
  const { panel, pasting } = useSyncExternalStore(finding.subscribe, finding.get)
  const close = () => {
    finding.close()
    onDone()
  }
  return (
    <>
      {panel === 'palette' && <Palette parts={parts} onClose={close} />}
      {pasting && <PasteChoice parts={parts} pasting={pasting} onClose={close} />}
      {panel === 'search' && <PaperSearch paper={parts.paper} onClose={close} />}
    </>
  )
}
