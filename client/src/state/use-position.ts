import { type Position, positionOf } from '@brownpaper/shared/live/live'
import { useMemo } from 'react'
import { useLive } from './use-live.ts'

/** The step and time of a group, or of the workshop when no group is given. */
export function usePosition(groupId?: string): Position {
  const live = useLive()
  return useMemo(() => positionOf(live, groupId), [live, groupId])
}

/** Where the workshop is in its programme, whatever goes on between. */
export function useProgrammePlace(): Position {
  const live = useLive()
  return useMemo(() => positionOf({ ...live, aside: null }, undefined), [live])
}
