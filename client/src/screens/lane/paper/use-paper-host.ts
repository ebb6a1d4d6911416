import { useMemo } from 'react'
import { readAsset } from '../../../parts/read-answers.ts'
import { uploadFile } from '../../../platform/upload.ts'
import { useBoardActions } from '../use-board-actions.ts'
import type { PaperHost, SheetHost } from './paper-host.ts'
import { assetsOf } from './use-sheet-host.ts'

/** What the paper needs of the screen around it to do something, beside what shows it. */
export function usePaperHost(shown: SheetHost): PaperHost {
  const { things, comments } = useBoardActions()
  return useMemo(
    () => ({
      ...shown,
      things,
      comments,
      upload: (file, onProgress) =>
        uploadFile(assetsOf(shown.workshopId), { file, read: readAsset, onProgress }),
    }),
    [shown, things, comments],
  )
}
