import { memo } from 'react'
import { crownPaths } from '../../look/icon-paths.ts'
import { personaLook } from '../../look/tokens.ts'
import type { ChartPoint } from './chart-points.ts'
import { curvePath } from './curve-picture.ts'
import styles from './lane-curve.module.css'
import { type MomentMarks, markMoments } from './moment-marks.ts'
import { scaledDash } from './scaled-dash.ts'
import type { WallLane } from './wall.ts'

/** One lane's line with its points; the chosen one lies above the others, thicker. Drawn inside an SVG. */
export const LaneCurve = memo(function LaneCurve({
  lane,
  points,
  unit,
  isChosen,
  weight,
}: {
  readonly lane: WallLane
  readonly points: readonly (ChartPoint | undefined)[]
  /** What a pixel is here: more on a projector. */
  readonly unit: number
  readonly isChosen: boolean
  /** Beside a chosen one the others step back, further when there are many. */
  readonly weight: 'full' | 'quiet' | 'faint'
}) {
  const { colour } = personaLook(lane.look)
  const marks = markMoments(lane.story)
  const radius = (isChosen ? 8 : 5.5) * unit
  return (
    <g className={styles[weight]}>
      <path
        d={curvePath(points)}
        fill="none"
        stroke={colour}
        strokeWidth={(isChosen ? 6 : 3.6) * unit}
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={scaledDash(lane.look, isChosen ? unit * 1.25 : unit)}
      />
      {points.map(
        (point) =>
          point !== undefined && (
            <g key={point.moment.id} data-group={lane.group.id} data-moment={point.moment.id}>
              <Mark
                point={point}
                marks={marks.get(point.moment.id)}
                radius={radius}
                unit={unit}
                colour={colour}
              />
              <circle
                cx={point.x}
                cy={point.y}
                r={radius}
                fill="#ffffff"
                stroke={colour}
                strokeWidth={(isChosen ? 4 : 3) * unit}
              />
              {/* fingers need more than the eye */}
              <circle cx={point.x} cy={point.y} r={16 * unit} fill="transparent" className={styles.touch} />
            </g>
          ),
      )}
    </g>
  )
})

type MarkProps = {
  readonly point: ChartPoint
  readonly marks: MomentMarks | undefined
  readonly radius: number
  readonly unit: number
  readonly colour: string
}

/** A crown over what is royal, an arrow at the highest and the lowest, a second ring around the end. */
function Mark({ point: { x, y }, marks, radius, unit, colour }: MarkProps) {
  if (marks === undefined) return null
  const { isHigh, isLow, isEnd, isRoyal } = marks
  return (
    <>
      {isEnd && (
        <circle cx={x} cy={y} r={radius + 4.5 * unit} fill="none" stroke={colour} strokeWidth={2 * unit} />
      )}
      {isHigh && <path d={arrow(x, y - radius - 5 * unit, -unit)} fill={colour} />}
      {isLow && <path d={arrow(x, y + radius + 5 * unit, unit)} fill={colour} />}
      {isRoyal && <CrownMark x={x} y={y - radius - (isHigh ? 12 : 4) * unit} size={26 * unit} />}
    </>
  )
}

/** A crown that stands on (x, y). */
export function CrownMark({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) {
  const scale = size / 24
  return (
    <g
      transform={`translate(${x - size / 2} ${y - size}) scale(${scale})`}
      fill="var(--gold)"
      stroke="var(--gold-edge)"
      strokeLinejoin="round"
    >
      <path d={crownPaths.base} strokeWidth="1" />
      <path d={crownPaths.shape} strokeWidth="1.5" />
    </g>
  )
}

/** A triangle whose tip lies `size` further, up where that is negative. */
function arrow(x: number, y: number, size: number): string {
  return `M${x - 5 * Math.abs(size)} ${y}h${10 * Math.abs(size)}L${x} ${y + 6 * size}Z`
}
