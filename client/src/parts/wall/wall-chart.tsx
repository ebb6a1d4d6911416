import { type KeyboardEvent, useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { colour } from '../../look/tokens.ts'
import { useSize } from '../../platform/use-size.ts'
import { ChartLabels, PointCard } from './chart-labels.tsx'
import { type ChartPoint, chartPoints, laneShift, nearestPoint } from './chart-points.ts'
import { zoneBands } from './curve-picture.ts'
import { LaneCurve } from './lane-curve.tsx'
import { leastColumn, PhaseTapes } from './phase-tapes.tsx'
import { isScored, type Wall, type WallLane } from './wall.ts'
import styles from './wall-chart.module.css'
import { ZoneBands } from './zone-bands.tsx'

/** What one looks at: a group, and a moment of it or none. */
export type WallChoice = { readonly groupId: string; readonly momentId?: string | undefined }

/** A column is never narrower, in pixels of `unit`: then one scrolls. Fingers need more. */
const LEAST_COLUMN = 17
const LEAST_COLUMN_NARROW = 40
/** A phone, a tablet held upright, half a laptop. */
const NARROW = 900
/** There columns give the names of their phases this size in pixels, if that takes no more than two screens. */
const LEAST_NAME_NARROW = 10
const MOST_SCREENS = 2
/** Right of the last column, for the names of the zones. */
const GUTTER = 104

/** From more groups on than there are looks, nobody can follow all curves at once. */
const MANY = 8

export type WallChartProps = {
  readonly wall: Wall
  readonly choice: WallChoice | undefined
  /** Without it the chart only shows. */
  readonly onChoose?: (choice: WallChoice) => void
  /** 1 on one's own screen, more on a projector. */
  readonly unit?: number
  /** 1 fits the width there is. */
  readonly zoom?: number
}

type DrawnLane = { readonly lane: WallLane; readonly points: readonly (ChartPoint | undefined)[] }

/**
 * All curves in one picture. An SVG on purpose: it is sharp on a projector and in print at any size, and each point
 * can carry its name and the focus; the few hundred points of a wall are no work for it.
 */
export function WallChart({ wall, choice, onChoose, unit = 1, zoom = 1 }: WallChartProps) {
  const { t } = useTranslation()
  // the picture's own width would count what it is made to be: it would never get narrower again
  const [roomRef, { width: room }] = useSize<HTMLDivElement>()
  const [pictureRef, { height }] = useSize<HTMLDivElement>()
  const [pointed, setPointed] = useState<WallChoice>()
  const gutter = GUTTER * unit
  const least = room < NARROW ? leastWhereNarrow(wall, room) : LEAST_COLUMN
  const width = Math.max(room * zoom - gutter, wall.width * least * unit)
  const column = width / wall.width
  const drawn = useDrawnLanes(wall, { height, column, unit })
  const chosen = drawn.find(({ lane }) => lane.group.id === choice?.groupId)
  const inOrder = chosen === undefined ? drawn : [...drawn.filter((one) => one !== chosen), chosen]
  const scale = scaleOf(height, unit)
  const besides = drawn.length > MANY ? 'faint' : 'quiet'

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextChoice(drawn, choice, event.key)
    if (next === undefined) return
    event.preventDefault()
    onChoose?.(next)
  }
  return (
    <div className={styles.chart} style={{ fontSize: `${17 * unit}px` }}>
      <div ref={roomRef} className={styles.scroller}>
        <PhaseTapes wall={wall} column={column} />
        <div ref={pictureRef} className={styles.picture} style={{ minWidth: width + gutter }}>
          <svg
            role="application"
            aria-label={t('wall.chart')}
            tabIndex={onChoose === undefined ? undefined : 0}
            width={width + gutter}
            height={height}
            onKeyDown={onKeyDown}
            onPointerOver={(event) => setPointed(choiceAt(event.target))}
            onPointerLeave={() => setPointed(undefined)}
            onClick={(event) => {
              const at = choiceAt(event.target)
              if (at !== undefined) onChoose?.(at)
            }}
          >
            <ZoneBands scale={scale} width={width + gutter} unit={unit} />
            {wall.blocks.slice(1).map(({ phase, start }) => (
              <line
                key={phase ?? ''}
                x1={start * column}
                x2={start * column}
                y1={0}
                y2={height}
                stroke={colour.paperDeep}
                strokeOpacity="0.65"
                strokeWidth={unit}
                strokeDasharray={`${5 * unit} ${4 * unit}`}
              />
            ))}
            {inOrder.map(({ lane, points }) => (
              <LaneCurve
                key={lane.group.id}
                lane={lane}
                points={points}
                unit={unit}
                isChosen={lane === chosen?.lane}
                weight={chosen === undefined || lane === chosen.lane ? 'full' : besides}
              />
            ))}
          </svg>
          {chosen !== undefined && (
            <ChartLabels lane={chosen.lane} points={chosen.points} width={width} unit={unit} />
          )}
          {isBare(wall) && <p className={styles.bare}>{t('wall.state.noScoresText')}</p>}
          <PointCard found={find(drawn, pointed) ?? find(drawn, choice)} width={width} unit={unit} />
        </div>
      </div>
      <div className={styles.zones} aria-hidden="true">
        {zoneBands(scale).map(({ zone, y, height: high }) => (
          <span key={zone} className={styles.zone} style={{ top: y + high / 2 }}>
            {t(`wall.zones.${zone}`)}
          </span>
        ))}
      </div>
    </div>
  )
}

/** All lanes are in, and there is nothing to draw yet. */
const isBare = ({ lanes }: Wall) => lanes.every((lane) => lane.state === 'there' && !isScored(lane))

const scaleOf = (height: number, unit: number) => ({
  top: 26 * unit,
  height: Math.max(0, height - 34 * unit),
  pad: 38 * unit,
})

type Measures = { readonly height: number; readonly column: number; readonly unit: number }

/** The least width of a column where one scrolls with a finger. */
function leastWhereNarrow(wall: Wall, room: number): number {
  const named = Math.min(leastColumn(wall, LEAST_NAME_NARROW), (MOST_SCREENS * room) / wall.width)
  return Math.max(LEAST_COLUMN_NARROW, named)
}

/** The points of a lane stay the same objects until the lane or the picture's measures change. */
function useDrawnLanes({ lanes }: Wall, { height, column, unit }: Measures): readonly DrawnLane[] {
  return useMemo(
    () =>
      height === 0
        ? []
        : lanes.map((lane, index) => ({
            lane,
            points: chartPoints(lane, {
              scale: scaleOf(height, unit),
              column,
              shift: laneShift(index, lanes.length, unit),
            }),
          })),
    [lanes, height, column, unit],
  )
}

function choiceAt(target: EventTarget): WallChoice | undefined {
  const point = target instanceof Element ? target.closest<SVGElement>('[data-moment]') : null
  const { group: groupId, moment: momentId } = point?.dataset ?? {}
  return groupId === undefined ? undefined : { groupId, momentId }
}

function find(drawn: readonly DrawnLane[], choice: WallChoice | undefined) {
  if (choice?.momentId === undefined) return undefined
  const lane = drawn.find((one) => one.lane.group.id === choice.groupId)
  const point = lane?.points.find((one) => one?.moment.id === choice.momentId)
  return lane === undefined || point === undefined ? undefined : { lane: lane.lane, point }
}

/** Left and right along the curve, up and down to the neighbouring group; undefined for other keys. */
function nextChoice(
  drawn: readonly DrawnLane[],
  choice: WallChoice | undefined,
  key: string,
): WallChoice | undefined {
  const way = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key]
  if (way === undefined || drawn.length === 0) return undefined
  const at = drawn.findIndex(({ lane }) => lane.group.id === choice?.groupId)
  const here = (drawn[at]?.points ?? []).filter((point) => point !== undefined)
  const now = here.findIndex(({ moment }) => moment.id === choice?.momentId)
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const other = drawn[(Math.max(0, at) + way + drawn.length) % drawn.length]
    const points = (other?.points ?? []).filter((point) => point !== undefined)
    return other && choiceOf(other, nearestPoint(points, here[now]?.x ?? 0))
  }
  const lane = drawn[Math.max(0, at)]
  const next = now === -1 ? here[way === 1 ? 0 : here.length - 1] : here[now + way]
  return lane && (next === undefined ? undefined : choiceOf(lane, next))
}

const choiceOf = ({ lane }: DrawnLane, point: ChartPoint | undefined): WallChoice => ({
  groupId: lane.group.id,
  momentId: point?.moment.id,
})
