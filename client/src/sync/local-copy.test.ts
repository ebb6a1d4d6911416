import 'fake-indexeddb/auto'
import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Journal } from './journal.ts'
import { LastWords } from './last-words.ts'
import { deleteLocalCopy, openLocalCopy } from './local-copy.ts'
import { TestClock } from './test-clock.ts'

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

test('what another page writes while a copy is opened is not taken for work that never reached the disk', async () => {
  const openPage = async () => {
    const ydoc = new Y.Doc()
    const clock = new TestClock()
    const lane = openLane(ydoc, clock)
    const journal = new Journal(lane, clock, () => {})
    const copy = must(await open(ydoc, () => {}), 'a copy')
    return { lane, journal, copy, restore: () => journal.restore(copy.entries) }
  }
  const writing = await openPage()
  await writing.restore()
  const opening = await openPage()
  writing.lane.tables.notes.create('n', { author: 'me', text: 'hello' })
  writing.journal.flush()
  await opening.restore()
  opening.journal.flush()
  for (const { journal, copy } of [writing, opening]) {
    journal.destroy()
    await copy.close()
  }
  const later = await openPage()
  await later.restore()
  expect(later.journal.records()).toMatchObject([{ id: 'n', before: null, after: { text: 'hello' } }])
  await later.copy.close()
})
