import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { ScoreFace } from '../../look/score-face.tsx'
import { nearestScore } from '../../look/score-faces.ts'
import { personaLook } from '../../look/tokens.ts'
import styles from './chart-labels.module.css'
import type { ChartPoint } from './chart-points.ts'
import { markMoments, markWord } from './moment-marks.ts'
import { personaTitle, type WallLane } from './wall.ts'

type Place = { readonly width: number; readonly unit: number }

/** The words at the chosen lane's highest, lowest and last moment; of several equals the one with most to tell. */
export function ChartLabels({
  lane,
  points,
  width,
  unit,
}: Place & { readonly lane: WallLane; readonly points: readonly (ChartPoint | undefined)[] }) {
  const { t } = useTranslation()
  const { story } = lane
  const marks = markMoments(story)
  const named = new Set([story.highest?.id, story.deepest?.id, story.end?.id])
  return points.map((point) => {
    if (point === undefined || !named.has(point.moment.id)) return null
    const { moment, x, y } = point
    const mark = marks.get(moment.id)
    const word = markWord(mark)
    if (word === undefined) return null
    const isBelow = mark?.isLow === true || (mark?.isHigh !== true && (moment.score?.median ?? 0) < 0)
    // a crown takes the place above: then the words stand beside it
    const isBeside = mark?.isRoyal === true && !isBelow
    const away = (isBelow ? 18 : isBeside ? 30 : 20) * unit
    return (
      <span
        key={moment.id}
        className={styles.label}
        data-below={isBelow || undefined}
        data-beside={isBeside || undefined}
        data-side={sideOf(x, width)}
        aria-hidden="true"
        style={{ left: x, top: isBelow ? y + away : y - away }}
      >
        {t(`wall.marks.${word}`)}
        <span className={styles.name}>{moment.name === '' ? t('wall.momentUnnamed') : moment.name}</span>
      </span>
    )
  })
}

/** What is known of the moment one points at or has chosen; read out when it changes. */
export function PointCard({
  found,
  width,
  unit,
}: Place & { readonly found: { readonly lane: WallLane; readonly point: ChartPoint } | undefined }) {
  const { t } = useTranslation()
  const formats = useFormats()
  const { colour } = personaLook(found?.lane.look ?? 0)
  if (found === undefined) return <div role="status" />
  const { lane, point } = found
  const { moment, x, y } = point
  const { score } = moment
  const mark = markMoments(lane.story).get(moment.id)
  const word = markWord(mark)
  const name = personaTitle(lane.persona) || lane.group.name
  const isBelow = y < 110 * unit
  return (
    <div
      role="status"
      className={styles.card}
      data-below={isBelow || undefined}
      data-side={sideOf(x, width)}
      style={{ left: x, top: y + (isBelow ? 18 : -18) * unit, borderColor: colour }}
    >
      <p className={styles.who}>{name}</p>
      <p className={styles.moment}>
        {moment.number}. {moment.name === '' ? t('wall.momentUnnamed') : moment.name}
      </p>
      {score !== undefined && (
        <p className={styles.score}>
          <ScoreFace score={nearestScore(score.median)} size={22 * unit} silent />
          <span className="tabular">{signed(formats.number(score.median), score.median)}</span>
          {moment.feeling !== undefined && <span>{t(`look.feelings.${moment.feeling}`)}</span>}
          {score.spread >= 3 && <span>{t('wall.differ', { count: score.spread })}</span>}
        </p>
      )}
      {word !== undefined && <p className={styles.mark}>{t(`wall.marks.${word}`)}</p>}
      {mark?.isRoyal === true && <p className={styles.royal}>{t('wall.marks.royal')}</p>}
    </div>
  )
}

/** "+2", "0", "-1,5": with its sign, because that is what it is about. */
export function signed(text: string, value: number): string {
  return value > 0 ? `+${text}` : text.replace('-', '−')
}

/** To which side a label may spread without leaving the picture. */
function sideOf(x: number, width: number): 'left' | 'middle' | 'right' {
  const share = width === 0 ? 0.5 : x / width
  return share < 0.12 ? 'left' : share > 0.88 ? 'right' : 'middle'
}
