import { FileText } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useMe } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** At the close: the way to what happens next. */
export function NextNote() {
  const { t } = useTranslation()
  const { workshopId } = useMe()
  const { step } = usePosition(useLaneTools().group?.id)
  if (step.activity !== 'next-steps' && step.kind !== 'closing') return null
  return (
    <LaneStrip
      icon={FileText}
      action={
        <Link href={`/w/${workshopId}/next`} asChild>
          <ButtonLink size="small">{t('lane.next.open')}</ButtonLink>
        </Link>
      }
    >
      {t('lane.next.text')}
    </LaneStrip>
  )
}
