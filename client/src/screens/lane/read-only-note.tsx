import { BookOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../../state/use-live.ts'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** Why one cannot write here now. */
export function ReadOnlyNote() {
  const { t } = useTranslation()
  const { step } = useLive()
  const { canWrite, group } = useLaneTools()
  if (canWrite) return null
  return <LaneStrip icon={BookOpen}>{t(`lane.closed.${step.kind}`, { group: group?.name ?? '' })}</LaneStrip>
}
