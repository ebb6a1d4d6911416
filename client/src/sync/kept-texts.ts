import * as idb from 'lib0/indexeddb'
import type { TextStore } from './kept-stores.ts'
import { canKeep } from './local-copy.ts'

/** Texts too large for the browser's small storage, by name. */
export type KeptTexts = {
  all(prefix: string): Promise<readonly string[]>
  /** Resolves when it is kept. */
  set(key: string, text: string): Promise<void>
  remove(key: string): Promise<void>
}

const DATABASE = 'bp/texts'
const STORE = 'texts'
const LIST = 'texts'

/** Keeps texts in IndexedDB; where there is none, in the small storage as long as they fit. */
export async function openKeptTexts(small: TextStore): Promise<KeptTexts> {
  if (!(await canKeep())) return smallTexts(small)
  const db = await idb.openDB(DATABASE, (made) => idb.createStores(made, [[STORE]]))
  const store = (access: 'readonly' | 'readwrite') => db.transaction([STORE], access).objectStore(STORE)
  return {
    all: (prefix) => idb.getAll(store('readonly'), IDBKeyRange.bound(prefix, `${prefix}\uffff`)),
    set: async (key, text) => {
      await idb.put(store('readwrite'), text, key)
    },
    remove: async (key) => {
      await idb.del(store('readwrite'), key)
    },
  }
}

function smallTexts(small: TextStore): KeptTexts {
  const read = (): Record<string, string> => JSON.parse(small.get(LIST) ?? '{}')
  return {
    all: async (prefix) =>
      Object.entries(read())
        .filter(([key]) => key.startsWith(prefix))
        .map(([, text]) => text),
    set: async (key, text) => small.set(LIST, JSON.stringify({ ...read(), [key]: text })),
    remove: async (key) => {
      const { [key]: _gone, ...rest } = read()
      small.set(LIST, JSON.stringify(rest))
    },
  }
}
