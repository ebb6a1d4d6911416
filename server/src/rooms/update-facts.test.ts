import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { areDeleted, deletesNothing, readUpdate, withoutClients } from './update-facts.ts'

function documentOf(clientId: number): Y.Doc {
  const ydoc = new Y.Doc()
  ydoc.clientID = clientId
  return ydoc
}

function factsOf(update: Uint8Array) {
  const facts = readUpdate(update)
  if (facts === undefined) throw new Error('no update')
  return facts
}

describe('the facts of an update', () => {
  it('name what each client adds as one span', () => {
    const ydoc = documentOf(7)
    ydoc.getText('t').insert(0, 'abc')
    ydoc.getMap('m').set('k', 1)
    expect(factsOf(Y.encodeStateAsUpdate(ydoc)).spans).toEqual([{ client: 7, from: 0, to: 4 }])
  })

  it('leave out what is skipped', () => {
    const ydoc = documentOf(7)
    const updates: Uint8Array[] = []
    ydoc.on('update', (update: Uint8Array) => updates.push(update))
    for (const key of ['a', 'b', 'c']) ydoc.getMap('m').set(key, 1)
    const [first, , third] = updates
    const merged = Y.mergeUpdates([first ?? Uint8Array.of(), third ?? Uint8Array.of()])
    expect(factsOf(merged).spans).toEqual([
      { client: 7, from: 0, to: 1 },
      { client: 7, from: 2, to: 3 },
    ])
  })

  it('are absent for bytes that are no update', () => {
    for (const bytes of [[], [1], [1, 1, 1, 0, 39], [200, 1, 2], [0, 5]]) {
      expect(readUpdate(Uint8Array.from(bytes))).toBeUndefined()
    }
  })
})

describe('deletions', () => {
  it('count as known once everything they name is deleted', () => {
    const ydoc = documentOf(7)
    ydoc.getText('t').insert(0, 'abcdef')
    const other = documentOf(8)
    Y.applyUpdate(other, Y.encodeStateAsUpdate(ydoc))
    other.getText('t').delete(1, 2)
    const { deletions } = factsOf(Y.encodeStateAsUpdate(other))
    expect(deletesNothing(deletions)).toBe(false)
    expect(areDeleted(ydoc, deletions)).toBe(false)
    ydoc.getText('t').delete(1, 1)
    expect(areDeleted(ydoc, deletions)).toBe(false)
    ydoc.getText('t').delete(1, 1)
    expect(areDeleted(ydoc, deletions)).toBe(true)
  })

  it('of something unknown are not known', () => {
    const other = documentOf(8)
    other.getText('t').insert(0, 'abc')
    other.getText('t').delete(0, 3)
    expect(areDeleted(documentOf(7), factsOf(Y.encodeStateAsUpdate(other)).deletions)).toBe(false)
  })
})

describe('leaving clients out of an update', () => {
  it('keeps everyone else', () => {
    const ydoc = documentOf(7)
    ydoc.getMap('m').set('mine', 1)
    const forged = documentOf(8)
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(ydoc))
    forged.getMap('m').set('theirs', 1)
    const update = withoutClients(Y.encodeStateAsUpdate(forged), new Set([8]))
    expect(factsOf(update).spans).toEqual([{ client: 7, from: 0, to: 1 }])
  })
})
