import { useTranslation } from '../../i18n/i18n.ts'
import { clockText, timerLeft } from '../../parts/timer.ts'
import { usePosition } from '../../state/use-position.ts'
import { useServerNow } from '../../state/use-server-now.ts'
import styles from './room-timer.module.css'

/**
 * The time that is left, of the step or of something between, small beside a title or as large as the room needs;
 * nothing while no time is set.
 */
export function RoomTimer({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { t } = useTranslation()
  const { timer } = usePosition()
  const now = useServerNow()
  if (timer === null) return null
  const left = timerLeft(timer, now)
  const isOver = left <= 0
  return (
    <div className={styles.timer} data-large={isLarge || undefined} data-over={isOver || undefined}>
      <time className={styles.time}>{clockText(left)}</time>
      {(isOver || timer.endsAt === undefined) && (
        <span className={styles.state}>{isOver ? t('room.timeUp') : t('room.paused')}</span>
      )}
    </div>
  )
}
