import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentVersion, type Migration, migrate } from './migrations.ts'

/** Renames a field the way a real one would: recognises the old shape, sets and deletes keys. */
const toTwo: Migration = {
  to: 2,
  run: (ydoc) => {
    const old = ydoc.getMap('old')
    for (const [key, value] of old) {
      ydoc.getMap('new').set(key, value)
      old.delete(key)
    }
  },
}

describe('migrations', () => {
  it('start from version 1 and tell the version reached', () => {
    const ydoc = new Y.Doc()
    expect(documentVersion(ydoc)).toBe(1)
    ydoc.getMap('old').set('a', 1)
    migrate(ydoc, [toTwo])
    expect(documentVersion(ydoc)).toBe(2)
    expect(ydoc.getMap('new').toJSON()).toEqual({ a: 1 })
  })

  it('change nothing when run again, and take in old work that comes back', () => {
    const ydoc = new Y.Doc()
    const offline = new Y.Doc()
    ydoc.getMap('old').set('a', 1)
    Y.applyUpdate(offline, Y.encodeStateAsUpdate(ydoc))
    offline.getMap('old').set('b', 2)
    migrate(ydoc, [toTwo])
    const state = Y.encodeStateVector(ydoc)
    migrate(ydoc, [toTwo])
    expect(Y.encodeStateVector(ydoc)).toEqual(state)
    Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(offline))
    migrate(ydoc, [toTwo])
    expect(ydoc.getMap('new').toJSON()).toEqual({ a: 1, b: 2 })
  })
})
