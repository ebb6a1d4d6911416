import { useState } from 'react'
import { cameAt, cameLate, caughtUp } from '../../../parts/catch-up/late-comer.ts'
import { useLive, useMe } from '../../../state/use-live.ts'
import { useSession } from '../../../state/use-session.ts'
import type { Alone } from '../private/use-alone.ts'

/** Whether one came in while the others were at work, and has not read yet where they are. */
export function useIsNewHere(laneId: string): boolean {
  const session = useSession()
  const { device, role, laneId: own } = useMe()
  const live = useLive()
  const [came] = useState(() => cameAt(session.workshopId, session.serverNow()))
  if (device !== 'member' || role === 'facilitator' || own !== laneId) return false
  return cameLate(live, came) && !caughtUp.is(session.workshopId)
}

/** Whether one came in while everyone wrote alone, and waits until that is over. */
export function useWaitsOut(alone: Alone | undefined): {
  readonly waits: boolean
  readonly write: () => void
} {
  const session = useSession()
  const live = useLive()
  const [came] = useState(() => cameAt(session.workshopId, session.serverNow()))
  const [writes, setWrites] = useState<string>()
  const cameInIt = alone !== undefined && came > alone.since && cameLate(live, came)
  return { waits: cameInIt && writes !== alone.round, write: () => setWrites(alone?.round) }
}
