import { useTranslation } from '../i18n/i18n.ts'
import { classes } from '../ui/classes.ts'
import { crownPaths } from './icon-paths.ts'
import { PaperNote } from './paper-note.tsx'
import styles from './paper-scene.module.css'
import { faceStroke, type Score, scoreFaces } from './score-faces.ts'
import { colour, type NoteLook, personaLook } from './tokens.ts'

type SceneNote = {
  readonly kind: NoteLook
  readonly text: 'trigger' | 'compare' | 'pain' | 'improvement' | 'quote' | 'story'
  /** The middle, in a scene of 720 by 900. */
  readonly x: number
  readonly y: number
  readonly tilt: number
}

const notes: readonly SceneNote[] = [
  { kind: 'trigger', text: 'trigger', x: 142, y: 278, tilt: -2 },
  { kind: 'action', text: 'compare', x: 350, y: 294, tilt: 1.2 },
  { kind: 'pain', text: 'pain', x: 558, y: 278, tilt: -1.1 },
  { kind: 'improvement', text: 'improvement', x: 168, y: 494, tilt: 1.4 },
  { kind: 'plain', text: 'quote', x: 376, y: 478, tilt: -1.3 },
  { kind: 'action', text: 'story', x: 584, y: 494, tilt: 1.9 },
]

const curve =
  'M40 684C75 668 104 652 142 652C188 652 216 678 254 702C298 730 318 796 362 796C404 796 442 790 474 778C516 762 538 708 578 682C610 662 640 650 672 638'

/** A piece of a workshop: notes, a journey's curve, its low and its royal end. A picture, nothing to press. */
export function PaperScene({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation()
  const { colour: line } = personaLook(0)
  return (
    <div className={classes(styles.edge, className)} role="img" aria-label={t('look.scene.picture')}>
      <div className={classes(styles.paper, 'paper')}>
        <div className={styles.scene} aria-hidden="true">
          <svg className={styles.curve} viewBox="0 0 720 900" aria-hidden="true">
            <path
              d="M30 716H692"
              stroke={colour.paperInk}
              strokeWidth="2"
              strokeLinecap="round"
              strokeDasharray=".1 7"
            />
            <path d={curve} fill="none" stroke={line} strokeWidth="6.5" strokeLinecap="round" />
            <Point score={-3} x={362} y={796} ring={line} />
            <Point score={3} x={672} y={638} ring={line} />
            <g
              transform="translate(654 576) scale(1.5)"
              strokeLinejoin="round"
              stroke={colour.goldEdge}
              fill={colour.gold}
            >
              <path d={crownPaths.base} strokeWidth="1" />
              <path d={crownPaths.shape} strokeWidth="1.4" />
            </g>
          </svg>
          {notes.map(({ kind, text, x, y, tilt }) => (
            <PaperNote
              key={text}
              kind={kind}
              tilt={tilt}
              className={styles.note}
              style={{ left: `${(x / 720) * 100}%`, top: `${(y / 900) * 100}%` }}
            >
              {t(`look.scene.${text}`)}
            </PaperNote>
          ))}
        </div>
      </div>
    </div>
  )
}

function Point({
  score,
  x,
  y,
  ring,
}: {
  readonly score: Score
  readonly x: number
  readonly y: number
  readonly ring: string
}) {
  const { strokes, fills } = scoreFaces[score]
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="17" fill="#ffffff" stroke={ring} strokeWidth="5.5" />
      <g
        transform="scale(1.25) translate(-12 -12.6)"
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
    </g>
  )
}
