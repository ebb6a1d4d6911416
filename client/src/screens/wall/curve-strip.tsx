import { chartPoints } from '../../parts/wall/chart-points.ts'
import { LaneCurve } from '../../parts/wall/lane-curve.tsx'
import type { WallLane } from '../../parts/wall/wall.ts'
import { ZoneBands } from '../../parts/wall/zone-bands.tsx'

type CurveStripProps = {
  readonly lane: WallLane
  readonly column: number
  /** In columns. */
  readonly wallWidth: number
}

/** One lane's curve under its notes. Its scores are read in the table. */
export function CurveStrip({ lane, column, wallWidth }: CurveStripProps) {
  const unit = column / 150
  const height = 150 * unit
  const width = wallWidth * column
  const scale = { top: 30 * unit, height: height - 40 * unit, pad: 14 * unit }
  return (
    <svg width={width} height={height} aria-hidden="true">
      <ZoneBands scale={scale} width={width} unit={unit} />
      <LaneCurve
        lane={lane}
        points={chartPoints(lane, { scale, column })}
        unit={unit}
        isChosen={false}
        weight="full"
      />
    </svg>
  )
}
