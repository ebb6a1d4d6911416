import type { Position } from '@brownpaper/shared/live/live'
import { Link } from 'wouter'
import { useTranslation } from '../i18n/i18n.ts'
import { useSession } from '../state/use-session.ts'
import { ButtonLink } from '../ui/button.tsx'

/** Whether it is time for the sheet that everyone keeps. */
export const isTimeForNext = ({ step }: Position): boolean =>
  step.activity === 'next-steps' || step.kind === 'closing'

/** The way to it. */
export function NextSheetLink() {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  return (
    <Link href={`/w/${workshopId}/next`} asChild>
      <ButtonLink size="small">{t('lane.next.open')}</ButtonLink>
    </Link>
  )
}
