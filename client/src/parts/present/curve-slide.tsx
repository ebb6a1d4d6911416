import type { WallLane } from '../wall/wall.ts'
import styles from './curve-slide.module.css'
import { JourneyChart } from './journey-chart.tsx'
import { Shocks } from './shocks.tsx'
import { SlideHead } from './slide-head.tsx'

/** The journey as a curve, with the names of its moments, and what the group is ashamed of. */
export function CurveSlide({ lane }: { readonly lane: WallLane }) {
  return (
    <section className={styles.slide}>
      <SlideHead lane={lane} />
      <JourneyChart lane={lane} isDetailed />
      <Shocks lane={lane} />
    </section>
  )
}
