import 'fake-indexeddb/auto'
import { must } from '@brownpaper/shared/base/assert'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { MESSAGE } from '@brownpaper/shared/protocol/frames'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { UnsavedRecord } from './journal.ts'
import { KeptStores } from './kept-stores.ts'
import { LastWords } from './last-words.ts'
import { deleteLocalCopy } from './local-copy.ts'
import { Mux } from './mux.ts'
import { Room, type SetAside } from './room.ts'
import { TestLine } from './test-line.ts'
import { TestServer } from './test-server.ts'

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
})

const closings: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closings.splice(0)) await close()
})

/** A tab with the room `lane/a` open, in a browser that may have been here before. */
function openTab(browser = new Map<string, string>()) {
  const line = new TestLine()
  const connection = line.connect()
  const server = new TestServer(line)
  const texts = {
    get: (key: string) => browser.get(key),
    set: (key: string, text: string) => void browser.set(key, text),
    remove: (key: string) => void browser.delete(key),
    keys: (prefix: string) => [...browser.keys()].filter((key) => key.startsWith(prefix)),
  }
  const aside: UnsavedRecord[][] = []
  const whys: SetAside[] = []
  const room = new Room<LaneDocument>({
    room: 'lane/a',
    owner: 'bp/w/m',
    mux: new Mux(connection, line.clock, () => 1),
    stores: new KeptStores(texts, line.clock.now),
    lastWords: new LastWords(texts),
    clock: line.clock,
    random: () => 1,
    openView: (ydoc) => openLane(ydoc, line.clock),
    writesOf: (view) => view,
    setAside: async (records, why) => {
      aside.push([...records])
      whys.push(why)
    },
  })
  const close = async () => {
    await room.close()
    connection.destroy()
  }
  closings.push(close)
  return { browser, line, server, room, aside, whys, close }
}

type Tab = ReturnType<typeof openTab>

/** Keeps every later transaction of a database waiting, until it is let go or the machine is switched off. */
async function holdDisk(name: string) {
  const db = await asked(indexedDB.open(name))
  const stores = ['updates', 'custom'] as const
  const hold = db.transaction(stores, 'readwrite')
  const isOver = new Promise((resolve) => hold.addEventListener('complete', resolve))
  let isHeld = true
  const goOn = () => {
    if (isHeld) hold.objectStore('custom').count().onsuccess = goOn
  }
  const content = await Promise.all(
    stores.map(async (store) => {
      const [keys, values] = [hold.objectStore(store).getAllKeys(), hold.objectStore(store).getAll()]
      keys.onsuccess = goOn
      return [store, await asked(keys), await asked(values)] as const
    }),
  )
  const letGo = () => {
    isHeld = false
  }
  return {
    letGo,
    /** What was written by then is all that the next page finds. */
    async pullThePlug() {
      globalThis.indexedDB = new IDBFactory()
      const opening = indexedDB.open(name)
      opening.onupgradeneeded = () => {
        const [updates, custom] = [{ autoIncrement: true }, {}]
        opening.result.createObjectStore('updates', updates)
        opening.result.createObjectStore('custom', custom)
      }
      const fresh = await asked(opening)
      const writing = fresh.transaction(stores, 'readwrite')
      for (const [store, keys, values] of content) {
        for (const [at, value] of values.entries()) writing.objectStore(store).put(value, must(keys[at]))
      }
      await new Promise((resolve) => writing.addEventListener('complete', resolve))
      fresh.close()
      letGo()
      await isOver
      db.close()
    },
  }
}

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })

/** Waits for what the browser's database has to do, and lets the server answer. */
async function until({ server, line }: Tab, condition: () => boolean): Promise<void> {
  await vi.waitFor(async () => {
    line.clock.pass(100)
    if (line.isInUse) await server.settle()
    expect(condition()).toBe(true)
  })
}

async function openSynced(tab = openTab()): Promise<Tab> {
  tab.line.hello()
  await until(tab, () => tab.room.copy.isSynced)
  tab.server.keep()
  return tab
}

const write = ({ room }: Tab, id: string, text: string) => room.copy.view.tables.notes.create(id, { text })
const note = (lane: LaneDocument, id: string) => lane.tables.notes.get(id)?.text
const onServer = ({ server }: Tab, id: string) => note(openLane(server.ydoc, { now: () => 0 }), id)

const unsent = (browser: Map<string, string>) =>
  new KeptStores({ get: (key) => browser.get(key), set: () => {} }, () => 0).unsent('')

describe('saved', () => {
  test('a room is saved when the server has kept its step 2 and all after it', async () => {
    const tab = await openSynced()
    expect(tab.room.copy.isSaved).toBe(true)
    write(tab, 'n', 'hello')
    expect(tab.room.copy.isSaved).toBe(false)
    expect(tab.room.copy.changes).toBe(1)
    await tab.server.settle()
    tab.server.keep()
    expect(tab.room.copy.isSaved).toBe(true)
    expect(tab.room.copy.changes).toBe(0)
    expect(onServer(tab, 'n')).toBe('hello')
  })

  test('a part that is kept is not all', async () => {
    const tab = await openSynced()
    write(tab, 'a', 'one')
    write(tab, 'b', 'two')
    await tab.server.settle()
    tab.server.keep(1)
    expect(tab.room.copy.isSaved).toBe(false)
    expect(tab.room.copy.changes).toBe(1)
  })

  test('what was under way when the line broke comes again and is saved then', async () => {
    const tab = await openSynced()
    write(tab, 'n', 'hello')
    tab.line.close()
    expect(tab.room.copy.isSaved).toBe(false)
    await until(tab, () => tab.line.isInUse)
    tab.line.hello()
    await until(tab, () => tab.server.waiting.length > 0)
    expect(tab.room.copy.isSaved).toBe(false)
    tab.server.keep()
    expect(tab.room.copy.isSaved).toBe(true)
    expect(onServer(tab, 'n')).toBe('hello')
  })
})

test('what others show of themselves is not said again; one’s own is', async () => {
  const tab = await openSynced()
  const { awareness } = tab.room.copy
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ c: [1, 1] })
  const said = async () => {
    await Promise.resolve()
    return tab.line.heard.splice(0).filter(({ payload }) => payload[0] === MESSAGE.awareness).length
  }
  awareness.setLocalState({ c: [2, 2] })
  expect(await said()).toBe(1)
  const state = encodeAwarenessUpdate(other, [other.clientID])
  tab.line.send({
    channel: must(tab.server.channel),
    payload: Uint8Array.of(MESSAGE.awareness, state.length, ...state),
  })
  expect(awareness.getStates().get(other.clientID)).toEqual({ c: [1, 1] })
  expect(await said()).toBe(0)
  awareness.setLocalState({ c: [3, 3] })
  expect(await said()).toBe(1)
  other.destroy()
})

describe('kept on this device', () => {
  test('a reload without a server brings back the work and its count', async () => {
    const before = await openSynced()
    before.line.close()
    write(before, 'n', 'offline')
    await before.close()

    const after = openTab(before.browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'n')).toBe('offline')
    expect(after.room.copy.changes).toBe(1)

    after.line.hello()
    await until(after, () => after.server.waiting.length > 0)
    after.server.keep()
    expect(onServer(after, 'n')).toBe('offline')
    expect(after.room.copy.changes).toBe(0)
  })

  test('work that a tab left offline is not called sent by another that knows nothing of it', async () => {
    const staying = await openSynced()
    const { browser } = staying
    const other = await openSynced(openTab(browser))
    other.line.close()
    write(other, 'n', 'in the train')
    await other.close()
    write(staying, 'm', 'at the desk')
    await staying.server.settle()
    staying.server.keep()
    expect(staying.room.copy.isSaved).toBe(true)
    expect(unsent(browser)).toEqual(['bp/w/m/lane/a/1'])

    const later = await openSynced(openTab(browser))
    expect(onServer(later, 'n')).toBe('in the train')
    await until(later, () => unsent(browser).length === 0)
  })

  test('what was deleted under a page that is open is kept again', async () => {
    const tab = await openSynced()
    tab.line.close()
    write(tab, 'n', 'offline')
    await deleteLocalCopy('bp/w/m/lane/a/1')
    expect(tab.room.copy.isKept).toBe(false)
    await until(tab, () => tab.room.copy.isKept)
    await tab.close()

    const after = openTab(tab.browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'n')).toBe('offline')
    expect(after.room.copy.changes).toBe(1)
  })

  test('without a database it works, and says that this device keeps nothing', async () => {
    vi.resetModules()
    vi.stubGlobal('indexedDB', undefined)
    const { Room: FreshRoom } = await import('./room.ts')
    const line = new TestLine()
    const connection = line.connect()
    const server = new TestServer(line)
    const texts = { get: () => undefined, set: () => {}, remove: () => {}, keys: () => [] }
    const room = new FreshRoom<LaneDocument>({
      room: 'lane/a',
      owner: 'bp/w/m',
      mux: new Mux(connection, line.clock, () => 1),
      stores: new KeptStores(texts, line.clock.now),
      lastWords: new LastWords(texts),
      clock: line.clock,
      random: () => 1,
      openView: (ydoc) => openLane(ydoc, line.clock),
      writesOf: (view) => view,
    })
    line.hello()
    await vi.waitFor(async () => {
      await server.settle()
      expect(room.copy.isSynced).toBe(true)
    })
    expect(room.copy.isKept).toBe(false)
    await room.close()
    connection.destroy()
    vi.unstubAllGlobals()
  })
})

describe('a page that goes before its database wrote', () => {
  const STORE = 'bp/w/m/lane/a/1'
  const lastWords = ({ browser }: Tab) => [...browser.keys()].filter((key) => key.startsWith('last/'))

  /** An offline tab with a note on its disk, which then is so busy that nothing more gets through. */
  async function openOnBusyDisk(browser?: Map<string, string>) {
    const tab = await openSynced(openTab(browser))
    tab.line.close()
    write(tab, 'n', 'Written')
    tab.room.flush()
    await until(tab, () => lastWords(tab).length === 0)
    return { tab, disk: await holdDisk(STORE) }
  }

  const type = (tab: Tab, id: string, text: string) => {
    const { notes } = tab.room.copy.view.tables
    for (const insert of text) {
      notes.editText(id, { at: notes.text(id).length, remove: 0, insert })
    }
  }

  test('not a letter is lost, nor what counts as unsaved', async () => {
    const { tab, disk } = await openOnBusyDisk()
    type(tab, 'n', ' without network')
    write(tab, 'other', 'One more')
    tab.room.flush()
    await disk.pullThePlug()

    const after = openTab(tab.browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'n')).toBe('Written without network')
    expect(note(after.room.copy.view, 'other')).toBe('One more')
    expect(after.room.copy.changes).toBe(2)
    expect(after.room.copy.unsaved()).toMatchObject([
      { id: 'n', before: null },
      { id: 'other', before: null },
    ])

    await until(after, () => lastWords(after).length === 0)
    await after.close()
    const later = openTab(tab.browser)
    await until(later, () => later.room.copy.isReady)
    expect(note(later.room.copy.view, 'n')).toBe('Written without network')
    expect(later.room.copy.changes).toBe(2)
  })

  test('without the word it would be', async () => {
    const { tab, disk } = await openOnBusyDisk()
    type(tab, 'n', ' without network')
    await disk.pullThePlug()
    const after = openTab(tab.browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'n')).toBe('Written')
  })

  test('two pages that go together leave a word each', async () => {
    const browser = new Map<string, string>()
    const other = await openSynced(openTab(browser))
    other.line.close()
    await until(other, () => lastWords(other).length === 0)
    const { tab, disk } = await openOnBusyDisk(browser)
    write(tab, 'a', 'of the one')
    write(other, 'b', 'of the other')
    for (const { room } of [tab, other]) room.flush()
    expect(lastWords(tab)).toHaveLength(2)
    await disk.pullThePlug()

    const after = openTab(browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'a')).toBe('of the one')
    expect(note(after.room.copy.view, 'b')).toBe('of the other')
  })

  test('a page that was only hidden takes its word back when the disk has caught up', async () => {
    const { tab, disk } = await openOnBusyDisk()
    type(tab, 'n', ' and on')
    tab.room.flush()
    expect(lastWords(tab)).toHaveLength(1)
    type(tab, 'n', ' and on')
    disk.letGo()
    await until(tab, () => lastWords(tab).length === 0)
  })

  test('where all is on the disk no word is left', async () => {
    const tab = await openSynced()
    await until(tab, () => {
      tab.room.flush()
      return lastWords(tab).length === 0
    })
    await tab.close()
    expect(lastWords(tab)).toEqual([])
  })

  test('a word that somebody spoilt costs nothing of what the disk has', async () => {
    const { tab, disk } = await openOnBusyDisk()
    disk.letGo()
    tab.browser.set(`last/${STORE}/9`, '{"updates":["AQEBAQEB"],"entries":[]}')
    await tab.close()
    const after = openTab(tab.browser)
    await until(after, () => after.room.copy.isReady)
    expect(note(after.room.copy.view, 'n')).toBe('Written')
    expect(after.room.copy.isKept).toBe(true)
    await until(after, () => lastWords(after).length === 0)
  })

  test('refused work leaves none behind', async () => {
    const { tab, disk } = await openOnBusyDisk()
    type(tab, 'n', ' too late')
    tab.room.flush()
    disk.letGo()
    await tab.room.setAside('stay-away')
    expect(lastWords(tab)).toEqual([])
  })
})

describe('refused work', () => {
  test('it is set aside with what it was before, and a fresh copy shows what the server has', async () => {
    const tab = await openSynced()
    write(tab, 'n', 'ours')
    await tab.server.settle()
    tab.server.keep()
    const old = tab.room.copy
    tab.room.copy.view.tables.notes.setText('n', 'too late')
    await tab.server.settle()
    tab.server.deny()
    expect(tab.room.copy).not.toBe(old)
    await until(tab, () => tab.aside.length > 0)
    expect(tab.aside).toMatchObject([
      [{ table: 'notes', id: 'n', before: { text: 'ours' }, after: { text: 'too late' } }],
    ])
    await until(tab, () => tab.room.copy.isSynced)
    expect(note(tab.room.copy.view, 'n')).toBe('ours')
    expect(tab.room.copy.view.ydoc.clientID).not.toBe(old.view.ydoc.clientID)
    expect(tab.room.copy.changes).toBe(0)
  })

  test('what was kept just before the refusal is not set aside', async () => {
    const tab = await openSynced()
    write(tab, 'kept', 'in time')
    write(tab, 'late', 'too late')
    await tab.server.settle()
    tab.server.say({ t: 'denied', channel: must(tab.server.channel), reason: 'no-permission' })
    tab.server.keep(1)
    expect(tab.aside).toEqual([])
    tab.server.deny()
    await until(tab, () => tab.aside.length > 0)
    expect(tab.aside).toMatchObject([[{ id: 'late' }]])
  })

  test('it is told apart whether it came late or is another’s to change', async () => {
    const tab = await openSynced()
    write(tab, 'n', 'of another')
    await tab.server.settle()
    tab.server.deny('not-yours')
    await until(tab, () => tab.aside.length > 0)
    expect(tab.whys).toEqual(['not-yours'])
  })

  test('the browser does not bring it back', async () => {
    const tab = await openSynced()
    write(tab, 'n', 'too late')
    await tab.server.settle()
    tab.server.deny()
    await until(tab, () => tab.room.copy.isSynced)
    await tab.close()

    const after = await openSynced(openTab(tab.browser))
    expect(note(after.room.copy.view, 'n')).toBeUndefined()
    expect(after.aside).toEqual([])
  })

  test('work of an earlier visit that the server refuses is set aside the same way', async () => {
    const before = await openSynced()
    before.line.close()
    write(before, 'n', 'offline')
    await before.close()

    const after = openTab(before.browser)
    after.server.canWrite = false
    after.line.hello()
    await until(after, () => after.server.waiting.length > 0)
    after.server.deny()
    await until(after, () => after.aside.length > 0)
    expect(after.aside).toMatchObject([[{ id: 'n', before: null, after: { text: 'offline' } }]])
    expect(after.whys).toEqual(['late'])
  })

  test('what a tab left that was closed since is set aside by the one that is refused', async () => {
    const staying = await openSynced()
    const other = await openSynced(openTab(staying.browser))
    for (const { line } of [staying, other]) line.close()
    write(staying, 'n', 'of the one')
    write(other, 'm', 'of the other')
    await other.close()
    staying.server.canWrite = false
    await until(staying, () => staying.line.isInUse)
    staying.line.hello()
    await until(staying, () => staying.server.waiting.length > 0)
    staying.server.deny()
    await until(staying, () => staying.aside.length > 0)
    expect(staying.aside).toHaveLength(1)
    expect(staying.aside[0]?.map(({ id }) => id).toSorted()).toEqual(['m', 'n'])
  })

  test('what a tab writes on after another has emptied their place is there when it is closed too', async () => {
    const refused = await openSynced()
    const going = await openSynced(openTab(refused.browser))
    going.line.close()
    write(going, 'n', 'before')
    await until(going, () => unsent(refused.browser).length > 0)
    await refused.room.setAside('stay-away')
    write(going, 'm', 'after')
    await going.close()

    const later = openTab(refused.browser)
    await until(later, () => later.room.copy.isReady)
    expect(note(later.room.copy.view, 'n')).toBe('before')
    expect(note(later.room.copy.view, 'm')).toBe('after')
    expect(later.room.copy.changes).toBe(2)
  })

  test('work that two tabs took over is not called saved by one when the other went on with it', async () => {
    const first = await openSynced()
    first.line.close()
    write(first, 'n', 'one')
    await first.close()
    const [going, staying] = [openTab(first.browser), openTab(first.browser)]
    for (const tab of [going, staying]) await until(tab, () => tab.room.copy.changes === 1)
    going.room.copy.view.tables.notes.setText('n', 'one, two')
    await going.close()
    await openSynced(staying)
    await until(staying, () => staying.room.copy.changes === 0)
    staying.room.flush()

    const later = openTab(first.browser)
    later.server.canWrite = false
    later.line.hello()
    await until(later, () => later.server.waiting.length > 0)
    expect(later.room.copy.unsaved()).toMatchObject([{ id: 'n', after: { text: 'one, two' } }])
  })

  test('a copy of another epoch is never merged: its work is set aside', async () => {
    const before = await openSynced()
    before.line.close()
    write(before, 'n', 'of another time')
    await before.close()

    const after = openTab(before.browser)
    after.server.epoch = 2
    await openSynced(after)
    expect(after.aside).toMatchObject([[{ id: 'n' }]])
    expect(after.whys).toEqual(['renewed'])
    expect(onServer(after, 'n')).toBeUndefined()
    expect(note(after.room.copy.view, 'n')).toBeUndefined()
    expect(after.room.copy.epoch).toBe(2)
  })

  test('a room one may no longer read is emptied, and comes back when asked again', async () => {
    const tab = await openSynced()
    write(tab, 'seen', 'kept')
    await tab.server.settle()
    tab.server.keep()
    write(tab, 'n', 'too late')
    await tab.server.settle()
    tab.server.close(CLOSE_CODES['no-permission'])
    expect(tab.room.refused).toBe('no-permission')
    await until(tab, () => tab.aside.length > 0)
    expect(tab.aside).toMatchObject([[{ id: 'n' }]])
    expect(note(tab.room.copy.view, 'seen')).toBeUndefined()
    tab.line.clock.pass(20_000)
    await tab.server.settle()
    expect(tab.server.rooms).toHaveLength(1)

    tab.room.retry()
    await until(tab, () => tab.room.copy.isSynced)
    expect(tab.room.refused).toBeUndefined()
    expect(note(tab.room.copy.view, 'seen')).toBe('kept')
  })
})

describe('the line', () => {
  test('who is there is known by client id', async () => {
    const tab = await openSynced()
    tab.server.who({ client: 7, member: 'm', device: 'd' })
    expect(tab.room.copy.identities.get(7)).toEqual({ client: 7, member: 'm', device: 'd' })
  })

  test('a room that the server closes for now is asked for again', async () => {
    const tab = await openSynced()
    tab.server.close(CLOSE_CODES['rights-changed'])
    expect(tab.room.copy.isOpen).toBe(false)
    await until(tab, () => tab.room.copy.isOpen)
    expect(tab.server.rooms).toHaveLength(2)
    expect(tab.room.refused).toBeUndefined()
  })

  test('rights that change show at once', async () => {
    const tab = await openSynced()
    tab.server.say({ t: 'rights', channel: must(tab.server.channel), canWrite: false })
    expect(tab.room.copy.canWrite).toBe(false)
  })
})
