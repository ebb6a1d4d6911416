import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Brand } from './brand.tsx'
import { PaperNote } from './paper-note.tsx'
import styles from './paper-page.module.css'
import type { NoteLook } from './tokens.ts'

/** A whole page with one message on brown paper: what happened, what it means, what to do. */
export function PaperPage({
  kind,
  title,
  text,
  news,
  actions,
  corner,
}: {
  readonly kind: NoteLook
  readonly title: string
  readonly text: ReactNode
  /** What else one has to know, such as where one's work is. */
  readonly news?: ReactNode
  readonly actions?: ReactNode
  /** At the top, opposite the brand. */
  readonly corner?: ReactNode
}) {
  return (
    <main className={`${styles.page} paper`}>
      <Link href="/" className={styles.brand ?? ''}>
        <Brand />
      </Link>
      {corner !== undefined && <div className={styles.corner}>{corner}</div>}
      <div className={styles.sheet}>
        <PaperNote kind={kind} tilt={-3} className={styles.note} />
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {news}
        <div className={styles.actions}>{actions}</div>
      </div>
    </main>
  )
}
