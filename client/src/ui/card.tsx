import type { HTMLAttributes } from 'react'
import styles from './card.module.css'
import { classes } from './classes.ts'

/** A quiet sheet on the page; `gold` asks for help, `current` is where one is. */
export function Card({
  tone = 'plain',
  className,
  ...rest
}: HTMLAttributes<HTMLDivElement> & { readonly tone?: 'plain' | 'gold' | 'current' }) {
  return <div {...rest} className={classes(styles.card, styles[tone], className)} />
}
