import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation } from 'wouter'
import { useMe } from '../state/use-live.ts'
import { useSession } from '../state/use-session.ts'

/**
 * Whoever looks at what closes meanwhile goes to the paper of their own group: with the next step, say, in which every
 * group works for itself again. A shared laptop has nobody to press anything.
 */
export function useComeHome(isOpen: boolean, here?: string): void {
  const session = useSession()
  const { laneId } = useMe()
  const [, go] = useLocation()
  const wasOpen = useRef(isOpen)
  const come = useEffectEvent(() => {
    const closed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    if (!closed || laneId === undefined || laneId === here) return
    if (session.may('read', { kind: 'lane', lane: laneId }))
      go(`/w/${session.workshopId}/lane/${laneId}`, { replace: true })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: that it closes is the moment
  useEffect(() => come(), [isOpen])
}
