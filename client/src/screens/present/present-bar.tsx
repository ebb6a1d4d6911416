import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { HomeLink } from '../../parts/home-link.tsx'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { TopBar } from '../../ui/top-bar.tsx'

/** Above the slide on one's own screen: where one is, and the way to the wall. */
export function PresentBar() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { workshop } = useLive()
  return (
    <TopBar
      home={<HomeLink />}
      title={workshop.title}
      badge={<Chip>{t('present.badge')}</Chip>}
      right={
        <Link href={`/w/${workshopId}/wall`} asChild>
          <ButtonLink>{t('present.start.toWall')}</ButtonLink>
        </Link>
      }
    />
  )
}
