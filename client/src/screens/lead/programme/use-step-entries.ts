import { ArrowLeft, Pause, Play } from 'lucide-react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { useStepWords } from '../../../parts/step-words.ts'
import { useLive } from '../../../state/use-live.ts'
import type { MenuItem } from '../../../ui/menu.tsx'
import { useAround, useGoTo } from './use-go-to.ts'
import { usePause } from './use-pause.ts'

/** What one seldom does with a step, for a menu where buttons have no room. */
export function useStepEntries(): readonly MenuItem[] {
  const { t } = useTranslation()
  const words = useStepWords()
  const { timer } = useLive()
  const { back } = useAround()
  const { goTo } = useGoTo()
  const { isPaused, turn } = usePause()
  return [
    ...(back === undefined
      ? []
      : [
          {
            id: 'back',
            label: t('lead.programme.backTo', { step: words.name(back) }),
            icon: ArrowLeft,
            onSelect: () => void goTo(back),
          },
        ]),
    ...(timer === null
      ? []
      : [
          {
            id: 'pause',
            label: t(isPaused ? 'lead.timer.resumeName' : 'lead.timer.pauseName'),
            icon: isPaused ? Play : Pause,
            onSelect: turn,
          },
        ]),
  ]
}
