/** Files that wait in this browser until they can be sent. Where it keeps none, they wait as long as the page is open. */
export type KeptFiles = {
  put(key: string, file: KeptFile): Promise<void>
  remove(key: string): Promise<void>
  /** By key, those whose key begins so. */
  under(prefix: string): Promise<ReadonlyMap<string, KeptFile>>
}

/** `about` is anything that can be cloned; whoever reads it checks what it is. */
export type KeptFile = { readonly blob: Blob; readonly about: unknown }

const NAME = 'brownpaper-files'
const STORE = 'files'

export function openKeptFiles(): KeptFiles {
  const spare = new Map<string, KeptFile>()
  let opening: Promise<IDBDatabase | undefined> | undefined
  const database = () => {
    opening ??= open().catch(() => undefined)
    return opening
  }
  const store = async (mode: IDBTransactionMode) =>
    (await database())?.transaction(STORE, mode).objectStore(STORE)

  return {
    async put(key, file) {
      spare.set(key, file)
      const files = await store('readwrite')
      // A full disk or a private window: the spare copy serves this page.
      if (files !== undefined) await done(files.put(file, key)).catch(() => {})
    },
    async remove(key) {
      spare.delete(key)
      const files = await store('readwrite')
      if (files !== undefined) await done(files.delete(key)).catch(() => {})
    },
    async under(prefix) {
      const found = new Map([...spare].filter(([key]) => key.startsWith(prefix)))
      const files = await store('readonly')
      if (files === undefined) return found
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`)
      const [keys, values] = await Promise.all([done(files.getAllKeys(range)), done(files.getAll(range))])
      for (const [at, key] of keys.entries()) {
        const value: unknown = values[at]
        if (typeof key === 'string' && isKept(value)) found.set(key, value)
      }
      return found
    },
  }
}

const isKept = (value: unknown): value is KeptFile =>
  typeof value === 'object' && value !== null && 'blob' in value && value.blob instanceof Blob

/** Where a browser has no database at all, asking for it already throws. */
async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  return done(request)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The browser kept nothing'))
  })
}
