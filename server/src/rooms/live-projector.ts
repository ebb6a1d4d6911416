import { roomName } from '@brownpaper/shared/access/room'
import { type Live, projectLive } from '@brownpaper/shared/live/live'
import type { Logger } from 'pino'
import type * as Y from 'yjs'
import type { Workshops } from '../access/workshops.ts'
import { RoomGone } from './room.ts'
import type { Rooms } from './rooms.ts'

const MEMBERS = roomName({ kind: 'live' })
const VIEWERS = roomName({ kind: 'live-view' })

export type LiveProjectorDeps = {
  readonly workshops: Pick<Workshops, 'live' | 'subscribe'>
  readonly rooms: Rooms
  readonly log: Logger
  /** How long comings and goings may gather before they are told. Default 150 ms. Changes of rows never wait. */
  readonly hereDelayMs?: number
}

/** Keeps the rooms `live` and `live/view` saying what the rows say and who is here. Returns what ends it. */
export function startLiveProjector({
  workshops,
  rooms,
  log,
  hereDelayMs = 150,
}: LiveProjectorDeps): () => void {
  const waiting = new Map<string, NodeJS.Timeout>()

  const members = (workshopId: string): Live => ({
    ...workshops.live(workshopId).members,
    here: rooms.here(workshopId),
  })

  // Whoever opens the room first after a start must not see what was so before it.
  rooms.prepare(({ workshopId, room }) => {
    if (room === MEMBERS) return writeLive(() => members(workshopId))
    return room === VIEWERS ? writeLive(() => workshops.live(workshopId).viewers) : undefined
  })

  // Writes of one room keep their order and look at the newest rows, so none has to wait for the one before.
  const tellMembers = (workshopId: string) =>
    rooms.write(
      { workshopId, room: MEMBERS },
      writeLive(() => members(workshopId)),
    )
  const tellViewers = (workshopId: string) =>
    rooms.write(
      { workshopId, room: VIEWERS },
      writeLive(() => workshops.live(workshopId).viewers),
    )

  function told(workshopId: string, writes: readonly Promise<void>[]): void {
    Promise.all(writes).catch((error: unknown) => {
      if (error instanceof RoomGone) return
      log.error({ workshopId, err: error }, 'who is here and what may be done could not be told')
    })
  }

  const stopRows = workshops.subscribe((workshopId) => {
    clearTimeout(waiting.get(workshopId))
    waiting.delete(workshopId)
    told(workshopId, [tellMembers(workshopId), tellViewers(workshopId)])
  })
  // Viewers do not see who is here.
  const stopHere = rooms.subscribeHere((workshopId) => {
    if (waiting.has(workshopId)) return
    const tell = () => {
      waiting.delete(workshopId)
      told(workshopId, [tellMembers(workshopId)])
    }
    waiting.set(workshopId, setTimeout(tell, hereDelayMs))
  })

  return () => {
    stopRows()
    stopHere()
    for (const timer of waiting.values()) clearTimeout(timer)
  }
}

function writeLive(live: () => Live): (ydoc: Y.Doc) => void {
  return (ydoc) => ydoc.transact(() => projectLive(ydoc, live()), 'server')
}
