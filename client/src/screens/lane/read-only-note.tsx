import { BookOpen, Waypoints } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useIsWallOpen } from '../../parts/wall/use-wall-access.ts'
import { useMe } from '../../state/use-live.ts'
import { usePosition } from '../../state/use-position.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** Why one cannot write here now, and where everybody is instead. */
export function ReadOnlyNote() {
  const { t } = useTranslation()
  const { laneId, workshopId } = useMe()
  const isWallOpen = useIsWallOpen()
  const { canWrite, group, handle } = useLaneTools()
  const { step } = usePosition(group?.id)
  if (canWrite) return null
  const isMine = laneId === handle.laneId
  const closed = t(step.isPrivate ? 'lane.closed.private' : `lane.closed.${step.kind}`)
  const mine = group?.isLocked ? t('lane.together.locked') : closed
  const words = isMine ? mine : t('lane.readAlong', { group: group?.name ?? '' })
  return (
    <LaneStrip
      icon={BookOpen}
      action={
        isWallOpen && (
          <Link href={`/w/${workshopId}/wall`} asChild>
            <ButtonLink size="small" icon={Waypoints}>
              {t('lane.menu.wall')}
            </ButtonLink>
          </Link>
        )
      }
    >
      {words}
    </LaneStrip>
  )
}
