import type { Clock } from './clock.ts'
import { Listeners } from './listeners.ts'

/**
 * What the small mark at the top says. `changes` counts records with own work that is not on the server's disk yet.
 * `code` of an error is one of the i18n area `errors`.
 */
export type SavedState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'offline'; readonly changes: number }
  | { readonly kind: 'error'; readonly code: string; readonly changes: number }

/** What one room says of itself. */
export type RoomSaved = {
  readonly isSaved: boolean
  /** Records with work that is not on the server's disk. */
  readonly changes: number
  /** This browser keeps the work too. */
  readonly isKept: boolean
  /** Why the room takes no more, if so. */
  readonly refused?: string | undefined
}

export type SavedFacts = {
  readonly isOnline: boolean
  readonly isStorageFailing: boolean
  readonly rooms: readonly RoomSaved[]
}

/** What is true of all rooms together, the worst first. */
export function savedState({ isOnline, isStorageFailing, rooms }: SavedFacts): SavedState {
  const changes = rooms.reduce((sum, room) => sum + room.changes, 0)
  const refused = rooms.find((room) => room.refused !== undefined && room.changes > 0)
  if (refused?.refused !== undefined) return { kind: 'error', code: refused.refused, changes }
  if (!isOnline) {
    const isAtRisk = rooms.some((room) => room.changes > 0 && !room.isKept)
    return isAtRisk ? { kind: 'error', code: 'not-kept', changes } : { kind: 'offline', changes }
  }
  if (isStorageFailing) return { kind: 'error', code: 'storage-failing', changes }
  const isSaved = rooms.every((room) => room.isSaved || room.refused !== undefined)
  return isSaved && changes === 0 ? { kind: 'saved' } : { kind: 'saving' }
}

export type SavedDelays = {
  /** "Saving" is only worth a word when it takes longer than this. Default 300. */
  readonly savingMs?: number
  /** A line that is back sooner was never gone. Default 800. */
  readonly offlineMs?: number
}

/** Shows good news at once and bad news only when it lasts, so that nothing flashes at every keystroke. */
export class SavedDisplay {
  readonly #clock: Clock
  readonly #delays: Required<SavedDelays>
  readonly #listeners = new Listeners()
  #shown: SavedState
  #next: SavedState
  #callOff: (() => void) | undefined
  /** Since when it shows better news than there is. */
  #waitsSince = 0

  constructor(clock: Clock, first: SavedState, delays: SavedDelays = {}) {
    this.#clock = clock
    this.#delays = { savingMs: 300, offlineMs: 800, ...delays }
    this.#shown = first
    this.#next = first
  }

  readonly shown = (): SavedState => this.#shown
  readonly subscribe = this.#listeners.add

  set(state: SavedState): void {
    const before = this.#next
    this.#next = state
    const delayMs = this.#delayOf(state)
    // One delay runs on while the same kind of news lasts, whatever its numbers.
    if (delayMs > 0 && this.#callOff !== undefined && before.kind === state.kind) return
    const isWaiting = this.#callOff !== undefined
    this.#forget()
    if (!isWaiting) this.#waitsSince = this.#clock.steady()
    // Bad news of changing kinds is bad news that lasts.
    const { savingMs, offlineMs } = this.#delays
    const leftMs = this.#waitsSince + savingMs + offlineMs - this.#clock.steady()
    if (delayMs > 0) {
      this.#callOff = this.#clock.after(Math.max(0, Math.min(delayMs, leftMs)), () => this.#show())
    } else if (!same(state, this.#shown)) this.#show()
  }

  #delayOf(state: SavedState): number {
    if (state.kind === this.#shown.kind) return 0
    if (state.kind === 'saving') return this.#delays.savingMs
    return state.kind === 'offline' ? this.#delays.offlineMs : 0
  }

  #show(): void {
    this.#forget()
    this.#shown = this.#next
    this.#listeners.tell()
  }

  #forget(): void {
    this.#callOff?.()
    this.#callOff = undefined
  }
}

function same(a: SavedState, b: SavedState): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
