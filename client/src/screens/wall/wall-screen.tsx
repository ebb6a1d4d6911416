import '../../i18n/later/workshop.ts'
import '../../i18n/later/wall.ts'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { PaperPage } from '../../look/paper-page.tsx'
import { useComeHome } from '../../parts/use-come-home.ts'
import { useWallAccess } from '../../parts/wall/use-wall-access.ts'
import { useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { ViewerWaiting } from './viewer-waiting.tsx'
import { WallView } from './wall-view.tsx'

/** The wall, for whoever may see it now; the others are told when it opens. */
export function WallScreen() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { device, laneId } = useMe()
  const isOpen = useWallAccess()
  useComeHome(isOpen)
  if (isOpen) return <WallView />
  if (device === 'viewer') return <ViewerWaiting />
  return (
    <PaperPage
      kind="improvement"
      title={t('wall.waiting.title')}
      text={t('wall.waiting.text')}
      actions={
        laneId !== undefined && (
          <Link href={`/w/${workshopId}/lane/${laneId}`} asChild>
            <ButtonLink variant="primary" size="large">
              {t('wall.toLane')}
            </ButtonLink>
          </Link>
        )
      }
    />
  )
}
