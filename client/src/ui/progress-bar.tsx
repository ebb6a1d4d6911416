import { Progress } from '@base-ui/react/progress'
import { classes } from './classes.ts'
import styles from './progress-bar.module.css'

/** How far something is, from 0 to `max`. */
export function ProgressBar({
  label,
  value,
  max = 100,
  valueText,
}: {
  readonly label: string
  readonly value: number
  readonly max?: number
  /** How it is said, when a percentage would say little: "nog 12 minuten". */
  readonly valueText?: string
}) {
  return (
    <Progress.Root
      aria-label={label}
      value={Math.min(Math.max(value, 0), max)}
      max={max}
      {...(valueText === undefined ? {} : { getAriaValueText: () => valueText })}
    >
      <Progress.Track className={classes(styles.track)}>
        <Progress.Indicator className={classes(styles.bar)} />
      </Progress.Track>
    </Progress.Root>
  )
}
