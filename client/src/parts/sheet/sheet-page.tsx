import { ArrowLeft, Printer } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/papers.ts'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { TopBar } from '../../ui/top-bar.tsx'
import { HomeLink } from '../home-link.tsx'
import { TimerChip } from '../timer-chip.tsx'
import { SheetFrame } from './sheet-frame.tsx'
import styles from './sheet-page.module.css'

/** Sheets of paper on the screen as they come out of the printer, with what one does with them above. */
export function SheetPage({
  back,
  children,
  tools,
  isToPrint = true,
}: {
  /** The last part of the address one came from; '' for where one belongs. */
  readonly back: string
  /** Beside printing. */
  readonly tools?: ReactNode
  /** Whether printing is what one does here first. */
  readonly isToPrint?: boolean
  readonly children: ReactNode
}) {
  const { t } = useTranslation()
  const { workshop } = useLive()
  const { groupId } = useMe()
  useDarkChrome()
  const { workshopId } = useSession()
  return (
    <SheetFrame
      isTall
      chrome={
        <>
          <TopBar
            home={<HomeLink />}
            title={workshop.title}
            right={
              <>
                <TimerChip groupId={groupId} />
                <Button
                  variant={isToPrint ? 'primary' : 'secondary'}
                  icon={Printer}
                  onClick={() => window.print()}
                >
                  {t('papers.print')}
                </Button>
              </>
            }
          />
          <nav className={styles.tools} aria-label={t('papers.tools')}>
            <Link href={`/w/${workshopId}${back === '' ? '' : `/${back}`}`} asChild>
              <ButtonLink variant="quiet" icon={ArrowLeft}>
                {t(back.startsWith('prepare') ? 'papers.back' : 'papers.backLane')}
              </ButtonLink>
            </Link>
            {tools}
          </nav>
        </>
      }
    >
      <main className={styles.sheets}>{children}</main>
    </SheetFrame>
  )
}

/** One sheet of A4. */
export function Sheet({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <article className={classes('paper', styles.sheet)} aria-label={label}>
      {children}
    </article>
  )
}
