import { Pause, Timer } from 'lucide-react'
import { useTranslation } from '../i18n/i18n.ts'
import { usePosition } from '../state/use-position.ts'
import { useServerNow } from '../state/use-server-now.ts'
import { Chip } from '../ui/chip.tsx'
import { clockText, timerLeft } from './timer.ts'

/** What is left of a group's time, or of everyone's when no group is given; nothing while no time is set. */
export function TimerChip({ groupId }: { readonly groupId?: string | undefined }) {
  const { t } = useTranslation()
  const { timer } = usePosition(groupId)
  const now = useServerNow(250)
  if (timer === null) return null
  const left = timerLeft(timer, now)
  const time = clockText(left)
  const isPaused = timer.endsAt === undefined
  if (!isPaused && left <= 0) {
    return (
      <Chip icon={Timer} tone="danger">
        {t('lane.timeOver')}
      </Chip>
    )
  }
  return (
    <Chip icon={isPaused ? Pause : Timer}>
      <time title={isPaused ? t('lane.timePaused', { time }) : t('lane.timeLeft', { time })}>{time}</time>
    </Chip>
  )
}
