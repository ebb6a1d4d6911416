import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Journal, type KeptEntry } from './journal.ts'
import type { KeptEntries } from './local-copy.ts'
import { TestClock } from './test-clock.ts'

class Entries implements KeptEntries {
  readonly kept = new Map<string, KeptEntry>()
  all = async () => [...this.kept.values()]
  put(entries: readonly (readonly [string, KeptEntry | undefined])[]): void {
    for (const [key, entry] of entries) {
      if (entry === undefined) this.kept.delete(key)
      else this.kept.set(key, structuredClone(entry))
    }
  }
}

async function open({ entries = new Entries(), ydoc = new Y.Doc() } = {}) {
  const clock = new TestClock()
  const lane = openLane(ydoc, clock)
  const journal = new Journal(lane, clock, () => {})
  await journal.restore(entries)
  return { clock, lane, journal, entries, ydoc }
}

const write = (lane: LaneDocument, id: string, text: string) =>
  lane.tables.notes.get(id) === undefined
    ? lane.tables.notes.create(id, { author: 'me', text })
    : lane.tables.notes.setText(id, text)

test('a record counts once, with what it was before the first change', async () => {
  const { lane, journal } = await open()
  lane.change(() => write(lane, 'n', 'old'), 'server')
  expect(journal.size).toBe(0)
  write(lane, 'n', 'older')
  write(lane, 'n', 'new')
  expect(journal.size).toBe(1)
  expect(journal.records()).toMatchObject([
    { table: 'notes', id: 'n', before: { text: 'old' }, after: { text: 'new' } },
  ])
})

test('what is new was nothing before', async () => {
  const { lane, journal } = await open()
  write(lane, 'n', 'hello')
  expect(journal.records()).toMatchObject([{ before: null, after: { text: 'hello' } }])
})

test('what was written as it already was does not count', async () => {
  const { lane, journal } = await open()
  lane.change(() => lane.tables.notes.create('n', { kind: 'plain', text: 'old' }), 'server')
  write(lane, 'n', 'old')
  lane.tables.notes.patch('n', { kind: 'plain' })
  expect(journal.size).toBe(0)
  lane.change(() => {
    lane.tables.notes.patch('n', { kind: 'plain' })
    write(lane, 'm', 'new')
  })
  expect(journal.records()).toMatchObject([{ id: 'm' }])
})

test('undone typing is work like any other', async () => {
  const { lane, journal } = await open()
  write(lane, 'n', '')
  lane.tables.notes.editText('n', { at: 0, remove: 0, insert: 'hello' })
  journal.sent(1)
  journal.saved(1)
  lane.history.undo()
  expect(journal.records()).toMatchObject([{ id: 'n', before: { text: 'hello' }, after: { text: '' } }])
})

test('what is saved leaves, what came after stays with what it was by then', async () => {
  const { lane, journal } = await open()
  write(lane, 'n', 'one')
  journal.sent(1)
  write(lane, 'n', 'two')
  journal.sent(2)
  journal.saved(1)
  expect(journal.records()).toMatchObject([{ before: { text: 'one' }, after: { text: 'two' } }])
  journal.saved(2)
  expect(journal.size).toBe(0)
})

test('after the line is lost nothing counts as under way any more', async () => {
  const { lane, journal } = await open()
  write(lane, 'n', 'one')
  journal.sent(1)
  write(lane, 'n', 'two')
  journal.sent(2)
  journal.lineLost()
  journal.saved(2)
  expect(journal.records()).toMatchObject([{ before: null, after: { text: 'two' } }])
  journal.sent(1)
  journal.saved(1)
  expect(journal.size).toBe(0)
})

test('what one changed and put back counts until it is saved, and is nothing for the tray', async () => {
  const { lane, journal } = await open()
  lane.change(() => write(lane, 'n', 'old'), 'server')
  write(lane, 'n', 'new')
  write(lane, 'n', 'old')
  expect(journal.size).toBe(1)
  expect(journal.records()).toEqual([])
})

test('work that is saved at once never touches the disk', async () => {
  const { lane, journal, entries, clock } = await open()
  write(lane, 'n', 'quick')
  journal.sent(1)
  journal.saved(1)
  clock.pass(1000)
  expect(entries.kept.size).toBe(0)
})

test('a later visit knows what was unsaved, and forgets it when it is', async () => {
  const first = await open()
  write(first.lane, 'n', 'offline')
  first.clock.pass(200)

  const second = await open({ entries: first.entries, ydoc: first.ydoc })
  expect(second.journal.records()).toMatchObject([{ before: null, after: { text: 'offline' } }])
  second.journal.sent(1)
  second.journal.saved(1)
  second.clock.pass(200)
  expect(first.entries.kept.size).toBe(0)
})

test('an entry whose change did not make it to the disk is dropped', async () => {
  const first = await open()
  write(first.lane, 'n', 'lost')
  first.clock.pass(200)
  const second = await open({ entries: first.entries })
  expect(second.journal.size).toBe(0)
})

test('what waits for earlier work of its writer is still unsaved work, and is told of once that has come', async () => {
  const before = await open()
  const updates: Uint8Array[] = []
  before.ydoc.on('update', (update: Uint8Array) => updates.push(update))
  write(before.lane, 'first', 'one')
  write(before.lane, 'second', 'two')
  before.journal.flush()
  const [first = new Uint8Array(), ...later] = updates

  const ydoc = new Y.Doc()
  for (const update of later) Y.applyUpdate(ydoc, update)
  const { journal, entries } = await open({ entries: before.entries, ydoc })
  journal.flush()
  expect([...entries.kept.keys()]).toContain('notes/second')
  expect(journal.records()).toEqual([])
  Y.applyUpdate(ydoc, first)
  expect(journal.records()).toMatchObject([
    { id: 'first', after: { text: 'one' } },
    { id: 'second', before: null, after: { text: 'two' } },
  ])
})
