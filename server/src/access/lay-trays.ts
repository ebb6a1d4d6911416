import { laneRoom } from '@brownpaper/shared/access/room'
import { openLane } from '@brownpaper/shared/lane/lane'
import { layDown } from '@brownpaper/shared/lane/late-work'
import { alreadySo, write } from './decision.ts'
import type { RoomAccess } from './room-access.ts'
import { change, type Entry } from './state.ts'
import { whenDecided } from './when-decided.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

export type TrayLayer = {
  /** Resolves when nothing is on its way to a lane. */
  idle(): Promise<void>
}

/**
 * Writes late work into its lane once somebody decided so. The decision is a row: after a crash the work is laid again
 * when the workshop is next loaded, and laying twice changes nothing.
 */
export function layTrays(
  registry: WorkshopRegistry,
  rooms: RoomAccess,
  failed: (error: unknown) => void,
): TrayLayer {
  const busy = new Map<string, Promise<void>>()

  const lay = async (workshopId: string, { id, data }: Entry<'tray'>) => {
    await rooms.writeAlone({ workshopId, room: laneRoom(data.laneId) }, (ydoc) => {
      layDown(openLane(ydoc, { now: Date.now }), data.records, id)
    })
    await registry.change(workshopId, (state) => {
      const item = state.rows.tray.get(id)
      return item?.data.state === 'laying'
        ? write(change('tray', item, { state: 'laid', records: [] }))
        : alreadySo
    })
  }

  const start = (workshopId: string) => {
    for (const item of registry.state(workshopId)?.rows.tray.values() ?? []) {
      const key = `${workshopId}/${item.id}`
      if (item.data.state !== 'laying' || busy.has(key)) continue
      const laid = lay(workshopId, item)
        .catch(failed)
        .finally(() => busy.delete(key))
      busy.set(key, laid)
    }
  }

  whenDecided(registry, start)
  return {
    async idle() {
      while (busy.size > 0) await Promise.all(busy.values())
    },
  }
}
