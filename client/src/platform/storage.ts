/** Small texts kept in this browser. Where the browser refuses (private window, blocked), kept for this page only. */
export type LocalStore = {
  get(key: string): string | undefined
  set(key: string, value: string): void
  remove(key: string): void
  /** All keys that begin with this. */
  keys(prefix: string): readonly string[]
}

const prefix = 'brownpaper.'

/** A store over whatever `localStorage` the browser gives; reading and writing never throw. */
export function createLocalStore(open: () => Storage): LocalStore {
  const spare = new Map<string, string>()
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(open())
    } catch {
      // blocked, full, or absent: the spare copy serves this page
      return undefined
    }
  }
  return {
    get: (key) => attempt((storage) => storage.getItem(prefix + key)) ?? spare.get(key),
    set(key, value) {
      spare.set(key, value)
      attempt((storage) => storage.setItem(prefix + key, value))
    },
    remove(key) {
      spare.delete(key)
      attempt((storage) => storage.removeItem(prefix + key))
    },
    keys(start) {
      const kept = attempt((storage) =>
        Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length)),
      )
      return (kept ?? [...spare.keys()]).filter((key) => key.startsWith(start))
    },
  }
}

export const localStore = createLocalStore(() => window.localStorage)
