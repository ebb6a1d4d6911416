import { equal } from '@brownpaper/shared/base/equal'
import { isRecord } from '@brownpaper/shared/ydoc/fields'

/** Small texts kept in this browser, as `platform/storage` gives it. */
export type TextStore = {
  get(key: string): string | undefined
  set(key: string, value: string): void
}

/** `unsentBy`: the pages that left work in it which was not sent, by their Yjs client ids. */
type KeptStore = {
  readonly usedAt: number
  readonly unsentBy: readonly number[]
  readonly timesEmptied: number
}

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

  /** Notes that a store is in use. */
  used(name: string): void {
    this.#note(name, this.unsentBy(name))
  }

  /** Notes that a page leaves unsent work in it. */
  holdsWork(name: string, page: number): void {
    const pages = this.unsentBy(name)
    this.#note(name, pages.includes(page) ? pages : [...pages, page])
  }

  /** Notes that all work these pages left in it was sent. What others leave there is not known to whoever says so. */
  sent(name: string, pages: readonly number[]): void {
    this.#note(
      name,
      this.unsentBy(name).filter((page) => !pages.includes(page)),
    )
  }

  /** Notes that nothing is left in it. */
  emptied(name: string): void {
    this.#note(name, [], this.timesEmptied(name) + 1)
  }

  /** How often it was emptied: a page that has it open sees from another number that what it had kept is gone. */
  timesEmptied(name: string): number {
    return this.#read()[name]?.timesEmptied ?? 0
  }

  /** The pages that left work in it which was not sent. */
  unsentBy(name: string): readonly number[] {
    return this.#read()[name]?.unsentBy ?? []
  }

  forget(name: string): void {
    const { [name]: _gone, ...rest } = this.#read()
    this.#write(rest)
  }

  /** Stores under `prefix` with work that was never sent. */
  unsent(prefix: string): readonly string[] {
    return Object.entries(this.#read())
      .filter(([name, store]) => name.startsWith(prefix) && store.unsentBy.length > 0)
      .map(([name]) => name)
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

  #note(name: string, unsentBy: readonly number[], timesEmptied = this.timesEmptied(name)): void {
    const stores = this.#read()
    const { usedAt, ...known } = stores[name] ?? { usedAt: Number.NEGATIVE_INFINITY }
    const isNews = !equal(known, { unsentBy, timesEmptied })
    if (!isNews && this.#now() - usedAt < TOUCH_MS) return
    this.#write({ ...stores, [name]: { usedAt: this.#now(), unsentBy, timesEmptied } })
  }

  #read(): Readonly<Record<string, KeptStore>> {
    const parsed = parse(this.#texts.get(KEY))
    if (!isRecord(parsed)) return {}
    return Object.fromEntries(
      Object.entries(parsed).flatMap(([name, value]) => {
        if (!isRecord(value) || typeof value.usedAt !== 'number') return []
        const { usedAt, timesEmptied = 0 } = value
        return [[name, { usedAt, unsentBy: pagesIn(value), timesEmptied: Number(timesEmptied) }]]
      }),
    )
  }

  #write(stores: Readonly<Record<string, KeptStore>>): void {
    this.#texts.set(KEY, JSON.stringify(stores))
  }
}

/** An earlier release noted only that there is work. */
const SOME_PAGE = 0

function pagesIn({ unsentBy, unsent }: Record<string, unknown>): readonly number[] {
  if (Array.isArray(unsentBy)) return unsentBy.filter((page) => typeof page === 'number')
  return unsent === true ? [SOME_PAGE] : []
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
