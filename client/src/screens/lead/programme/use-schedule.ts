import { minutesLate, type Position } from '@brownpaper/shared/programme/on-time'
import { type Schedule, scheduleOf } from '@brownpaper/shared/programme/schedule'
import { useLive } from '../../../state/use-live.ts'
import { useServerNow } from '../../../state/use-server-now.ts'

export type Running = {
  readonly schedule: Schedule
  /** Undefined where no end was agreed on, and before the workshop begins. */
  readonly late: number | undefined
}

/** The programme by the clock, as things go now. */
export function useSchedule(): Running {
  const { programme, step, timer } = useLive()
  const now = useServerNow(1000)
  const endsAt = timer === null ? undefined : (timer.endsAt ?? now + timer.leftMs)
  const position: Position = { stepId: step.id, since: step.since, endsAt }
  return {
    schedule: scheduleOf(programme, position, step.begun ?? {}, now),
    late: step.kind === 'lobby' ? undefined : minutesLate(programme, position, now),
  }
}
