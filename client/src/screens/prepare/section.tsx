import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import type { SectionId } from './missing.ts'
import styles from './section.module.css'

/** One part of the page, under its title; links on this page lead to it. */
export function Section({
  id,
  intro,
  children,
}: {
  readonly id: SectionId
  readonly intro?: string
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  return (
    <section id={id} className={styles.section} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <header className={styles.head}>
        <h2 id={`${id}-title`} className={styles.title}>
          {t(`prepare.sections.${id}`)}
        </h2>
        {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      </header>
      {children}
    </section>
  )
}
