import * as Y from 'yjs'

/** Deletes what lies under these ids in any of a document's maps. That it was there is still to be seen; see `rebuild`. */
export function eraseIds(ydoc: Y.Doc, ids: ReadonlySet<string>): void {
  ydoc.transact(() => {
    for (const name of ydoc.share.keys()) {
      const map = ydoc.getMap(name)
      for (const key of [...map.keys()]) if (ids.has(key)) map.delete(key)
    }
  }, 'server')
}

/**
 * A document by nobody with what this one's maps hold now: nothing of how it came to be, and nothing that was deleted.
 * Root maps alone, which is all a typed document is made of. The caller destroys it.
 */
export function rebuild(ydoc: Y.Doc): Y.Doc {
  const rebuilt = new Y.Doc()
  rebuilt.transact(() => {
    for (const name of ydoc.share.keys()) {
      const map = rebuilt.getMap(name)
      for (const [key, value] of ydoc.getMap(name)) map.set(key, copyOf(value))
    }
  })
  return rebuilt
}

function copyOf(value: unknown): unknown {
  return value instanceof Y.AbstractType ? value.clone() : value
}
