import { FileText } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { NextSheetLink } from '../../parts/next-sheet-link.tsx'
import { usePosition } from '../../state/use-position.ts'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** At the close: the way to what happens next. */
export function NextNote() {
  const { t } = useTranslation()
  const { step } = usePosition(useLaneTools().group?.id)
  if (step.activity !== 'next-steps' && step.kind !== 'closing') return null
  return (
    <LaneStrip icon={FileText} action={<NextSheetLink />}>
      {t('lane.next.text')}
    </LaneStrip>
  )
}
