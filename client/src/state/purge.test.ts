import 'fake-indexeddb/auto'
import { openLane } from '@brownpaper/shared/lane/lane'
import type { MeView } from '@brownpaper/shared/protocol/http'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createLocalStore } from '../platform/storage.ts'
import { Journal } from '../sync/journal.ts'
import { KeptStores, UNUSED_MS } from '../sync/kept-stores.ts'
import { openKeptTexts } from '../sync/kept-texts.ts'
import { LastWords } from '../sync/last-words.ts'
import { openLocalCopy } from '../sync/local-copy.ts'
import { TestClock } from '../sync/test-clock.ts'
import { readPutBy } from '../sync/tray-outbox.ts'
import { keepMe, readKeptMe } from './me.ts'
import { leaveNothing, purgeUnused } from './purge.ts'

const me: MeView = {
  workshopId: 'w',
  title: 'Proef',
  language: 'nl',
  deviceId: 'd',
  device: 'member',
  role: 'participant',
  memberId: 'm',
  grants: [],
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

/** A browser in which somebody worked without a line and closed the page. */
async function browserWith(...notes: readonly { store: string; text: string }[]) {
  const clock = new TestClock()
  // There is no localStorage here: the store serves from its spare copy.
  const texts = createLocalStore(() => {
    throw new Error('none')
  })
  const stores = new KeptStores(texts, clock.now)
  const lastWords = new LastWords(texts)
  const failed = () => {}
  keepMe(texts, me)
  for (const { store, text } of notes) {
    const ydoc = new Y.Doc()
    const lane = openLane(ydoc, clock)
    const local = await openLocalCopy(store, ydoc, { lastWords, failed })
    const journal = new Journal(lane, clock, () => {})
    if (local !== undefined) await journal.restore(local.entries)
    lane.tables.notes.create('n', { text })
    journal.flush()
    journal.destroy()
    await local?.close()
    stores.holdsWork(store, 1)
  }
  let ids = 0
  const randomBytes = (length: number) => new Uint8Array(length).fill(++ids)
  const putBy = async (workshopId: string) => readPutBy(await openKeptTexts(texts), workshopId)
  const names = async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? [])
  return { clock, texts, stores, lastWords, deps: { clock, texts, randomBytes }, putBy, names }
}

test('after 30 days a copy is deleted, and what was never sent waits for the tray', async () => {
  const { clock, stores, deps, putBy, names } = await browserWith({ store: 'bp/w/m/lane/a/1', text: 'ooit' })
  stores.used('bp/v/m/workshop/1')
  clock.sleep(UNUSED_MS + 1)
  await purgeUnused(deps)
  expect(await putBy('w')).toMatchObject([
    { laneId: 'a', records: [{ before: null, after: { text: 'ooit' } }] },
  ])
  expect(await names()).not.toContain('bp/w/m/lane/a/1')
  expect(stores.under('')).toEqual([])
})

test('work that nobody noted is not lost either', async () => {
  const store = 'bp/w/m/lane/a/1'
  const { clock, stores, deps, putBy } = await browserWith({ store, text: 'van een gesloten tabblad' })
  stores.emptied(store)
  clock.sleep(UNUSED_MS + 1)
  await purgeUnused(deps)
  expect(await putBy('w')).toMatchObject([{ records: [{ after: { text: 'van een gesloten tabblad' } }] }])
})

test('a copy that was used since stays', async () => {
  const { clock, deps, putBy, names } = await browserWith({ store: 'bp/w/m/lane/a/1', text: 'pas' })
  clock.sleep(UNUSED_MS - 1)
  await purgeUnused(deps)
  expect(await putBy('w')).toEqual([])
  expect(await names()).toContain('bp/w/m/lane/a/1')
})

test("who is out keeps nothing but unsent work, and others' copies are not touched", async () => {
  const { texts, stores, lastWords, deps, putBy } = await browserWith(
    { store: 'bp/w/m/lane/a/1', text: 'van mij' },
    { store: 'bp/w/other/lane/a/1', text: 'van een ander' },
  )
  const unsent = await leaveNothing(me, deps)
  expect(unsent).toMatchObject([{ laneId: 'a', records: [{ after: { text: 'van mij' } }] }])
  expect(await putBy('w')).toEqual(unsent)
  expect(readKeptMe(texts, 'w')).toBeUndefined()

  const ydoc = new Y.Doc()
  const local = await openLocalCopy('bp/w/m/lane/a/1', ydoc, { lastWords, failed: () => {} })
  expect(openLane(ydoc, { now: () => 0 }).tables.notes.ids()).toEqual([])
  await local?.close()
  expect(stores.unsentBy('bp/w/other/lane/a/1')).toEqual([1])
})

test('what a page left as its last word is put by too, and does not stay behind', async () => {
  const store = 'bp/w/m/lane/a/1'
  const { texts, clock, lastWords, deps, putBy } = await browserWith({ store, text: 'van mij' })
  const ydoc = new Y.Doc()
  openLane(ydoc, clock).tables.notes.create('last', { text: 'op het laatst' })
  lastWords.say(store, ydoc.clientID, {
    updates: [Y.encodeStateAsUpdate(ydoc)],
    entries: [['notes/last', { table: 'notes', id: 'last', before: null, at: clock.now() }]],
  })
  const unsent = await leaveNothing(me, deps)
  const records = unsent.flatMap((item) => item.records)
  expect(records.map(({ id }) => id).toSorted()).toEqual(['last', 'n'])
  expect(records).toContainEqual(
    expect.objectContaining({ after: expect.objectContaining({ text: 'op het laatst' }) }),
  )
  expect(await putBy('w')).toEqual(unsent)
  expect(texts.keys('last/')).toEqual([])
})
