import '../../i18n/later/hands.ts'
import '../../i18n/later/levels.ts'
import { useMemo } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import type { HandWords } from './paper/paper-host.ts'

/** What the paper says of what people do on it; another object when the language changes. */
export function useHandWords(): HandWords {
  const { t } = useTranslation()
  return useMemo(
    () => ({
      leftAlone: (count) => t('hands.note.leftAlone', { count }),
      textFull: t('hands.note.full'),
      pasteLeft: (count) => t('hands.note.pasteLeft', { count }),
      copyLeft: (count) => t('board.selection.copyLeft', { count }),
      locked: t('board.selection.lockedByLead'),
      notYours: t('levels.notYours'),
      notesOnly: t('levels.notesOnly'),
      thrownAway: (count) => t('board.selection.removed', { count }),
      undo: t('hands.tools.undo'),
      describe: t('board.image.describe'),
      imagePlaced: t('board.image.placed'),
      imageLater: t('board.image.later'),
      imageRefused: errorText,
      noteName: (kind, text) => `${t(`look.kinds.${kind}`)}, ${text.trim() || t('hands.note.empty')}`,
      objectName: (type, text) => [t(`outline.objects.${type}`), text.trim()].filter(Boolean).join(', '),
      selected: (count) => t('board.selection.count', { count }),
      reshape: {
        sized: (width, height) => t('board.reshape.sized', { width, height }),
        turnedTo: (degrees) => t('board.reshape.turnedTo', { degrees }),
        turnedBy: (degrees) => t('board.reshape.turnedBy', { degrees }),
        noFurther: t('board.reshape.noFurther'),
        hasNoSize: t('board.reshape.hasNoSize'),
        staysUpright: t('board.reshape.staysUpright'),
        endPulled: t('board.reshape.endPulled'),
        bothEndsFast: t('board.reshape.bothEndsFast'),
        tooMany: (count) => t('board.selection.countMany', { count }),
      },
      arranged: {
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
      },
      connectTo: (name) => t('board.connect.to', { name }),
      connectKeys: t('board.connect.keys'),
      connectNone: t('board.connect.none'),
      connected: (name) => t('board.connect.done', { name }),
      linkPasted: t('board.link.pasted'),
      linkAsNote: t('board.link.asNote'),
    }),
    [t],
  )
}
