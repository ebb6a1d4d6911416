import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { LastWords } from './last-words.ts'
import { deleteLocalCopy, openLocalCopy } from './local-copy.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const lastWords = new LastWords({ get: () => undefined, set: () => {}, remove: () => {}, keys: () => [] })

/** The first page of this browser asks whether it keeps anything at all. */
const open = (ydoc: Y.Doc, failed: () => void) =>
  openLocalCopy('bp/w/m/lane/a/1', ydoc, { lastWords, failed })

test('a copy that another page deletes while it is opened is no reason to stop the document', async () => {
  await (await open(new Y.Doc(), () => {}))?.close()
  const ydoc = new Y.Doc()
  const [heard, failures]: [string[], string[]] = [[], []]
  const opening = open(ydoc, () => failures.push('failed'))
  const deleting = deleteLocalCopy('bp/w/m/lane/a/1')
  ydoc.on('afterAllTransactions', () => heard.push(ydoc.getText('t').toString()))
  await Promise.all([opening, deleting])
  heard.length = 0
  for (const letter of ['a', 'b', 'c']) ydoc.getText('t').insert(0, letter)
  expect(heard).toEqual(['a', 'ba', 'cba'])
  expect(failures).toEqual(['failed'])
})
