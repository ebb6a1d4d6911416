import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../i18n/i18n.ts'
import { LaneStrip } from './lane-strip.tsx'
import { useLeftOut } from './use-left-out.ts'

/** What lies in this lane and cannot be shown is told, until one has read it. */
export function LeftOutNote() {
  const { t } = useTranslation()
  const { records, strokes } = useLeftOut()
  const [read, setRead] = useState(0)
  if (records + strokes <= read) return null
  const parts = [
    ...(records > 0 ? [t('lane.leftOut.records', { count: records })] : []),
    ...(strokes > 0 ? [t('lane.leftOut.strokes', { count: strokes })] : []),
  ]
  return (
    <LaneStrip icon={EyeOff} onClose={() => setRead(records + strokes)}>
      {`${parts.join(' ')} ${t('lane.leftOut.kept')}`}
    </LaneStrip>
  )
}
