import { laneRoom } from '@brownpaper/shared/access/room'
import { assetsIn } from '@brownpaper/shared/lane/assets-in'
import { openLane } from '@brownpaper/shared/lane/lane'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import { laneIdsOf } from './people.ts'
import type { RoomAccess } from './room-access.ts'
import type { WorkshopState } from './state.ts'

const options = { now: Date.now }

/**
 * The pictures that nothing but these things of a lane shows: not another thing of any lane of the workshop, no persona,
 * and nothing that was prepared.
 */
export async function picturesOfOnly(
  rooms: Pick<RoomAccess, 'read'>,
  state: WorkshopState,
  { laneId, ids }: { readonly laneId: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  const { workshopId, rows } = state
  const read = (lane: string) =>
    rooms.read({ workshopId, room: laneRoom(lane) }, (ydoc) => [...assetsIn(openLane(ydoc, options))])
  const erased = new Set(ids)
  const isErased = (id: string) => erased.has(id)
  const here = await read(laneId)
  const going = new Set(here.flatMap(([id, asset]) => (isErased(id) && rows.asset.has(asset) ? asset : [])))
  if (going.size === 0) return []
  for (const [id, asset] of here) if (!isErased(id)) going.delete(asset)
  for (const lane of laneIdsOf(state)) {
    if (lane !== laneId) for (const [, asset] of await read(lane)) going.delete(asset)
  }
  const prepared = await rooms.read({ workshopId, room: 'workshop' }, (ydoc) => {
    const { personas, communications } = openWorkshop(ydoc, options).tables
    return [...personas.all().map(({ face }) => face), ...communications.all().map(({ image }) => image)]
  })
  return [...going].filter((asset) => !prepared.some((one) => one.endsWith(asset)))
}
