import { equal } from '@brownpaper/shared/base/equal'
import * as idb from 'lib0/indexeddb'
import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import type { KeptEntry } from './journal.ts'
import type { FoundWord, LastWord, LastWords } from './last-words.ts'
import { Unconfirmed } from './unconfirmed.ts'

/** Where the journal of a room is kept, beside the room's own updates. */
export type KeptEntries = {
  /** All there are; what they speak of is in the document by then. */
  all(): Promise<readonly KeptEntry[]>
  /** By key; undefined takes one away. */
  put(entries: readonly (readonly [string, KeptEntry | undefined])[]): void
}

/** A room's copy in this browser. */
export type LocalCopy = {
  readonly entries: KeptEntries
  /** Keeps the whole document once more: another page emptied what was kept. */
  keepAnew(): void
  /** Leaves as a last word, at once, what the database has not yet said to have. */
  flush(): void
  /** Stops writing; what is there stays. */
  close(): Promise<void>
}

/** A disk that does not answer for so long is done without. */
const PATIENCE_MS = 5000

const UPDATES = 'updates'
const CUSTOM = 'custom'
const ENTRY = 'own/'

/** The origin of what an earlier page left; neither somebody's write of now nor loaded from the database. */
const LAST_WORD = 'last-word'

export type LocalCopyOptions = {
  readonly lastWords: LastWords
  /** Called when the database gives out later: another may do where it was `taken`, not where it is `broken`. */
  readonly failed: (how: 'taken' | 'broken') => void
}

/**
 * Loads what this browser keeps under `name` into the document, the last words of pages that went included, and keeps
 * writing to it. Undefined where the browser gives no IndexedDB (a private window, a full disk, site data blocked).
 */
export async function openLocalCopy(
  name: string,
  ydoc: Y.Doc,
  { lastWords, failed }: LocalCopyOptions,
): Promise<LocalCopy | undefined> {
  if (!(await canKeep())) return undefined
  const persistence = new IndexeddbPersistence(name, ydoc)
  const page = ydoc.clientID
  const isBegun = ydoc.store.clients.size > 0
  let takenIn: readonly FoundWord[] = []
  const unconfirmed = new Unconfirmed(() => {
    lastWords.takeBack(name, page)
    lastWords.taken(takenIn)
    takenIn = []
  })
  // Through us: a database that was closed under it throws, and Yjs would tell nobody of anything any more.
  const { _storeUpdate: store } = persistence
  ydoc.off('update', store)
  const written = (update: Uint8Array, origin: unknown) => {
    try {
      store(update, origin)
      if (origin !== persistence) unconfirmed.add({ update })
    } catch {
      giveUp('taken')
    }
  }
  ydoc.on('update', written)
  const stop = async () => {
    isOver = true
    ydoc.off('update', written)
    await persistence.destroy()
  }
  let isOver = false
  const giveUp = (how: 'taken' | 'broken') => {
    if (isOver) return
    void stop()
    failed(how)
  }
  const loaded = await within(PATIENCE_MS, persistence.whenSynced)
  if (loaded === undefined || persistence.db === null) {
    // Should it open after all, it must neither load nor keep anything any more.
    stop().catch(() => {})
    return undefined
  }
  const { db } = persistence
  // The browser took it away: site data was cleared, or another page deletes it. Writing would throw in every edit.
  for (const taken of ['close', 'versionchange']) db.addEventListener(taken, () => giveUp('taken'))
  // A write that the disk has no room for.
  db.addEventListener('abort', () => giveUp('broken'))
  const put: KeptEntries['put'] = (entries) => {
    try {
      write(entries)
      unconfirmed.add({ entries })
    } catch {
      // The database was closed under us; what is not kept any more is said in the saved state.
      giveUp('taken')
    }
  }
  // Written with the opening, and like all else not on the disk before the database says so.
  if (isBegun) unconfirmed.add({ update: Y.encodeStateAsUpdate(ydoc) })
  const { read, write } = entriesIn(db, page)
  const words = lastWords.on(name)
  for (const word of words) takeIn(word, ydoc, put)
  // What builds on work that is not here is neither in the document nor on the disk yet: a later visit takes it in.
  if (ydoc.store.pendingStructs === null) takenIn = words
  unconfirmed.askIn(db, UPDATES, CUSTOM)
  return {
    entries: {
      async all() {
        const entries = await read()
        // An entry is written after its work: what another page did since this one loaded is there too.
        await fetchUpdates(persistence)
        return entries
      },
      put,
    },
    keepAnew: () => written(Y.encodeStateAsUpdate(ydoc), undefined),
    flush: () => {
      if (!unconfirmed.isEmpty) lastWords.say(name, page, unconfirmed.word())
    },
    close: stop,
  }
}

/** Empties what is kept under `name`. Other tabs may have it open, so the database itself stays. */
export async function clearLocalCopy(name: string): Promise<void> {
  if (!(await canKeep())) return
  const db = await openStores(name)
  const stores = idb.transact(db, [UPDATES, CUSTOM])
  await Promise.all(stores.map((store) => idb.rtop(store.clear())))
  db.close()
}

/** Deletes what no page has had open for long. */
export async function deleteLocalCopy(name: string): Promise<void> {
  if (await canKeep()) await idb.deleteDB(name)
}

function takeIn({ updates, entries }: LastWord, ydoc: Y.Doc, put: KeptEntries['put']): void {
  try {
    for (const update of updates) Y.applyUpdate(ydoc, update, LAST_WORD)
  } catch {
    // Cut off or written by somebody else: no reason to do without what the database has.
    return
  }
  put(entries)
}

/** Reads and writes the journal's entries; writing throws when the database was closed. */
function entriesIn(db: IDBDatabase, writer: number) {
  /** Entries of earlier visits and other tabs, by the journal's key: they go when the record is saved. */
  const adopted = new Map<string, { k: string; v: KeptEntry }[]>()
  const ownKey = (key: string) => `${ENTRY}${writer}/${key}`
  return {
    async read(): Promise<readonly KeptEntry[]> {
      const [store] = idb.transact(db, [CUSTOM], 'readonly')
      if (store === undefined) return []
      const range = IDBKeyRange.bound(ENTRY, `${ENTRY}\uffff`)
      const rows: readonly { k: string; v: KeptEntry }[] = await idb.getAllKeysValues(store, range)
      for (const row of rows) {
        const key = `${row.v.table}/${row.v.id}`
        adopted.set(key, [...(adopted.get(key) ?? []), row])
      }
      return rows.map(({ v }) => v)
    },
    write(entries: Parameters<KeptEntries['put']>[0]): void {
      const [store] = idb.transact(db, [CUSTOM])
      for (const [key, entry] of entries) {
        if (entry !== undefined) store?.put(entry, ownKey(key))
        else {
          store?.delete(ownKey(key))
          for (const row of adopted.get(key) ?? []) if (store !== undefined) takeAway(store, row)
        }
      }
    },
  }
}

/** What another page wrote since then is not saved with what was taken over from it. */
function takeAway(store: IDBObjectStore, { k, v }: { readonly k: string; readonly v: KeptEntry }): void {
  const asked = store.get(k)
  asked.onsuccess = () => {
    if (equal(asked.result, v)) store.delete(k)
  }
}

let keeps: Promise<boolean> | undefined

/** Whether this browser keeps anything for us at all; asked once, because it may take its time to refuse. */
export function canKeep(): Promise<boolean> {
  keeps ??= tryKeeping()
  return keeps
}

async function tryKeeping(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false
  const opened = idb
    .openDB('bp/probe', () => {})
    .then(
      (db) => db,
      () => undefined,
    )
  const db = await within(PATIENCE_MS, opened)
  db?.close()
  return db !== undefined
}

const openStores = (name: string) =>
  idb.openDB(name, (db) => idb.createStores(db, [[UPDATES, { autoIncrement: true }], [CUSTOM]]))

/** What a promise gives in time, else undefined. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
