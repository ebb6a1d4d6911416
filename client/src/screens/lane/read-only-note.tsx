import { BookOpen } from 'lucide-react'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** Why one cannot write here now. */
export function ReadOnlyNote() {
  const { t } = useTranslation()
  const { step } = useLive()
  const { laneId } = useMe()
  const { canWrite, group, handle } = useLaneTools()
  if (canWrite) return null
  const isMine = laneId === handle.laneId
  return (
    <LaneStrip icon={BookOpen}>
      {isMine ? t(`lane.closed.${step.kind}`) : t('lane.readAlong', { group: group?.name ?? '' })}
    </LaneStrip>
  )
}
