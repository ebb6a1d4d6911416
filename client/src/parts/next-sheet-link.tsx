import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import { useSession } from '../state/use-session.ts'
import { ButtonLink } from '../ui/button.tsx'

/** The way to the sheet that everyone keeps. */
export function NextSheetLink() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  return (
    <Link href={`/w/${workshopId}/next`} asChild>
      <ButtonLink size="small">{t('lane.next.open')}</ButtonLink>
    </Link>
  )
}
