import type { ReactNode } from 'react'
import styles from './empty-state.module.css'

/** Where nothing is yet: what to do first, and the button that does it. */
export function EmptyState({
  picture,
  title,
  children,
  action,
}: {
  readonly picture?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {picture}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  )
}
