import { useLive, useMe } from '../../state/use-live.ts'

/** Whether everyone may read all lanes in this step. */
export function useIsWallOpen(): boolean {
  const { policy } = useLive()
  return policy.lanes === 'open' || policy.lanes === 'frozen'
}

/** Whether one sees the wall now: who leads always does. */
export function useWallAccess(): boolean {
  const isOpen = useIsWallOpen()
  const { role } = useMe()
  return isOpen || role === 'facilitator'
}

/** Whether one may lead the presentation: facilitators, and whom they allowed it. */
export function useMayPresent(): boolean {
  const { role, grants } = useMe()
  return role === 'facilitator' || grants.includes('presenting')
}
