import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './chip.module.css'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'

/** `accent` is "do this now", `gold` royal or a call for help, `danger` pain or danger: see the tokens. */
export type ChipTone = 'plain' | 'accent' | 'gold' | 'ok' | 'danger'

type ChipProps = {
  readonly tone?: ChipTone
  readonly icon?: Icon | undefined
  readonly children: ReactNode
}

/** A few words in a pill: a state, a count, the time. */
export function Chip({ tone = 'plain', icon: Picture, children }: ChipProps) {
  return (
    <span className={classes(styles.chip, styles[tone])}>
      {Picture && <Picture size={18} aria-hidden />}
      <span className={styles.words}>{children}</span>
    </span>
  )
}

/** A pill one can press; `pressed` for one of a row. */
export function ChipButton({
  tone = 'plain',
  icon: Picture,
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
      className={classes(styles.chip, styles.button, styles[tone], className)}
    >
      {Picture && <Picture size={18} aria-hidden />}
      <span className={styles.words}>{children}</span>
    </button>
  )
}
