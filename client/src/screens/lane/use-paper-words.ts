import type { Feeling } from '@brownpaper/shared/lane/feeling'
import { useMemo } from 'react'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useLaneTools } from './lane-tools.ts'
import type { PaperWords } from './paper/paper-host.ts'
import { useScoreText } from './use-lane-words.ts'

const IMAGE_TROUBLE = {
  heic: 'board.image.heic',
  'not-an-image': 'board.image.notImage',
  'file-too-large': 'board.image.tooLarge',
  'too-many-files': 'board.image.tooMany',
} as const

/** What is written on the canvas itself; another object when the language changes. */
export function usePaperWords(): PaperWords {
  const { t, language } = useTranslation()
  const scorer = useScorerName()
  const score = useScoreText()
  // biome-ignore lint/correctness/useExhaustiveDependencies: all other words follow the language
  return useMemo(() => {
    const feelingOf = (feeling: Feeling) => t(`look.feelings.${feeling}`)
    return {
      noPhase: t('lane.phase.none'),
      loose: t('lane.phase.loose'),
      unnamed: t('lane.moment.unnamed'),
      addMoment: t('lane.moment.add'),
      zones: {
        excel: t('lane.zone.excel'),
        smooth: t('lane.zone.smooth'),
        intervene: t('lane.zone.intervene'),
      },
      typing: (name) => t('lane.typingNow', { name }),
      saying: (name, text) => t('board.say.said', { name, text }),
      low: (feeling) =>
        feeling === undefined
          ? t('lane.curve.low')
          : t('lane.curve.lowFeeling', { feeling: feelingOf(feeling) }),
      high: (feeling) =>
        feeling === undefined
          ? t('lane.curve.high')
          : t('lane.curve.highFeeling', { feeling: feelingOf(feeling) }),
      differ: (spread) => t('lane.curve.differ', { spread }),
      scorer: scorer ?? t('lane.curve.you'),
      scoring: (own, group) =>
        group === undefined
          ? t('lane.curve.own', { score: score(own) })
          : t('lane.curve.ownAndGroup', { score: score(own), group: score(group) }),
      leftAlone: (count) => t('lane.note.leftAlone', { count }),
      textFull: t('lane.note.full'),
      pasteLeft: (count) => t('lane.note.pasteLeft', { count }),
      copyLeft: (count) => t('board.selection.copyLeft', { count }),
      things: {
        frame: t('board.frameUnnamed'),
        imageFailed: t('board.image.failed'),
        imageLoading: t('board.image.loading'),
        sending: t('board.image.sending'),
        waiting: t('board.image.waiting'),
      },
      locked: t('board.selection.lockedByLead'),
      thrownAway: (count) => t('board.selection.removed', { count }),
      undo: t('lane.tools.undo'),
      describe: t('board.image.describe'),
      imagePlaced: t('board.image.placed'),
      imageLater: t('board.image.later'),
      imageTrouble: (trouble) =>
        trouble.why === 'refused' ? errorText(trouble.code) : t(IMAGE_TROUBLE[trouble.why]),
      noteName: (kind, text) => `${t(`look.kinds.${kind}`)}, ${text.trim() || t('lane.note.empty')}`,
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
      connectTo: (name) => t('board.connect.to', { name }),
      connectKeys: t('board.connect.keys'),
      connectNone: t('board.connect.none'),
      connected: (name) => t('board.connect.done', { name }),
      linkPasted: t('board.link.pasted'),
      linkAsNote: t('board.link.asNote'),
    }
  }, [language, scorer])
}

/** The first name of whom scores are given for; undefined for oneself. */
function useScorerName(): string | undefined {
  const { handle } = useLaneTools()
  const { members } = useLive()
  const { memberId, isOneself } = handle.scorer
  return isOneself ? undefined : members.find(({ id }) => id === memberId)?.name.split(' ')[0]
}
