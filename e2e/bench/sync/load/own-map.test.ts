import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { OwnMap } from './own-map.ts'

test('what is set goes out in the bytes Yjs makes of it, also where it is set again', () => {
  const ydoc = new Y.Doc()
  const made: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array) => made.push(update))
  const map = ydoc.getMap('notes.base')
  map.set('before', 1)
  const own = new OwnMap('notes.base', { client: ydoc.clientID, clock: 1 })

  const keys = ['a', 'b', 'a', 'a', 'c', 'b']
  const sets = keys.map((key, number) => own.set(key, [number, 100, `note ${number} é`, '']))
  for (const [number, key] of keys.entries()) map.set(key, [number, 100, `note ${number} é`, ''])

  expect(sets).toEqual(made.slice(1))
})
