import { BookOpen, Waypoints } from 'lucide-react'
import { Link } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useIsWallOpen } from '../../parts/wall/use-wall-access.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { LaneStrip } from './lane-strip.tsx'
import { useLaneTools } from './lane-tools.ts'

/** Why one cannot write here now, and where everybody is instead. */
export function ReadOnlyNote() {
  const { t } = useTranslation()
  const { step } = useLive()
  const { laneId, workshopId } = useMe()
  const isWallOpen = useIsWallOpen()
  const { canWrite, group, handle } = useLaneTools()
  if (canWrite) return null
  const isMine = laneId === handle.laneId
  const mine = group?.isLocked ? t('lane.together.locked') : t(`lane.closed.${step.kind}`)
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
