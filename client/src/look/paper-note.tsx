import type { CSSProperties, ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import { kindIcons } from './icons.ts'
import styles from './paper-note.module.css'
import type { NoteLook } from './tokens.ts'

/**
 * A sticky note in the page. Everything is measured in its own text size: set `font-size` from outside. Decoration
 * and lists alike: its kind is told by colour and icon, say it in words beside it where it matters.
 */
export function PaperNote({
  kind,
  tilt = 0,
  className,
  style,
  children,
}: {
  readonly kind: NoteLook
  /** Degrees; `tiltOf(id)` for a real note. */
  readonly tilt?: number
  readonly className?: string | undefined
  readonly style?: CSSProperties
  /** The text; without it the icon stands large in the middle. */
  readonly children?: ReactNode
}) {
  const Icon = kindIcons[kind]
  const bare = children === undefined
  return (
    <div
      className={classes(styles.note, styles[kind], bare && styles.bare, className)}
      style={
        { ...style, '--tilt': `${tilt}deg` } as CSSProperties /* a custom property is not in React's list */
      }
    >
      {children}
      <Icon className={styles.icon} aria-hidden strokeWidth={bare ? 2.2 : 2} />
    </div>
  )
}
