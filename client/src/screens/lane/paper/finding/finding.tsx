import { useSyncExternalStore } from 'react'
import { later } from '../../../../ui/later.tsx'
import { KeepKeys } from '../../keys/keep-keys.tsx'
import type { ActionParts } from '../actions/action.ts'

const Palette = later(async () => (await import('./palette.tsx')).Palette)
const PaperSearch = later(async () => (await import('./paper-search.tsx')).PaperSearch)
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
      {panel !== undefined && <KeepKeys key={panel} />}
      {panel === 'palette' && <Palette parts={parts} onClose={close} />}
      {pasting && <PasteChoice parts={parts} pasting={pasting} onClose={close} />}
      {panel === 'search' && <PaperSearch paper={parts.paper} onClose={close} />}
    </>
  )
}
