import { parseRoom } from '@brownpaper/shared/access/room'
import { openLane } from '@brownpaper/shared/lane/lane'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
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
export const unsavedWorkIn = (name: string, clock: Clock, lastWords: LastWords) =>
  unsavedIn(name, (ydoc) => openLane(ydoc, clock), { clock, lastWords })

/** The unsaved work that all pages of this browser left in a copy; what is not kept is not there. */
export async function unsavedIn(
  name: string,
  open: (ydoc: Y.Doc) => Document<Shapes>,
  { clock, lastWords }: { readonly clock: Clock; readonly lastWords: LastWords },
): Promise<readonly UnsavedRecord[]> {
  const ydoc = new Y.Doc()
  const journal = new Journal(open(ydoc), clock, () => {})
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
