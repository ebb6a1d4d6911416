import type { StaffDocument } from '@brownpaper/shared/staff/staff'
import { ArrowLeft } from 'lucide-react'
import { Link } from 'wouter'
import { errorText } from '../../i18n/error-text.ts'
import { useTranslation } from '../../i18n/i18n.ts'
import '../../i18n/later/people.ts'
import '../../i18n/later/workshop.ts'
import { useDarkChrome } from '../../look/dark-chrome.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { LeadOnly } from '../../parts/lead-only.tsx'
import { SavedMark } from '../../parts/saved-mark.tsx'
import { usePageTitle } from '../../platform/page-title.ts'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { useStaff } from '../../state/use-staff.ts'
import { Banner } from '../../ui/banner.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TopBar } from '../../ui/top-bar.tsx'
import { GroupsBoard } from './groups-board.tsx'
import { MixSection } from './mix-section.tsx'
import { PeopleList } from './people-list.tsx'
import styles from './people-screen.module.css'
import { SetBar } from './set-bar.tsx'

/** Who is expected, and who sits where: made here, set for joining, and kept from everyone else. */
export function PeopleScreen() {
  return (
    <LeadOnly>
      <People />
    </LeadOnly>
  )
}

function People() {
  const { t } = useTranslation()
  useDarkChrome()
  const { workshop } = useLive()
  const { workshopId } = useSession()
  const staff = useStaff()
  usePageTitle(`${t('people.title')}: ${workshop.title}`)
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <TopBar
          home={<HomeLink />}
          title={workshop.title}
          badge={<Chip>{t('people.badge')}</Chip>}
          right={<SavedMark />}
        />
      </div>
      <main className={styles.main}>
        <div>
          <Link href={`/w/${workshopId}/prepare#people`} asChild>
            <ButtonLink variant="quiet" icon={ArrowLeft}>
              {t('people.toPrepare')}
            </ButtonLink>
          </Link>
        </div>
        {staff?.refused !== undefined && <Banner tone="danger">{errorText(staff.refused)}</Banner>}
        {staff?.synced ? <Sections staff={staff.document} /> : <Coming />}
      </main>
    </div>
  )
}

function Sections({ staff }: { readonly staff: StaffDocument }) {
  return (
    <>
      <PeopleList staff={staff} />
      <MixSection staff={staff} />
      <GroupsBoard staff={staff} />
      <SetBar staff={staff} />
    </>
  )
}

/** An empty list to fill would be a lie before what is stored is there. */
function Coming() {
  const { t } = useTranslation()
  return (
    <div role="status" aria-label={t('common.loading')} className={styles.coming}>
      <Skeleton width="40%" height={32} />
      <Skeleton height={320} />
    </div>
  )
}
