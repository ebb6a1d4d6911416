import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { useTranslation } from '../../i18n/i18n.ts'
import { useLive, useMe } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { showToast } from '../../ui/toast.tsx'

/** Whoever is at their own paper and is moved to another group comes along to that one's. */
export function FollowGroup({ laneId }: { readonly laneId: string }) {
  const { t } = useTranslation()
  const { workshopId } = useSession()
  const { laneId: own } = useMe()
  const { groups } = useLive()
  const [, go] = useLocation()
  const before = useRef(own)
  const name = groups.find((group) => group.laneId === own)?.name
  const follow = useEffectEvent(() => {
    const wasMine = before.current === laneId
    before.current = own
    if (!wasMine || own === undefined || own === laneId) return
    go(`/w/${workshopId}/lane/${own}`, { replace: true })
    showToast({ text: t('lane.moved', { group: name ?? '' }), key: 'moved' })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another own paper is the moment
  useEffect(() => follow(), [own])
  return null
}
