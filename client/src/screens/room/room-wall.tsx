import { useTranslation } from '../../i18n/i18n.ts'
import { useStepWords } from '../../parts/step-words.ts'
import { useCustomer } from '../../parts/use-customer.ts'
import { useWall } from '../../parts/wall/use-wall.ts'
import { WallChart } from '../../parts/wall/wall-chart.tsx'
import { LegendLane } from '../../parts/wall/wall-legend.tsx'
import { useSize } from '../../platform/use-size.ts'
import { useLive } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { RoomTimer } from './room-timer.tsx'
import styles from './room-wall.module.css'

/** In the plenary: all curves in one picture, large. */
export function RoomWall() {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const wall = useWall()
  const { step } = usePosition()
  const words = useStepWords()
  const customer = useCustomer()
  // While groups tell, the wall itself is what one looks at; any other step has something to do.
  const isTelling = step.activity === 'present' || step.activity === 'free'
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const unit = Math.max(0.7, Math.min(width / 1300, height / 700) * 1.15)
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1 className={styles.title}>{workshop.title}</h1>
        <p className={styles.badge}>{isTelling ? t('room.wall') : words.instruction(step, customer)}</p>
        <RoomTimer />
      </header>
      <div ref={ref} className={styles.chart}>
        <WallChart wall={wall} choice={undefined} unit={unit} />
      </div>
      <ul className={styles.legend} data-many={wall.lanes.length > 8 || undefined}>
        {wall.lanes.map((lane) => (
          <li key={lane.group.id} className={styles.lane}>
            <LegendLane lane={lane} />
          </li>
        ))}
      </ul>
    </div>
  )
}
