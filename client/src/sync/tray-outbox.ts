import type { LateRecord } from '@brownpaper/shared/protocol/tray'
import { type CommandLine, UNDECIDED } from './command-line.ts'
import { parse } from './kept-stores.ts'
import type { KeptTexts } from './kept-texts.ts'
import { Listeners } from './listeners.ts'
import type { SetAside } from './room.ts'

/** One portion of refused work, under the id of the command that hands it in. */
export type OutboxItem = {
  readonly id: string
  readonly laneId: string
  readonly at: number
  readonly records: readonly LateRecord[]
  /** Default `late`. */
  readonly why?: SetAside
  /** Why the server would not have it; absent while it is still to be sent. */
  readonly refused?: string
}

/** What it takes to put work by for the tray of a workshop, also of one that is not open. */
export type PutBy = {
  readonly workshopId: string
  readonly kept: KeptTexts
  readonly now: () => number
  readonly newId: () => string
  /** A portion has at most so many records. Default 500; the server takes 2000. */
  readonly mostRecords?: number
  /** And is about this long as JSON. Default 200000. */
  readonly mostLetters?: number
}

export type OutboxOptions = PutBy & {
  readonly commands: CommandLine
  readonly handedIn: (item: OutboxItem) => void
  /** Runs something after a while. */
  readonly later: (run: () => void) => void
}

/** Cuts refused work into portions and keeps them on this device, until an outbox of that workshop hands them in. */
export function putByForTray(
  putBy: PutBy,
  laneId: string,
  records: readonly LateRecord[],
  why: SetAside = 'late',
): { readonly items: readonly OutboxItem[]; readonly kept: Promise<void> } {
  const { workshopId, now, newId, kept } = putBy
  const items = portionsOf(records, putBy).map((portion) => ({
    id: newId(),
    laneId,
    at: now(),
    records: portion,
    why,
  }))
  const all = items.map((item) => kept.set(keyOf(workshopId, item.id), JSON.stringify(item)))
  return { items, kept: Promise.all(all).then(() => {}) }
}

/** All that waits on this device for the tray of a workshop. */
export async function readPutBy(kept: KeptTexts, workshopId: string): Promise<readonly OutboxItem[]> {
  const texts = await kept.all(keyOf(workshopId, ''))
  return texts.map(parse).filter(isItem)
}

/**
 * Refused work on its way to the late tray. It is kept on this device before the room's own copy is dropped, and leaves
 * it when the server has it; what the server will not have stays, to be read.
 */
export class TrayOutbox {
  readonly #options: OutboxOptions
  readonly #changes = new Listeners()
  #items: readonly OutboxItem[] = []
  #isSending = false
  /** Somebody asked to send since it was last begun. */
  #isWanted = false

  constructor(options: OutboxOptions) {
    this.#options = options
  }

  readonly subscribe = this.#changes.add
  readonly items = (): readonly OutboxItem[] => this.#items

  /** Takes up what earlier visits left. */
  async restore(): Promise<void> {
    const { kept, workshopId } = this.#options
    const left = await readPutBy(kept, workshopId)
    const known = new Set(this.#items.map(({ id }) => id))
    this.#become([...left.filter(({ id }) => !known.has(id)), ...this.#items])
  }

  /** Resolves when the work is kept on this device; sending goes on by itself. */
  async add(laneId: string, records: readonly LateRecord[], why?: SetAside): Promise<void> {
    const { items, kept } = putByForTray(this.#options, laneId, records, why)
    this.#become([...this.#items, ...items])
    // A device that keeps nothing still hands in what it can while this page is open.
    await kept.catch(() => {})
    void this.send()
  }

  /** Hands in what waits, one portion after the other; called whenever there is a line. */
  async send(): Promise<void> {
    this.#isWanted = true
    if (this.#isSending) return
    this.#isSending = true
    try {
      // What is heard while one is answered, as that the disk works again, may be the last to be heard.
      while (this.#isWanted) {
        this.#isWanted = false
        await this.#sendAll()
      }
    } finally {
      this.#isSending = false
    }
  }

  async #sendAll(): Promise<void> {
    for (let item = this.#next(); item !== undefined; item = this.#next()) {
      if (!(await this.#sendOne(item))) return
    }
  }

  #next(): OutboxItem | undefined {
    return this.#items.find((item) => item.refused === undefined)
  }

  /** False when the server gave no verdict: the rest waits too. */
  async #sendOne(item: OutboxItem): Promise<boolean> {
    const { workshopId, commands, kept, handedIn, later } = this.#options
    const { laneId, records } = item
    const answer = await commands.give({ type: 'tray.add', laneId, records: [...records] }, { id: item.id })
    if (!answer.ok && UNDECIDED.includes(answer.code)) {
      // Of a line that comes back and a disk that works again one hears; of a server that was only slow one does not.
      if (answer.code === 'timeout') later(() => void this.send())
      return false
    }
    const others = this.#items.filter(({ id }) => id !== item.id)
    if (answer.ok) {
      this.#become(others)
      handedIn(item)
      await kept.remove(keyOf(workshopId, item.id)).catch(() => {})
    } else {
      // Kept as it was: another visit, perhaps with other rights, tries once more.
      this.#become([...others, { ...item, refused: answer.code }])
    }
    return true
  }

  #become(items: readonly OutboxItem[]): void {
    this.#items = items
    this.#changes.tell()
  }
}

const keyOf = (workshopId: string, id: string) => `tray/${workshopId}/${id}`

const LONG_RECORD = 15_000

/** A record that is very long goes alone, so that the server's bound on texts costs no other its place. */
function portionsOf(
  records: readonly LateRecord[],
  { mostRecords = 500, mostLetters = 200_000 }: PutBy,
): readonly (readonly LateRecord[])[] {
  const portions: LateRecord[][] = []
  let open: LateRecord[] | undefined
  let letters = 0
  for (const record of records) {
    const { length } = JSON.stringify(record)
    if (length > LONG_RECORD) {
      portions.push([record])
      continue
    }
    if (open === undefined || open.length >= mostRecords || letters + length > mostLetters) {
      open = []
      letters = 0
      portions.push(open)
    }
    open.push(record)
    letters += length
  }
  return portions
}

function isItem(value: unknown): value is OutboxItem {
  // Only `add` above writes under this prefix; what is cut off in the middle is no JSON.
  return typeof value === 'object' && value !== null && 'records' in value && Array.isArray(value.records)
}
