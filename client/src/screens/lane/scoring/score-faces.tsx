import { useId } from 'react'
import { useTranslation } from '../../../i18n/i18n.ts'
import { ScoreFace } from '../../../look/score-face.tsx'
import { type Score, scores } from '../../../look/score-faces.ts'
import { classes } from '../../../ui/classes.ts'
import { useScoreText } from '../use-lane-words.ts'
import styles from './score-faces.module.css'

/** Seven faces with their numbers, to choose one of. */
export function ScoreFaces({
  label,
  value,
  size = 'normal',
  disabled = false,
  onChoose,
}: {
  readonly label: string
  readonly value: number | undefined
  readonly size?: 'normal' | 'large'
  readonly disabled?: boolean
  /** Also called when the chosen one is pressed again. */
  readonly onChoose: (score: Score) => void
}) {
  const { t } = useTranslation()
  const text = useScoreText()
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className={classes(styles.faces, styles[size])}>
      {scores.map((score) => (
        <label key={score} className={styles.face}>
          <input
            type="radio"
            name={name}
            className={styles.input}
            aria-label={t(`look.scores.${score}`)}
            checked={value === score}
            disabled={disabled}
            onChange={() => onChoose(score)}
            onClick={() => value === score && onChoose(score)}
          />
          <span className={styles.picture}>
            <ScoreFace score={score} size={size === 'large' ? 44 : 28} silent />
            <span className={styles.number}>{text(score)}</span>
          </span>
        </label>
      ))}
    </div>
  )
}
