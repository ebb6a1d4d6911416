import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { lookSpot } from '../../parts/together/look-spot.ts'
import { useLaneTools } from './lane-tools.ts'

/** Shows the thing one was called to look at, as an id on the board, once this lane is on screen. */
export function useLookThere(show: (thing: string) => void): void {
  const { laneId } = useLaneTools().handle
  const spot = useSyncExternalStore(lookSpot.subscribe, lookSpot.current)
  const come = useEffectEvent(show)
  useEffect(() => {
    if (spot?.laneId !== laneId) return
    lookSpot.clear()
    come(spot.thing)
  }, [spot, laneId])
}
