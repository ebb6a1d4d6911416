import '../../i18n/later/home.ts'
import { lazy, Suspense, useState } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { SplitPage } from '../../look/split-page.tsx'
import { CheckLink } from '../../parts/check-link.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import styles from './home.module.css'
import { JoinByCode } from './join-by-code.tsx'
import { Recents } from './recents.tsx'
import { StartButtons } from './start-buttons.tsx'

const loadDialog = () => import('./create-dialog.tsx')
const CreateDialog = lazy(() => loadDialog().then((file) => ({ default: file.CreateDialog })))

/** The first screen: start a workshop, look at an example, join, or go on where one was. */
export function Home() {
  const { t } = useTranslation()
  const [path, navigate] = useLocation()
  const creating = path.startsWith('/new')
  const openings = useOpenings(creating)
  usePageTitle()

  return (
    <>
      <SplitPage brandLeadsHome={false}>
        <h1 className={styles.title}>
          {t('home.title1')} <span className={styles.line}>{t('home.title2')}</span>
        </h1>
        <p className={styles.lead}>{t('home.lead')}</p>
        <StartButtons
          onNew={() => navigate('/new')}
          onNewSoon={() => void loadDialog().catch(() => undefined)}
        />
        <JoinByCode onCode={(code) => navigate(`/join#${encodeURIComponent(code)}`)} />
        <Recents />
        <CheckLink />
      </SplitPage>
      {openings > 0 && (
        <Suspense>
          <CreateDialog key={openings} open={creating} onClose={() => navigate('/', { replace: true })} />
        </Suspense>
      )}
    </>
  )
}

/** How often the dialog was opened: it stays in the page to close with grace, and begins anew the next time. */
function useOpenings(open: boolean): number {
  const [count, setCount] = useState(open ? 1 : 0)
  const [was, setWas] = useState(open)
  if (open !== was) {
    setWas(open)
    if (open) setCount(count + 1)
  }
  return count
}
