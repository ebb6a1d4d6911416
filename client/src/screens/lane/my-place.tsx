import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useSession } from '../../state/use-session.ts'
import { ButtonLink } from '../../ui/button.tsx'

/** The way to the screen one belongs on. */
export function MyPlace() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  return (
    <Link href={`/w/${workshopId}`} asChild>
      <ButtonLink variant="primary" size="large">
        {t('lane.toMine')}
      </ButtonLink>
    </Link>
  )
}
