import { X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { useFormats } from '../../i18n/formats.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import { forgetWorkshop, readRecents } from '../../platform/recents.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './recents.module.css'

/** The workshops opened in this browser; nothing at all when there are none. */
export function Recents() {
  const { t } = useTranslation()
  const formats = useFormats()
  const [recents, setRecents] = useState(() => readRecents())
  const [now] = useState(() => Date.now())
  if (recents.length === 0) return null

  const forget = (workshopId: string): void => {
    forgetWorkshop(workshopId)
    setRecents(readRecents())
  }

  return (
    <section className={styles.recents} aria-labelledby="recents">
      <h2 id="recents" className={styles.heading}>
        {t('home.recent')}
      </h2>
      <ul className={styles.list}>
        {recents.map(({ workshopId, title, groups, at }) => (
          <li key={workshopId} className={styles.item}>
            <Link href={`/w/${workshopId}`} className={styles.link ?? ''}>
              <Swatch />
              <span className={styles.words}>
                <span className={styles.title}>{title}</span>
                <span className={styles.about}>
                  {groups > 0 && `${t('home.groups', { count: groups })} · `}
                  {formats.day(at, now)}
                </span>
              </span>
            </Link>
            <IconButton
              icon={X}
              name={t('home.forget', { title })}
              size="small"
              tooltip="none"
              className={styles.forget}
              onClick={() => forget(workshopId)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A small brown paper with three notes. */
function Swatch() {
  return (
    <svg className={styles.swatch} width="36" height="36" viewBox="0 0 36 36" aria-hidden="true">
      <rect width="36" height="36" rx="5" fill="var(--paper)" />
      <path d="M7 9h6.5v5.5H7Z" fill="var(--note-trigger)" />
      <path d="M15 9h6.5v5.5H15Z" fill="var(--note-action)" />
      <path d="M23 9h6.5v5.5H23Z" fill="var(--note-pain)" />
      <path
        d="M7 26C12 20 15 20 18 24S25 28 29 20"
        fill="none"
        stroke="var(--p1)"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  )
}
