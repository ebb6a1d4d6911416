import '../../i18n/later/prepare.ts'
import '../../i18n/later/workshop.ts'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { ArrowLeft, ArrowRight, Eye, House, LayoutList, Menu as MenuIcon } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { Link, useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { SavedMark } from '../../parts/saved-mark.tsx'
import { useMenuLanguages } from '../../parts/use-menu-languages.ts'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useRecord } from '../../state/use-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { Checklist, HowFar } from './checklist.tsx'
import { besideStep, type PlaceId, placeIn, progressOf } from './guide.ts'
import type { Missing } from './missing.ts'
import { Overview } from './overview.tsx'
import styles from './prepare-screen.module.css'
import { STEP_OF } from './step-of.tsx'
import { useMissing } from './use-missing.ts'
import { useMissingWords } from './use-missing-words.ts'

/** Preparing a workshop: a guide in small steps that keeps what one types. For who leads. */
export function PrepareScreen() {
  return (
    <LeadOnly>
      <Preparation />
    </LeadOnly>
  )
}

function Preparation() {
  const { t } = useTranslation()
  useDarkChrome()
  const { workshop } = useLive()
  const missing = useMissing()
  // every workshop has its settings from the start: without them what is stored has not arrived yet
  const isHere = useRecord(useSession().workshop.tables.settings, SETTINGS_ID) !== undefined
  const main = useRef<HTMLElement>(null)
  const place = usePlace(main)
  const { done, count } = progressOf(missing)
  const Step = STEP_OF[place === 'overview' ? 'reason' : place]
  usePageTitle(`${t('prepare.badge')}: ${workshop.title}`)
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <TopBar
          home={<HomeLink />}
          title={workshop.title}
          badge={<Chip>{t('prepare.badge')}</Chip>}
          right={
            <>
              <SavedMark />
              <a href="#overview" className={styles.toOverview}>
                <LayoutList size={20} aria-hidden />
                {t('prepare.guide.toOverview')}
              </a>
              <PrepareMenu />
            </>
          }
        />
      </div>
      <aside className={styles.aside}>
        {isHere && (
          <>
            <div className={styles.far}>
              <HowFar done={done.size} count={count} />
            </div>
            <Checklist place={place} done={done} />
          </>
        )}
        <div className={styles.go}>
          <ToLead />
        </div>
      </aside>
      <main ref={main} className={styles.main}>
        {!isHere ? (
          <Coming />
        ) : place === 'overview' ? (
          <Overview missing={missing} />
        ) : (
          <>
            <Step key={place} />
            <Beside place={place} />
            <StillMissing
              key={`missing ${place}`}
              missing={missing.filter(({ section }) => section === place)}
            />
          </>
        )}
      </main>
    </div>
  )
}

/** The place the address names; another place begins at its top, with the focus there. */
function usePlace(main: RefObject<HTMLElement | null>): PlaceId {
  const place = placeIn(useSyncExternalStore(subscribeHash, () => window.location.hash))
  const before = useRef(place)
  useEffect(() => {
    if (before.current === place) return
    before.current = place
    window.scrollTo({ top: 0 })
    main.current?.querySelector<HTMLElement>('section')?.focus({ preventScroll: true })
  }, [place, main])
  return place
}

function subscribeHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/**
 * What of this step is still open; it changes as one types, and never stands in the way: it lies below what one
 * presses, and keeps the room it once took. A page that gets shorter under somebody at its end moves all of it, and the
 * button away from under the press.
 */
function StillMissing({ missing }: { readonly missing: readonly Missing[] }) {
  const { t } = useTranslation()
  const words = useMissingWords()
  const room = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (room.current !== null) room.current.style.minHeight = `${room.current.offsetHeight}px`
  })
  return (
    <div ref={room} className={styles.missingRoom}>
      {missing.length > 0 && (
        <aside className={styles.missing} aria-label={t('prepare.missing.title')}>
          <p className={styles.missingTitle}>{t('prepare.missing.title')}</p>
          <ul>
            {missing.map((one) => (
              <li key={words(one)}>{words(one)}</li>
            ))}
          </ul>
        </aside>
      )}
    </div>
  )
}

/** The ways to the steps before and after. */
function Beside({ place }: { readonly place: PlaceId }) {
  const { t } = useTranslation()
  const { back, next } = besideStep(place)
  return (
    <nav className={styles.beside}>
      {back !== undefined && (
        <ButtonLink href={`#${back}`} icon={ArrowLeft}>
          {t('prepare.guide.back', { step: t(`prepare.steps.${back}`) })}
        </ButtonLink>
      )}
      {next !== undefined && (
        <ButtonLink href={`#${next}`} variant="primary" iconAfter={ArrowRight} className={styles.next}>
          {t('prepare.guide.next', { step: t(`prepare.steps.${next}`) })}
        </ButtonLink>
      )}
    </nav>
  )
}

/** Empty fields to type in would be a lie before what is stored is there. */
function Coming() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('common.loading')} className={styles.coming}>
      <Skeleton width="40%" height={32} />
      <Skeleton height={380} />
      <Skeleton height={240} />
    </div>
  )
}

function ToLead() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  return (
    <Link href={`/w/${workshopId}/lead`} asChild>
      <ButtonLink wide iconAfter={ArrowRight}>
        {t('prepare.toLead')}
      </ButtonLink>
    </Link>
  )
}

function PrepareMenu() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const { workshopId } = useSession()
  const languages = useMenuLanguages()
  return (
    <Menu
      trigger={<IconButton icon={MenuIcon} name={t('common.menu')} variant="framed" tooltip="none" />}
      entries={[
        { id: 'who', label: t('prepare.who'), icon: Eye, onSelect: () => go(`/w/${workshopId}/who`) },
        'separator',
        ...languages,
        'separator',
        { id: 'home', label: t('common.toHome'), icon: House, onSelect: () => go('/') },
      ]}
    />
  )
}
