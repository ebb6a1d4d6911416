import { useSyncExternalStore } from 'react'
import type { ActionParts } from '../actions/action.ts'
import { Palette } from './palette.tsx'
import { PaperSearch } from './paper-search.tsx'
import { PasteChoice } from './paste-choice.tsx'

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
