import { chartPoints } from '../../parts/wall/chart-points.ts'
import { LaneCurve } from '../../parts/wall/lane-curve.tsx'
import type { WallLane } from '../../parts/wall/wall.ts'
import { ZoneBands } from '../../parts/wall/zone-bands.tsx'
import styles from './taste-sheet.module.css'

/** Of the drawing; on the sheet it is as wide as its line. */
const SIZE = { width: 640, height: 150 }

/** The curve of one persona, small; what it says stands in words above it. */
export function TasteCurve({ lane }: { readonly lane: WallLane }) {
  const { moments } = lane.story
  const column = SIZE.width / Math.max(1, moments.length)
  const scale = { top: 20, height: SIZE.height - 20, pad: 14 }
  // alone on a sheet a journey takes the whole width, whatever the other groups have
  const alone = { ...lane, xs: moments.map((_, index) => index + 0.5) }
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} className={styles.curve} aria-hidden="true">
      <ZoneBands scale={scale} width={SIZE.width} unit={0.9} />
      <LaneCurve
        lane={alone}
        points={chartPoints(alone, { scale, column })}
        unit={0.9}
        isChosen={false}
        weight="full"
      />
    </svg>
  )
}
