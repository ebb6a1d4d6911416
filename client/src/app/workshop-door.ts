import type { MeView } from '@brownpaper/shared/protocol/http'

/** The screen of a workshop somebody belongs on; undefined for who has no group yet. */
export function doorOf({
  device,
  role,
  laneId,
}: Pick<MeView, 'device' | 'role' | 'laneId'>): string | undefined {
  if (device === 'room-screen') return 'room'
  if (device === 'viewer' || role === 'viewer') return 'wall'
  if (role === 'facilitator') return 'lead'
  return laneId === undefined ? undefined : `lane/${laneId}`
}
