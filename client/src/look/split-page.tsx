import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import { LanguageSwitch } from '../ui/language-switch.tsx'
import { Brand } from './brand.tsx'
import { useDarkChrome } from './dark-chrome.ts'
import { PaperBand } from './paper-band.tsx'
import { PaperScene } from './paper-scene.tsx'
import styles from './split-page.module.css'

/** Words on the left, brown paper on the right; on a phone a strip of paper above the words. */
export function SplitPage({
  brandLeadsHome = true,
  children,
}: {
  /** False on the home screen itself. */
  readonly brandLeadsHome?: boolean
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  useDarkChrome()
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        {brandLeadsHome ? (
          <Link href="/" className={styles.brand ?? ''} title={t('common.toHome')}>
            <Brand />
          </Link>
        ) : (
          <Brand />
        )}
        <LanguageSwitch />
      </header>
      <PaperBand className={styles.band} />
      <main className={styles.words}>{children}</main>
      <PaperScene className={styles.scene} />
    </div>
  )
}
