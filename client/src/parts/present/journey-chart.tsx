import type { CSSProperties } from 'react'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperNote } from '../../look/paper-note.tsx'
import { faceStroke, nearestScore, scoreFaces } from '../../look/score-faces.ts'
import { colour, personaLook } from '../../look/tokens.ts'
import { useSize } from '../../platform/use-size.ts'
import { MomentEvidence } from '../evidence/moment-evidence.tsx'
import { NoteMark } from '../marks/note-mark.tsx'
import { signed } from '../wall/chart-labels.tsx'
import { type ChartPoint, chartPoints } from '../wall/chart-points.ts'
import { curvePath } from '../wall/curve-picture.ts'
import { fittingSize } from '../wall/fitting-size.ts'
import { CrownMark } from '../wall/lane-curve.tsx'
import { markMoments, markWord } from '../wall/moment-marks.ts'
import { scaledDash } from '../wall/scaled-dash.ts'
import { isScored, type WallLane } from '../wall/wall.ts'
import { ZoneBands } from '../wall/zone-bands.tsx'
import styles from './journey-chart.module.css'
import { placeNote } from './place-note.ts'

/**
 * One group's curve for a projector: faces at the points, crowns, and the deepest dip with its own words. It is drawn
 * in from left to right when it appears.
 */
export function JourneyChart({
  lane,
  isDetailed,
}: {
  readonly lane: WallLane
  /** Names every moment under the curve. */
  readonly isDetailed: boolean
}) {
  const { t } = useTranslation()
  const formats = useFormats()
  const [ref, { width, height }] = useSize<HTMLDivElement>()
  const count = Math.max(1, lane.story.moments.length)
  // as wide as on the slide: 1716 units of the 1920 a projector has
  const unit = Math.max(width / 1716, 0.36)
  const scale = { top: 58 * unit, height: Math.max(0, height - 58 * unit), pad: 18 * unit }
  const points = height === 0 ? [] : chartPoints(evenly(lane), { scale, column: width / count })
  const marks = markMoments(lane.story)
  const look = personaLook(lane.look)
  const radius = Math.min(24 * unit, (width / count) * 0.42)
  if (!isScored(lane)) return <p className={styles.empty}>{t('present.empty.curve')}</p>
  const name = lane.persona?.name || lane.group.name
  return (
    <figure className={styles.figure}>
      <div ref={ref} className={styles.chart}>
        <svg width={width} height={height} role="img" aria-label={t('present.curveTitle', { name })}>
          <ZoneBands scale={scale} width={width} unit={unit} />
          <g className={styles.drawn}>
            <path
              d={curvePath(points)}
              fill="none"
              stroke={look.colour}
              strokeWidth={9 * unit}
              strokeLinecap="round"
              strokeLinejoin="round"
              strokeDasharray={scaledDash(lane.look, unit * 1.7)}
            />
          </g>
          {points.map(
            (point) =>
              point !== undefined && (
                <g
                  key={point.moment.id}
                  className={styles.point}
                  style={delayed(point.x / Math.max(1, width))}
                >
                  <FacePoint point={point} radius={radius} ring={look.colour} />
                  {marks.get(point.moment.id)?.isRoyal === true && (
                    <CrownMark x={point.x} {...crownAbove(point.y, { radius, unit })} />
                  )}
                </g>
              ),
          )}
        </svg>
        <DeepestNote {...{ lane, points, width, height, unit, radius }} />
      </div>
      {isDetailed && width / count >= LEAST_TICK && (
        <div className={styles.ticks} style={columns(count)} aria-hidden>
          {lane.story.moments.map(({ id, number }) => (
            <span key={id}>{number}</span>
          ))}
        </div>
      )}
      {isDetailed && (
        <ol className={styles.names} style={columns(count)}>
          {lane.story.moments.map((moment) => {
            const word = markWord(marks.get(moment.id))
            return (
              <li key={moment.id} className={styles.name} data-marked={word !== undefined || undefined}>
                <span className={styles.number}>{moment.number}</span>
                <span
                  className={styles.words}
                  style={fitting(fittingSize(moment.name, width / count, LEAST))}
                >
                  {moment.name || t('wall.momentUnnamed')}
                </span>
                {moment.score !== undefined && (
                  <span className={styles.score}>
                    {signed(formats.number(moment.score.median), moment.score.median)}
                  </span>
                )}
                <MomentEvidence
                  evidence={moment.evidence}
                  moment={moment.name || t('wall.momentUnnamed')}
                  most={0}
                  className={styles.evidence}
                />
              </li>
            )
          })}
        </ol>
      )}
    </figure>
  )
}

/** Of a moment's name: 18 px on a projector of 1080 lines. */
const LEAST = '0.87em'
/** Pixels a number takes under its point; where there is less, the names alone are told. */
const LEAST_TICK = 17

/** Alone on a slide a journey takes the whole width, whatever the other groups have. */
function evenly({ story }: WallLane): Pick<WallLane, 'story' | 'xs'> {
  return { story, xs: story.moments.map((_, index) => index + 0.5) }
}

/** The crown of a face in the middle of which `y` lies. */
function crownAbove(y: number, { radius, unit }: { readonly radius: number; readonly unit: number }) {
  return { y: y - radius - 6 * unit, size: Math.max(44 * unit, 22) }
}

// custom properties are not in React's list
const delayed = (share: number) => ({ '--share': share }) as CSSProperties
const columns = (count: number) => ({ '--count': count, '--half': Math.ceil(count / 2) }) as CSSProperties
const fitting = (size: string) => ({ '--fit': size }) as CSSProperties

type FaceProps = { readonly point: ChartPoint; readonly radius: number; readonly ring: string }

function FacePoint({ point: { x, y, moment }, radius, ring }: FaceProps) {
  const { strokes, fills } = scoreFaces[nearestScore(moment.score?.median ?? 0)]
  const scale = (radius * 0.8) / 11
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill="#ffffff" stroke={ring} strokeWidth={radius / 4.6} />
      <g
        transform={`translate(${x} ${y}) scale(${scale}) translate(-12 -12.6)`}
        stroke={colour.ink}
        strokeWidth={faceStroke}
        strokeLinecap="round"
        fill="none"
      >
        {fills.map((d) => (
          <path key={d} d={d} fill={colour.ink} stroke="none" />
        ))}
        {strokes.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </>
  )
}

type NoteProps = {
  readonly lane: WallLane
  readonly points: readonly (ChartPoint | undefined)[]
  readonly width: number
  readonly height: number
  readonly unit: number
  readonly radius: number
}

/** What hurts most, on a note near the deepest dip, tied to it with a line. */
function DeepestNote({ lane, points, width, height, unit, radius }: NoteProps) {
  const deepest = lane.story.deepest
  const point = points.find((one) => one?.moment === deepest)
  const note = deepest?.notes.pain[0]
  if (point === undefined || note === undefined) return null
  const fontSize = Math.max(24 * unit, 13)
  const noteWidth = Math.min(width, fontSize * 13)
  const lines = Math.min(4, Math.ceil(note.text.length / 21))
  const size = { width: noteWidth, height: fontSize * (lines * 1.18 + 2.4) }
  const drawn = points.flatMap((one) => one ?? [])
  const crowns = drawn
    .filter(({ moment }) => moment.royal !== undefined)
    .map(({ x, y }) => {
      const crown = crownAbove(y, { radius, unit })
      return { x, y: crown.y - crown.size / 2 }
    })
  const { x, y } = placeNote({
    points: [...drawn, ...crowns],
    about: point,
    size,
    room: { width, top: 0, bottom: height },
    radius,
  })
  return (
    <>
      <svg className={styles.tie} width={width} height={height} aria-hidden="true" style={delayed(1)}>
        <line
          x1={x + size.width / 2}
          y1={y + size.height / 2}
          x2={point.x}
          y2={point.y}
          stroke={colour.danger}
          strokeWidth={3 * unit}
        />
      </svg>
      <div className={styles.deepest} style={{ left: x, width: noteWidth, top: y, fontSize }}>
        <PaperNote kind="pain" tilt={-0.8} className={styles.note}>
          {note.text}
          <NoteMark note={note} />
        </PaperNote>
      </div>
    </>
  )
}
