import '../../i18n/later/prepare.ts'
import '../../i18n/later/workshop.ts'
import { SETTINGS_ID } from '@brownpaper/shared/workshop/workshop'
import { ArrowRight, House, Menu as MenuIcon } from 'lucide-react'
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
import { AboutSection } from './about-section.tsx'
import { BrandSection } from './brand-section.tsx'
import { EndSection } from './end-section.tsx'
import { GroupsSection } from './groups-section.tsx'
import { LinksSection } from './links-section.tsx'
import { SECTIONS } from './missing.ts'
import { MissingList } from './missing-list.tsx'
import { PhasesSection } from './phases-section.tsx'
import styles from './prepare-screen.module.css'
import { useMissing } from './use-missing.ts'

/** Preparing a workshop: one calm page that keeps what one types. For who leads. */
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
              <PrepareMenu />
            </>
          }
        />
      </div>
      <aside className={styles.aside}>
        <nav aria-label={t('prepare.contents')} className={styles.contents}>
          <h2 className={styles.contentsTitle}>{t('prepare.badge')}</h2>
          <p className={styles.intro}>{t('prepare.intro')}</p>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`} className={styles.contentsLink}>
                  {t(`prepare.sections.${id}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={styles.missing}>{isHere && <MissingList missing={missing} />}</div>
        <div className={styles.go}>
          <ToLead />
        </div>
      </aside>
      <main className={styles.main}>
        {isHere ? (
          <>
            <AboutSection />
            <PhasesSection />
            <BrandSection />
            <GroupsSection />
            <LinksSection />
            <EndSection />
          </>
        ) : (
          <Coming />
        )}
      </main>
    </div>
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
      <ButtonLink variant="primary" size="large" wide iconAfter={ArrowRight}>
        {t('prepare.toLead')}
      </ButtonLink>
    </Link>
  )
}

function PrepareMenu() {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const languages = useMenuLanguages()
  return (
    <Menu
      trigger={<IconButton icon={MenuIcon} name={t('common.menu')} variant="framed" tooltip="none" />}
      entries={[
        ...languages,
        'separator',
        { id: 'home', label: t('common.toHome'), icon: House, onSelect: () => go('/') },
      ]}
    />
  )
}
