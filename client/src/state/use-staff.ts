import { openStaff, type StaffDocument } from '@brownpaper/shared/staff/staff'
import { useCallback, useSyncExternalStore } from 'react'
import type { RoomHandle } from './held-rooms.ts'
import { useSession } from './use-session.ts'

const staffRoom = { room: 'staff', open: openStaff }

/** The list of who is expected, for who leads; undefined until it is here. */
export function useStaff(): RoomHandle<StaffDocument> | undefined {
  const session = useSession()
  const subscribe = useCallback((changed: () => void) => session.holdRoom(staffRoom, changed), [session])
  return useSyncExternalStore(subscribe, () => session.room(staffRoom))
}
