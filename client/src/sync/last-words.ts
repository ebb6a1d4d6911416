import { isRecord } from '@brownpaper/shared/ydoc/fields'
import * as buffer from 'lib0/buffer'
import type { KeptEntry } from './journal.ts'
import { parse, type TextStore } from './kept-stores.ts'

/** Small texts that can be listed and taken away, as `platform/storage` gives them. */
export type ListedTexts = TextStore & {
  remove(key: string): void
  /** All keys that begin with this. */
  keys(prefix: string): readonly string[]
}

/** What a page had written when it went and its database had not yet said to have. */
export type LastWord = {
  /** Yjs updates in the order they were made. */
  readonly updates: readonly Uint8Array[]
  /** The journal's entries, by its keys. */
  readonly entries: readonly (readonly [string, KeptEntry])[]
}

/** One word as found, under the name by which it is taken away. */
export type FoundWord = LastWord & { readonly key: string }

const PREFIX = 'last/'

/** Of the five million characters a browser gives a site, so many for one page's last word on one room. */
const MOST_LETTERS = 400_000

/**
 * What cannot wait for the database when a page goes: writing to IndexedDB only begins then, small texts are kept at
 * once. Each page writes under a name of its own, so that pages that go together leave one word each; the next page
 * that opens the room takes them in.
 */
export class LastWords {
  readonly #texts: ListedTexts
  readonly #most: number

  constructor(texts: ListedTexts, most = MOST_LETTERS) {
    this.#texts = texts
    this.#most = most
  }

  /** Keeps a page's last word on a store in place of its earlier one; `page` is the Yjs client id. */
  say(store: string, page: number, word: LastWord): void {
    const text = this.#written(word)
    if (text === undefined) this.takeBack(store, page)
    else this.#texts.set(keyOf(store, page), text)
  }

  /** The database has it after all. */
  takeBack(store: string, page: number): void {
    this.#texts.remove(keyOf(store, page))
  }

  /** What all pages that went left about a store. */
  on(store: string): readonly FoundWord[] {
    return this.#texts.keys(keyOf(store, '')).flatMap((key) => {
      const word = read(this.#texts.get(key))
      return word === undefined ? [] : [{ ...word, key }]
    })
  }

  /** Takes away words that were taken in. */
  taken(words: readonly FoundWord[]): void {
    for (const { key } of words) this.#texts.remove(key)
  }

  /** Takes away all that was left about stores whose name begins with this. */
  forget(prefix: string): void {
    for (const key of this.#texts.keys(`${PREFIX}${prefix}`)) this.#texts.remove(key)
  }

  /** From the first on, as many updates as fit: a later one may build on each before it. */
  #written({ updates, entries }: LastWord): string | undefined {
    const fitting: string[] = []
    let left = this.#most
    for (const update of updates) {
      const text = buffer.toBase64(update)
      left -= text.length
      if (left < 0) break
      fitting.push(text)
    }
    if (fitting.length === 0) return undefined
    const listed = JSON.stringify(entries)
    // An entry only counts the work it belongs to; without room for all, the work itself goes first.
    return `{"updates":${JSON.stringify(fitting)},"entries":${listed.length <= left ? listed : '[]'}}`
  }
}

const keyOf = (store: string, page: number | '') => `${PREFIX}${store}/${page}`

function read(text: string | undefined): LastWord | undefined {
  const parsed = parse(text)
  if (!isRecord(parsed) || !Array.isArray(parsed.updates) || !Array.isArray(parsed.entries)) return undefined
  try {
    // Only `say` writes under these names, whole or not at all; what is no text throws.
    return { updates: parsed.updates.map((update) => buffer.fromBase64(update)), entries: parsed.entries }
  } catch {
    return undefined
  }
}
