import type { LateRecord } from '@brownpaper/shared/protocol/tray'
import { type CommandLine, UNDECIDED } from './command-line.ts'
import { parse } from './kept-stores.ts'
import type { KeptTexts } from './kept-texts.ts'
import { Listeners } from './listeners.ts'

/** One portion of refused work, under the id of the command that hands it in. */
export type OutboxItem = {
  readonly id: string
  readonly laneId: string
  readonly at: number
  readonly records: readonly LateRecord[]
  /** Why the server would not have it; absent while it is still to be sent. */
  readonly refused?: string
}

export type OutboxOptions = {
  readonly workshopId: string
  readonly kept: KeptTexts
  readonly commands: CommandLine
  readonly now: () => number
  readonly newId: () => string
  /** A portion has at most so many records. Default 500; the server takes 2000. */
  readonly mostRecords?: number
  /** And is about this long as JSON. Default 200000. */
  readonly mostLetters?: number
  readonly handedIn: (item: OutboxItem) => void
}

/**
 * Refused work on its way to the late tray. It is kept on this device before the room's own copy is dropped, and leaves
 * it when the server has it; what the server will not have stays, to be read.
 */
export class TrayOutbox {
  readonly #options: Required<OutboxOptions>
  readonly #prefix: string
  readonly #changes = new Listeners()
  #items: readonly OutboxItem[] = []
  #isSending = false

  constructor(options: OutboxOptions) {
    this.#options = { mostRecords: 500, mostLetters: 200_000, ...options }
    this.#prefix = `tray/${options.workshopId}/`
  }

  readonly subscribe = this.#changes.add
  readonly items = (): readonly OutboxItem[] => this.#items

  /** Takes up what earlier visits left. */
  async restore(): Promise<void> {
    const texts = await this.#options.kept.all(this.#prefix)
    const known = new Set(this.#items.map(({ id }) => id))
    const left = texts.map(parse).filter(isItem)
    this.#become([...left.filter(({ id }) => !known.has(id)), ...this.#items])
  }

  /** Resolves when the work is kept on this device; sending goes on by itself. */
  async add(laneId: string, records: readonly LateRecord[]): Promise<void> {
    const { now, newId } = this.#options
    const items = this.#portions(records).map((portion) => ({
      id: newId(),
      laneId,
      at: now(),
      records: portion,
    }))
    this.#become([...this.#items, ...items])
    await Promise.all(items.map((item) => this.#keep(item)))
    void this.send()
  }

  /** Hands in what waits, one portion after the other; called whenever there is a line. */
  async send(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let item = this.#next(); item !== undefined; item = this.#next()) {
        if (!(await this.#sendOne(item))) return
      }
    } finally {
      this.#isSending = false
    }
  }

  #next(): OutboxItem | undefined {
    return this.#items.find((item) => item.refused === undefined)
  }

  /** False when the server gave no verdict: the rest waits too. */
  async #sendOne(item: OutboxItem): Promise<boolean> {
    const { commands, kept, handedIn } = this.#options
    const { laneId, records } = item
    const answer = await commands.give({ type: 'tray.add', laneId, records: [...records] }, { id: item.id })
    if (!answer.ok && UNDECIDED.includes(answer.code)) return false
    const others = this.#items.filter(({ id }) => id !== item.id)
    if (answer.ok) {
      this.#become(others)
      handedIn(item)
      await kept.remove(this.#prefix + item.id)
    } else {
      const refused = { ...item, refused: answer.code }
      this.#become([...others, refused])
      await this.#keep(refused)
    }
    return true
  }

  /** A record that is very long goes alone, so that the server's bound on texts costs no other its place. */
  #portions(records: readonly LateRecord[]): readonly (readonly LateRecord[])[] {
    const { mostRecords, mostLetters } = this.#options
    const portions: LateRecord[][] = []
    let letters = Number.POSITIVE_INFINITY
    for (const record of records) {
      const length = JSON.stringify(record).length
      const last = portions.at(-1)
      if (last === undefined || last.length >= mostRecords || letters + length > mostLetters) {
        portions.push([record])
        letters = length > LONG_RECORD ? Number.POSITIVE_INFINITY : length
      } else if (length > LONG_RECORD) {
        portions.splice(-1, 0, [record])
      } else {
        last.push(record)
        letters += length
      }
    }
    return portions
  }

  #keep(item: OutboxItem): Promise<void> {
    return this.#options.kept.set(this.#prefix + item.id, JSON.stringify(item))
  }

  #become(items: readonly OutboxItem[]): void {
    this.#items = items
    this.#changes.tell()
  }
}

const LONG_RECORD = 15_000

function isItem(value: unknown): value is OutboxItem {
  // Only `add` above writes under this prefix; what is cut off in the middle is no JSON.
  return typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records)
}
