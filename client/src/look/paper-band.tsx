import type { ReactNode } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './paper-band.module.css'
import { PaperNote } from './paper-note.tsx'

/** A strip of brown paper with three notes at the top of a phone's page. */
export function PaperBand({
  className,
  children,
}: {
  readonly className?: string | undefined
  readonly children?: ReactNode
}) {
  return (
    <div className={classes(styles.band, 'paper', className)}>
      {children}
      <div className={styles.notes} aria-hidden="true">
        <PaperNote kind="pain" tilt={-4} className={styles.note} />
        <PaperNote kind="action" tilt={2.5} className={styles.note} />
        <PaperNote kind="improvement" tilt={5} className={styles.note} />
      </div>
    </div>
  )
}
