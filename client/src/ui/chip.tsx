import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './chip.module.css'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'

/** `accent` is "do this now", `gold` royal or a call for help, `danger` pain or danger: see the tokens. */
export type ChipTone = 'plain' | 'accent' | 'gold' | 'ok' | 'danger'

type ChipProps = {
  readonly tone?: ChipTone
  readonly icon?: Icon | undefined
  /** On a narrow screen only the icon shows; the words are still read out. */
  readonly collapses?: boolean
  readonly children: ReactNode
}

/** A few words in a pill: a state, a count, the time. */
export function Chip({ tone = 'plain', icon: Picture, collapses = false, children }: ChipProps) {
  return (
    <span className={classes(styles.chip, styles[tone], collapses && styles.collapses)}>
      {Picture && <Picture size={18} aria-hidden />}
      <span className={styles.words}>{children}</span>
    </span>
  )
}

/** A pill one can press; `pressed` for one of a row. */
export function ChipButton({
  tone = 'plain',
  icon: Picture,
  collapses = false,
  pressed,
  className,
  children,
  type = 'button',
  ...rest
}: ChipProps & { readonly pressed?: boolean } & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button
      {...rest}
      type={type}
      aria-pressed={pressed}
      className={classes(styles.chip, styles.button, styles[tone], collapses && styles.collapses, className)}
    >
      {Picture && <Picture size={18} aria-hidden />}
      <span className={styles.words}>{children}</span>
    </button>
  )
}
