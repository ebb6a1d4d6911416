import { useState } from 'react'
import { caughtUp } from '../../../parts/catch-up/late-comer.ts'
import { useCame } from '../../../parts/catch-up/use-came.ts'
import { useMe } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import type { Alone } from '../private/use-alone.ts'

/** Whether one came in while the others were at work, and has not read yet where they are. */
export function useIsNewHere(laneId: string): boolean {
  const { workshopId } = useSession()
  const { device, role, laneId: own } = useMe()
  const { isLate } = useCame()
  if (device !== 'member' || role === 'facilitator' || own !== laneId) return false
  return isLate && !caughtUp.is(workshopId)
}

/** Whether one came in while everyone wrote alone, and waits until that is over. */
export function useWaitsOut(alone: Alone | undefined): {
  readonly waits: boolean
  readonly write: () => void
} {
  const { at, isLate } = useCame()
  const [writes, setWrites] = useState<string>()
  const cameInIt = alone !== undefined && at > alone.since && isLate
  return { waits: cameInIt && writes !== alone.round, write: () => setWrites(alone?.round) }
}
