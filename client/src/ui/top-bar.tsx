import type { ReactNode } from 'react'
import styles from './top-bar.module.css'

/**
 * Where am I, what now, is it safe, who is here. When it gets narrow the title shrinks first, then what now moves to a
 * line of its own.
 */
export function TopBar({
  home,
  title,
  badge,
  middle,
  right,
}: {
  /** The way back: the brand's mark as a link. */
  readonly home: ReactNode
  readonly title: string
  /** Beside the title: which screen this is ("Regie"). Not on a phone. */
  readonly badge?: ReactNode
  /** The instruction and the time. */
  readonly middle?: ReactNode
  /** Saved state, people, help, menu. */
  readonly right?: ReactNode
}) {
  return (
    <header className={styles.bar}>
      <div className={styles.left}>
        {home}
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {badge !== undefined && <div className={styles.badge}>{badge}</div>}
      </div>
      {middle !== undefined && <div className={styles.middle}>{middle}</div>}
      <div className={styles.right}>{right}</div>
    </header>
  )
}
