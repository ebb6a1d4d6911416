import { useTranslation } from '../i18n/i18n.ts'
import { faceStroke, type Score, scoreFaces } from './score-faces.ts'

/** A score as a face in the colour of the text; with a ring as a point of the curve. Its name is read out. */
export function ScoreFace({
  score,
  size = 24,
  ring,
  silent = false,
}: {
  readonly score: Score
  readonly size?: number
  /** A colour: draws the head, as on the curve. */
  readonly ring?: string
  /** The number stands beside it: say nothing. */
  readonly silent?: boolean
}) {
  const { t } = useTranslation()
  const { strokes, fills } = scoreFaces[score]
  return (
    <svg
      width={size}
      height={size}
      viewBox={ring === undefined ? '0 0 24 24' : '-4 -3.4 32 32'}
      role={silent ? undefined : 'img'}
      aria-label={silent ? undefined : t(`look.scores.${score}`)}
      aria-hidden={silent ? true : undefined}
    >
      {ring !== undefined && <circle cx="12" cy="12.6" r="14" fill="#ffffff" stroke={ring} strokeWidth="4" />}
      <g
        color={ring === undefined ? undefined : '#221c17'}
        stroke="currentColor"
        strokeWidth={faceStroke}
        strokeLinecap="round"
        fill="none"
      >
        {fills.map((d) => (
          <path key={d} d={d} fill="currentColor" stroke="none" />
        ))}
        {strokes.map((d) => (
          <path key={d} d={d} />
        ))}
      </g>
    </svg>
  )
}
