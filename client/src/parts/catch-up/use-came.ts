import { useState } from 'react'
import { useLive } from '../../state/use-live.ts'
import { useSession } from '../../state/use-session.ts'
import { cameAt, cameLate } from './late-comer.ts'

/** When this device came into the workshop, in the server's time, and whether groups had been at work for a while. */
export function useCame(): { readonly at: number; readonly isLate: boolean } {
  const session = useSession()
  const [at] = useState(() => cameAt(session.workshopId, session.serverNow()))
  return { at, isLate: cameLate(useLive(), at) }
}
