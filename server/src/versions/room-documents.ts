import { parseRoom, type RoomKind } from '@brownpaper/shared/access/room'
import { laneMigrations, openLane } from '@brownpaper/shared/lane/lane'
import { openWorkshop, workshopMigrations } from '@brownpaper/shared/workshop/workshop'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import { type Migration, migrate } from '@brownpaper/shared/ydoc/migrations'
import * as Y from 'yjs'

type Opened = Document<Shapes>
type DocumentKind = {
  readonly open: (ydoc: Y.Doc, options: { now: () => number }) => Opened
  readonly migrations: readonly Migration[]
}

/**
 * The rooms of which versions are made: those people write together. A new kind is one line. What somebody notes for
 * themselves alone is left out, so that it lies in no more places than it must.
 */
const KINDS: Partial<Record<RoomKind, DocumentKind>> = {
  lane: { open: openLane, migrations: laneMigrations },
  workshop: { open: openWorkshop, migrations: workshopMigrations },
}

function kindOf(room: string): DocumentKind | undefined {
  const address = parseRoom(room)
  return address === undefined ? undefined : KINDS[address.kind]
}

export const hasVersions = (room: string) => kindOf(room) !== undefined

/** A room's document through its types; undefined for a room that has no versions. */
export function openRoomDocument(room: string, ydoc: Y.Doc): Opened | undefined {
  return kindOf(room)?.open(ydoc, { now: Date.now })
}

/** A version's document, in today's shape. The caller destroys its `ydoc`. */
export function openVersion(room: string, update: Uint8Array): Opened | undefined {
  const kind = kindOf(room)
  if (kind === undefined) return undefined
  const ydoc = new Y.Doc({ gc: true })
  Y.applyUpdate(ydoc, update)
  migrate(ydoc, kind.migrations)
  return kind.open(ydoc, { now: Date.now })
}
