import { laneRoom } from '@brownpaper/shared/access/room'
import { eraseThings } from '@brownpaper/shared/lane/erase-things'
import { openLane } from '@brownpaper/shared/lane/lane'
import { slipsBehind } from '@brownpaper/shared/lane/slip-actions'
import { openOwn } from '@brownpaper/shared/own/own'
import { eraseStaff, idsToErase } from '@brownpaper/shared/staff/erase-staff'
import { eraseIds, rebuild } from '@brownpaper/shared/ydoc/rebuild'
import * as Y from 'yjs'
import type { RoomKey, Storage } from '../storage/storage.ts'
import { forgetDevices } from './commands/erase.ts'
import { alreadySo, write } from './decision.ts'
import { picturesOfOnly } from './erase-pictures.ts'
import { behindSlips, ownRoom, writersIn } from './own-rooms.ts'
import { laneIdsOf } from './people.ts'
import type { RoomAccess, RoomErasing } from './room-access.ts'
import { drop, type Entry, single, type WorkshopState } from './state.ts'
import { whenDecided } from './when-decided.ts'
import type { WorkshopRegistry } from './workshop-registry.ts'

export type Eraser = {
  /** Resolves when nothing is being erased. */
  idle(): Promise<void>
  close(): void
}

/** What erasing needs of the versions of rooms. */
export type VersionErasing = {
  list(workshopId: string): Promise<readonly { readonly id: string; readonly room: string }[]>
  rewrite(key: RoomKey, change: (ydoc: Y.Doc) => void): Promise<number>
}

export type EraserDeps = {
  readonly registry: WorkshopRegistry
  readonly rooms: RoomErasing & RoomAccess
  readonly versions: VersionErasing
  readonly storage: Storage
  readonly failed: (error: unknown) => void
  /** How long to wait after something could not be erased now. Default a minute. */
  readonly retryMs?: number
}

/**
 * Takes out of documents and storage what was decided to be erased. The decision is a row: after a crash it is carried
 * out when the workshop is next loaded, and what could not be done now is tried again; twice does no harm.
 */
export function carryOutErasures({
  registry,
  rooms,
  versions,
  storage,
  failed,
  retryMs = 60_000,
}: EraserDeps): Eraser {
  const busy = new Map<string, Promise<void>>()
  const waiting = new Map<string, NodeJS.Timeout>()

  const erasePerson = async (state: WorkshopState, memberId: string, invitedId: string | undefined) => {
    const { workshopId } = state
    // What is said in it comes from the rows, so that it begins empty.
    const renewals = [rooms.renew({ workshopId, room: 'live' }, emptied)]
    for (const lane of laneIdsOf(state)) {
      const key = ownRoom(workshopId, lane, memberId)
      if ((await storage.readRoom(key)).seq > 0) renewals.push(rooms.renew(key, () => new Y.Doc()))
    }
    if (invitedId !== undefined) renewals.push(eraseFromStaff(workshopId, new Set([invitedId])))
    await Promise.all(renewals)
  }

  const eraseFromStaff = async (workshopId: string, people?: ReadonlySet<string>) => {
    const key = { workshopId, room: 'staff' }
    // Whoever has it open begins anew with the renewed one: not where nothing is to go.
    if (await rooms.read(key, (ydoc) => idsToErase(ydoc, people).size === 0)) return
    await rooms.renew(key, (ydoc) => {
      eraseStaff(ydoc, people)
      return rebuild(ydoc)
    })
  }

  const versionsOf = async ({ workshopId, room }: RoomKey) =>
    (await versions.list(workshopId)).flatMap((one) => (one.room === room ? one.id : []))

  const eraseTexts = async (key: RoomKey, ids: readonly string[]) => {
    const before = await versionsOf(key)
    await versions.rewrite(key, (ydoc) => eraseThings(ydoc, ids))
    await rooms.renew(key, (ydoc) => {
      eraseThings(ydoc, ids)
      return rebuild(ydoc)
    })
    // A step may have made a version meanwhile, of what was being erased.
    if ((await versionsOf(key)).some((id) => !before.includes(id))) await eraseTexts(key, ids)
  }

  /** What slips were made from lies in the rooms of who wrote it; it goes with them. */
  const eraseOwn = async (state: WorkshopState, laneId: string, ids: readonly string[]) => {
    const { workshopId } = state
    const reveals = [...state.rows.reveal.values()].filter(({ data }) => data.laneId === laneId)
    if (reveals.length === 0) return
    const erased = new Set(ids)
    const behind = await rooms.read({ workshopId, room: laneRoom(laneId) }, (ydoc) =>
      slipsBehind(openLane(ydoc, { now: Date.now }), erased),
    )
    for (const id of behind) erased.add(id)
    for (const member of await writersIn(storage, state, laneId)) {
      const key = ownRoom(workshopId, laneId, member)
      const found = await rooms.read(key, (ydoc) => {
        const own = openOwn(ydoc, { now: Date.now })
        return reveals.flatMap(({ data: { secret } }) => behindSlips(own, erased, { secret, member }))
      })
      if (found.length === 0) continue
      await rooms.renew(key, (ydoc) => {
        eraseIds(ydoc, new Set(found))
        return rebuild(ydoc)
      })
    }
  }

  /** While the things that show them are still there: after a crash it is known again which they were. */
  const erasePictures = async (state: WorkshopState, laneId: string, ids: readonly string[]) => {
    const { workshopId } = state
    const pictures = await picturesOfOnly(rooms, state, { laneId, ids })
    if (pictures.length === 0) return
    await registry.change(workshopId, (now) => {
      const entries = pictures.flatMap((id) => now.rows.asset.get(id) ?? [])
      return entries.length === 0 ? alreadySo : write(...entries.map((entry) => drop('asset', entry)))
    })
    await storage.forgetAssets(pictures)
  }

  const carryOut = async (state: WorkshopState, { id, data }: Entry<'erasure'>) => {
    const { workshopId } = state
    switch (data.what) {
      case 'person':
        await erasePerson(state, data.memberId, data.invitedId)
        break
      case 'staff':
        await eraseFromStaff(workshopId)
        break
      case 'texts':
        await eraseOwn(state, data.laneId, data.ids)
        await erasePictures(state, data.laneId, data.ids)
        await eraseTexts({ workshopId, room: laneRoom(data.laneId) }, data.ids)
    }
    await registry.change(workshopId, (now) => {
      const entry = now.rows.erasure.get(id)
      if (entry === undefined) return alreadySo
      const { writes = [], keys = [] } = data.what === 'person' ? forgetDevices(now, data.memberId) : {}
      return { ok: true, writes: [drop('erasure', entry), ...writes], keys }
    })
  }

  const eraseWorkshop = async (workshopId: string) => {
    rooms.forget(workshopId)
    await storage.eraseWorkshop(workshopId)
    registry.forget(workshopId)
  }

  const once = (key: string, workshopId: string, work: () => Promise<void>) => {
    if (busy.has(key)) return
    const done = work()
      .catch((error: unknown) => {
        failed(error)
        clearTimeout(waiting.get(workshopId))
        waiting.set(workshopId, setTimeout(() => start(workshopId), retryMs).unref())
      })
      .finally(() => busy.delete(key))
    busy.set(key, done)
  }

  const start = (workshopId: string) => {
    const state = registry.state(workshopId)
    if (state === undefined) return
    if (single(state, 'workshop').data.isErased) {
      once(workshopId, workshopId, () => eraseWorkshop(workshopId))
      return
    }
    for (const erasure of state.rows.erasure.values()) {
      once(`${workshopId}/${erasure.id}`, workshopId, () => carryOut(state, erasure))
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

function emptied(ydoc: Y.Doc): Y.Doc {
  eraseIds(ydoc, new Set(['members', 'here']))
  return rebuild(ydoc)
}
