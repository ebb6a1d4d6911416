import { FileText } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { isTimeForNext, NextSheetLink } from '../../parts/next-sheet-link.tsx'
import { usePosition } from '../../state/use-position.ts'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** At the close: the way to what happens next. */
export function NextNote() {
  const { t } = useTranslation()
  if (!isTimeForNext(usePosition(useLaneTools().group?.id))) return null
  return (
    <LaneStrip icon={FileText} action={<NextSheetLink />}>
      {t('lane.next.text')}
    </LaneStrip>
  )
}
