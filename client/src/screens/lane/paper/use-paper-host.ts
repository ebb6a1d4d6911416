import { useMemo } from 'react'
import '../../../i18n/later/arranging.ts'
import { useTranslation } from '../../../i18n/i18n.ts'
import { readAsset } from '../../../parts/read-answers.ts'
import { uploadFile } from '../../../platform/upload.ts'
import { useBoardActions } from '../use-board-actions.ts'
import { useHandWords } from '../use-hand-words.ts'
import type { ArrangedWords, PaperHost, SheetHost } from './paper-host.ts'
import { assetsOf } from './use-sheet-host.ts'

/** What the paper needs of the screen around it to do something, beside what shows it. */
export function usePaperHost(shown: SheetHost): PaperHost {
  const { things, comments } = useBoardActions()
  const arranged = useArrangedWords()
  const words = useHandWords()
  return useMemo(
    () => ({
      ...shown,
      words: { ...shown.words, ...words },
      things,
      comments,
      arranged,
      upload: (file, onProgress) =>
        uploadFile(assetsOf(shown.workshopId), { file, read: readAsset, onProgress }),
    }),
    [shown, words, things, comments, arranged],
  )
}

/** Another object when the language changes. */
function useArrangedWords(): ArrangedWords {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      grouped: (count) => t('arranging.grouped', { count }),
      ungrouped: () => t('arranging.ungrouped'),
      locked: (count) => t('arranging.locked', { count }),
      unlocked: (count) => t('arranging.unlocked', { count }),
      front: (count) => t('arranging.front', { count }),
      back: (count) => t('arranging.back', { count }),
      forward: (count) => t('arranging.forward', { count }),
      backward: (count) => t('arranging.backward', { count }),
      inLine: () => t('arranging.inLine'),
      already: t('arranging.already'),
    }),
    [t],
  )
}
