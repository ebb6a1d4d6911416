import type { Feeling } from '@brownpaper/shared/lane/feeling'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive } from '../../state/use-live.ts'
import { useLaneTools } from './lane-tools.ts'
import type { SheetWords } from './paper/paper-host.ts'
import { useScoreText } from './use-lane-words.ts'

/** What is written on the canvas itself; another object when the language changes. */
export function useSheetWords(): SheetWords {
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
      saying: (name, text) => t('lane.said', { name, text }),
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
      things: {
        frame: t('lane.things.frame'),
        imageFailed: t('lane.things.imageFailed'),
        imageLoading: t('lane.things.imageLoading'),
        sending: t('lane.things.sending'),
        waiting: t('lane.things.waiting'),
        people: t('lane.things.people'),
      },
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
