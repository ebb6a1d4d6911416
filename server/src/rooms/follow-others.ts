import type { Logger } from 'pino'
import type { ChangedBy } from '../access/loaded-workshop.ts'
import type { Storage } from '../storage/storage.ts'
import type { Rooms } from './rooms.ts'

export type FollowDeps = {
  readonly storage: Storage
  readonly rooms: Pick<Rooms, 'open' | 'noteMark' | 'tellRows' | 'onRows'>
  readonly workshops: {
    noteMark(workshopId: string, mark: number, askedAt: number): Promise<void>
    refresh(workshopId: string): Promise<void>
    subscribe(listener: (workshopId: string, by: ChangedBy) => void): () => void
  }
  readonly log: Logger
  /** How long between two looks at the storage. Default 500 ms: rights that others took away end here in a second. */
  readonly everyMs?: number
}

/**
 * Keeps what is open here as new as what other servers on the same storage make of it. They are told of changed rows and
 * tell of theirs; and twice a second it is read how far everything has come, and then what is missing. Whatever gets lost
 * between servers is found by that. Returns what ends it.
 */
export function followOthers({ storage, rooms, workshops, log, everyMs = 500 }: FollowDeps): () => void {
  if (!storage.isShared) return () => {}
  const failed = (error: unknown) => log.warn({ err: error }, 'what other servers did could not be read yet')
  let isLooking = false

  async function look(): Promise<void> {
    const open = rooms.open()
    if (open.workshopIds.length === 0 && open.rooms.length === 0) return
    const askedAt = performance.now()
    const marks = await storage.readMarks(open.workshopIds, open.rooms)
    const notes = [
      ...open.workshopIds.map((id, index) => workshops.noteMark(id, marks.workshops[index] ?? 0, askedAt)),
      ...open.rooms.map((key, index) => rooms.noteMark(key, marks.rooms[index] ?? { epoch: 1, seq: 0 })),
    ]
    for (const note of await Promise.allSettled(notes)) if (note.status === 'rejected') failed(note.reason)
  }

  const timer = setInterval(() => {
    if (isLooking || storage.health.state() === 'failing') return
    isLooking = true
    look()
      .catch(failed)
      .finally(() => {
        isLooking = false
      })
  }, everyMs).unref()
  const stopRows = workshops.subscribe((workshopId, by) => {
    if (by === 'us') rooms.tellRows(workshopId)
  })
  rooms.onRows((workshopId) => void workshops.refresh(workshopId).catch(failed))
  return () => {
    clearInterval(timer)
    stopRows()
  }
}
