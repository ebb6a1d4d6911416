import { parseRoom } from '@brownpaper/shared/access/room'
import { openLane } from '@brownpaper/shared/lane/lane'
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { Journal, type UnsavedRecord } from './journal.ts'
import type { LastWords } from './last-words.ts'
import { openLocalCopy } from './local-copy.ts'

const STORE = /^bp\/([^/]+)\/([^/]+)\/(.+)\/(\d+)$/

/** What a store's name says; undefined for what is none of ours. */
export function readStoreName(name: string): { workshopId: string; room: string } | undefined {
  const [, workshopId, , room] = STORE.exec(name) ?? []
  return workshopId === undefined || room === undefined ? undefined : { workshopId, room }
}

/** The lane a store is a copy of; undefined when it is another room's. */
export function laneOfStore(name: string): string | undefined {
  const room = parseRoom(readStoreName(name)?.room ?? '')
  return room?.kind === 'lane' ? room.lane : undefined
}

/** Whose own room a store is a copy of, and beside which lane; undefined when it is another room's. */
export function ownOfStore(name: string): { laneId: string; memberId: string } | undefined {
  const room = parseRoom(readStoreName(name)?.room ?? '')
  return room?.kind === 'own' ? { laneId: room.lane, memberId: room.member } : undefined
}

/** The unsaved work in a lane's copy that no room of this page has open. */
export async function unsavedWorkIn(
  name: string,
  clock: Clock,
  lastWords: LastWords,
): Promise<readonly UnsavedRecord[]> {
  const ydoc = new Y.Doc()
  const journal = new Journal(openLane(ydoc, clock), clock, () => {})
  const local = await openLocalCopy(name, ydoc, { lastWords, failed: () => {} })
  try {
    if (local === undefined) return []
    await journal.restore(local.entries)
    return journal.records()
  } finally {
    journal.destroy()
    await local?.close()
    ydoc.destroy()
  }
}
