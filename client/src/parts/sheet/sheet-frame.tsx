import type { ReactNode } from 'react'
import styles from './sheet-frame.module.css'

/** Sheets on a screen with what one does with them above; the printer gets the sheets alone. */
export function SheetFrame({
  chrome,
  isTall = false,
  children,
}: {
  readonly chrome: ReactNode
  /** More than a bar: on a phone it scrolls away, lest it cover the sheets. */
  readonly isTall?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className={styles.frame}>
      <div className={styles.chrome} data-tall={isTall || undefined}>
        {chrome}
      </div>
      {children}
    </div>
  )
}
