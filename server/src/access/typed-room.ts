import * as Y from 'yjs'
import type { RoomKey } from '../storage/storage.ts'

/** What of the rooms is needed here: to write one as the server, and to read one with everything received in it. */
export type RoomAccess = {
  write(key: RoomKey, write: (ydoc: Y.Doc) => void): Promise<void>
  read<T>(key: RoomKey, read: (ydoc: Y.Doc) => T): Promise<T>
}

type Open<Document> = (ydoc: Y.Doc, options: { now: () => number }) => Document

/**
 * Reads a room's document through its types. They are opened on a copy, which can be thrown away: a view that is opened
 * on the room's own document listens to it for as long as the room lives.
 */
export function readTyped<Document, T>(
  ydoc: Y.Doc,
  open: Open<Document>,
  read: (document: Document) => T,
): T {
  const copy = copyOf(ydoc)
  try {
    return read(open(copy, { now: Date.now }))
  } finally {
    copy.destroy()
  }
}

/** Changes a room's document through its types: on a copy, of which what is new is merged in. */
export function writeTyped<Document>(
  ydoc: Y.Doc,
  open: Open<Document>,
  write: (document: Document) => void,
): void {
  const copy = copyOf(ydoc)
  try {
    write(open(copy, { now: Date.now }))
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(copy, Y.encodeStateVector(ydoc)), 'server')
  } finally {
    copy.destroy()
  }
}

function copyOf(ydoc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc))
  return copy
}
