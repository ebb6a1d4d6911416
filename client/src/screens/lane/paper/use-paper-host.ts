import { useMemo } from 'react'
import { readAsset } from '../../../parts/read-answers.ts'
import { uploadFile } from '../../../platform/upload.ts'
import { useEvidenceActions } from '../evidence/use-evidence.ts'
import { useLaneTools } from '../lane-tools.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useHandWords } from '../use-hand-words.ts'
import type { PaperHost, SheetHost } from './paper-host.ts'
import { assetsOf } from './use-sheet-host.ts'

/** What the paper needs of the screen around it to do something, beside what shows it. */
export function usePaperHost(shown: SheetHost): PaperHost {
  const { things, comments } = useBoardActions()
  const { door } = useLaneTools()
  const evidence = useEvidenceActions()
  const words = useHandWords()
  return useMemo(
    () => ({
      ...shown,
      words: { ...shown.words, ...words },
      things,
      comments,
      evidence,
      takeIn: (files, to) => door.take({ files, ...to }),
      takeDragged: (dragged, to) =>
        void import('../evidence/bring.ts').then(({ bring }) => bring(door, dragged, to)),
      upload: (file, onProgress) =>
        uploadFile(assetsOf(shown.workshopId), { file, read: readAsset, onProgress }),
    }),
    [shown, words, things, comments, evidence, door],
  )
}
