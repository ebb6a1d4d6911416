import type { LiveGroup } from '@brownpaper/shared/live/live'
import { Pause, Timer } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { clockText, timerLeft } from '../../parts/timer.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import { Chip } from '../../ui/chip.tsx'

/** What is left of a group's time; it counts on below zero, so that one sees by how much. */
export function GroupClock({ group }: { readonly group: LiveGroup }) {
  const { t } = useTranslation()
  const { timer } = usePosition(group.id)
  const now = useServerNow(500)
  if (timer === null) return null
  const time = clockText(timerLeft(timer, now))
  return (
    <Chip icon={timer.endsAt === undefined ? Pause : Timer}>
      <time title={t('run.group.timeLeft', { time, group: group.name })}>{time}</time>
    </Chip>
  )
}
