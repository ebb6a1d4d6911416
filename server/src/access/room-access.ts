import type * as Y from 'yjs'
import type { RoomKey } from '../storage/storage.ts'

/**
 * What of the rooms is needed here: to write one as the server, which resolves when that is durable, and to read one
 * with everything received in it. The document handed over is a copy that may be opened through its types.
 */
export type RoomAccess = {
  write(key: RoomKey, write: (ydoc: Y.Doc) => void): Promise<void>
  /** The same for what another server may set out to do at the same time: it is done once. */
  writeAlone(key: RoomKey, write: (ydoc: Y.Doc) => void): Promise<void>
  read<T>(key: RoomKey, read: (ydoc: Y.Doc) => T): Promise<T>
}

/** What erasing needs of them. */
export type RoomErasing = {
  /** Puts what `rebuild` makes of a document in its place, with nothing left of what was. */
  renew(key: RoomKey, rebuild: (ydoc: Y.Doc) => Y.Doc): Promise<void>
  /** Lets go of a workshop that is no more. */
  forget(workshopId: string): void
}
