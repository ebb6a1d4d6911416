import { isRecord } from '@brownpaper/shared/ydoc/fields'

/** Small texts kept in this browser, as `platform/storage` gives it. */
export type TextStore = {
  get(key: string): string | undefined
  set(key: string, value: string): void
}

type KeptStore = { readonly usedAt: number; readonly unsent: boolean }

const KEY = 'stores'

/** A store nobody used for so long is purged, after its unsent work was taken out. */
export const UNUSED_MS = 30 * 24 * 3_600_000

/** How often a store in use says so again. */
const TOUCH_MS = 3_600_000

/**
 * Which room copies this browser keeps, by their names (`bp/<workshop>/<who>/<room>/<epoch>`), when each was last used
 * and whether it holds work that was never sent. IndexedDB cannot list its databases in every browser.
 */
export class KeptStores {
  readonly #texts: TextStore
  readonly #now: () => number

  constructor(texts: TextStore, now: () => number) {
    this.#texts = texts
    this.#now = now
  }

  /** The epoch of the copy last begun of a room; undefined when there is none. */
  epochOf(room: string): number | undefined {
    const [latest] = Object.entries(this.#read())
      .filter(([name]) => name.startsWith(`${room}/`) && /^\d+$/.test(name.slice(room.length + 1)))
      .toSorted(([, a], [, b]) => b.usedAt - a.usedAt)
    return latest === undefined ? undefined : Number(latest[0].slice(room.length + 1))
  }

  /** Notes that a store is in use, and whether it holds unsent work when that is known. */
  used(name: string, unsent?: boolean): void {
    const stores = this.#read()
    const known = stores[name]
    const wanted = unsent ?? known?.unsent ?? false
    if (known !== undefined && known.unsent === wanted && this.#now() - known.usedAt < TOUCH_MS) return
    this.#write({ ...stores, [name]: { usedAt: this.#now(), unsent: wanted } })
  }

  forget(name: string): void {
    const { [name]: _gone, ...rest } = this.#read()
    this.#write(rest)
  }

  /** Stores under `prefix` with work that was never sent. */
  unsent(prefix: string): readonly string[] {
    return Object.entries(this.#read())
      .filter(([name, store]) => name.startsWith(prefix) && store.unsent)
      .map(([name]) => name)
  }

  isUnsent(name: string): boolean {
    return this.#read()[name]?.unsent === true
  }

  under(prefix: string): readonly string[] {
    return Object.keys(this.#read()).filter((name) => name.startsWith(prefix))
  }

  unused(): readonly string[] {
    const before = this.#now() - UNUSED_MS
    return Object.entries(this.#read())
      .filter(([, store]) => store.usedAt < before)
      .map(([name]) => name)
  }

  #read(): Readonly<Record<string, KeptStore>> {
    const parsed = parse(this.#texts.get(KEY))
    if (!isRecord(parsed)) return {}
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([name, value]) => {
        if (!isRecord(value) || typeof value.usedAt !== 'number') return []
        return [[name, { usedAt: value.usedAt, unsent: value.unsent === true }]]
      }),
    )
  }

  #write(stores: Readonly<Record<string, KeptStore>>): void {
    this.#texts.set(KEY, JSON.stringify(stores))
  }
}

/** What a kept text says; undefined for what no JSON is. */
export function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
