import { laneRoom } from '@brownpaper/shared/access/room'
import { openLane } from '@brownpaper/shared/lane/lane'
import { laySlips } from '@brownpaper/shared/lane/lay-slips'
import { openOwn } from '@brownpaper/shared/own/own'
import type { Storage } from '../storage/storage.ts'
import { alreadySo, write } from './decision.ts'
import { ownRoom, shuffled, type ToLay, toLay, writersIn } from './own-rooms.ts'
import type { RoomAccess } from './room-access.ts'
import { change, type Entry, type WorkshopState } from './state.ts'
import { whenDecided } from './when-decided.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

export type Revealer = {
  /** Resolves when nothing is being turned over. */
  idle(): Promise<void>
  close(): void
}

export type RevealerDeps = {
  readonly registry: WorkshopRegistry
  readonly rooms: RoomAccess
  readonly storage: Pick<Storage, 'readMarks'>
  readonly failed: (error: unknown) => void
  /** How long to wait after something could not be turned over now. Default 5 s: a group sits waiting. */
  readonly retryMs?: number
}

/**
 * Lays what people wrote alone in their lane once somebody decided so: one write, shuffled and unnamed. The decision is a
 * row: after a crash it is laid again when the workshop is next loaded, and laying twice changes nothing.
 */
export function layReveals({ registry, rooms, storage, failed, retryMs = 5000 }: RevealerDeps): Revealer {
  const busy = new Map<string, Promise<void>>()
  const waiting = new Map<string, NodeJS.Timeout>()
  const options = { now: Date.now }

  const lay = async (state: WorkshopState, { id, version, data }: Entry<'reveal'>) => {
    const { workshopId } = state
    const { laneId, what, secret } = data
    const members = await writersIn(storage, state, laneId)
    const all = await Promise.all(
      members.map((member) =>
        rooms.read(ownRoom(workshopId, laneId, member), (ydoc) =>
          toLay(openOwn(ydoc, options), what, { secret, member }),
        ),
      ),
    )
    const turned = shuffled(secret, all)
    await rooms.writeAlone({ workshopId, room: laneRoom(laneId) }, (ydoc) =>
      laySlips(openLane(ydoc, options), turned),
    )
    await Promise.all(all.map((one) => markLaid(workshopId, laneId, what, one)))
    await registry.change(workshopId, (now) => {
      const entry = now.rows.reveal.get(id)
      // Asked for again meanwhile: then it is looked at again.
      if (entry === undefined || entry.version !== version) return alreadySo
      return write(change('reveal', entry, { state: 'revealed' }))
    })
  }

  /** Who wrote it sees that it lies in the lane now. */
  const markLaid = async (
    workshopId: string,
    laneId: string,
    what: Entry<'reveal'>['data']['what'],
    { member, ids }: ToLay,
  ) => {
    if (ids.length === 0) return
    await rooms.write(ownRoom(workshopId, laneId, member), (ydoc) => {
      const own = openOwn(ydoc, options)
      own.change(() => {
        const table = own.tables[what]
        for (const id of ids) if (table.get(id)?.laid === false) table.patch(id, { laid: true })
      }, 'server')
    })
  }

  const start = (workshopId: string) => {
    const state = registry.state(workshopId)
    for (const reveal of state?.rows.reveal.values() ?? []) {
      const key = `${workshopId}/${reveal.id}`
      if (state === undefined || reveal.data.state !== 'revealing' || busy.has(key)) continue
      const laid = lay(state, reveal)
        .catch((error: unknown) => {
          failed(error)
          clearTimeout(waiting.get(workshopId))
          waiting.set(workshopId, setTimeout(() => start(workshopId), retryMs).unref())
        })
        .finally(() => busy.delete(key))
      busy.set(key, laid)
    }
  }

  const unsubscribe = whenDecided(registry, start)
  return {
    async idle() {
      while (busy.size > 0) await Promise.all(busy.values())
    },
    close() {
      unsubscribe()
      for (const timer of waiting.values()) clearTimeout(timer)
    },
  }
}
