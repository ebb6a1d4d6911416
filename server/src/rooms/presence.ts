import { GONE, type PresenceState, presenceKind, presenceMessage } from './messages.ts'
import { ScarceMap } from './scarce.ts'

/** Of somebody who moves, the same one takes each newer state: they come all the time, and say little. */
type Entry<Holder> = {
  readonly client: number
  clock: number
  json: Uint8Array
  readonly holder: Holder
  isChanged: boolean
}

/** The presence gathered since the last tick: one message, its states as of now, and its only holder when there is one. */
export type PresenceChange<Holder> = {
  readonly message: Uint8Array
  readonly states: readonly (PresenceState & { readonly holder: Holder })[]
  readonly onlyHolder: Holder | undefined
}

/**
 * Who is in a room right now and what they point at: the newest state of each client, never stored. A state is held by
 * one connection and ends with it.
 */
export class Presence<Holder> {
  readonly #entries = new ScarceMap<number, Entry<Holder>>()
  readonly #changed = new ScarceMap<number, Entry<Holder>>()
  readonly #maxStateBytes: number

  constructor(maxStateBytes: number) {
    this.#maxStateBytes = maxStateBytes
  }

  /**
   * Takes a state that is newer than the one known. A client that comes back on a new connection takes its state along,
   * so that the old one dropping later removes nothing. False for what was not taken.
   */
  put(holder: Holder, state: PresenceState): boolean {
    const known = this.#entries.get(state.client)
    if (known?.holder === holder && state.clock < known.clock) return false
    const kind = state.json.length > this.#maxStateBytes ? 'broken' : presenceKind(state.json)
    if (kind === 'gone' && known?.holder === holder) this.#remove(known, state.clock)
    if (kind !== 'here') return false
    const { client, clock, json } = state
    if (known?.holder === holder) {
      known.clock = clock
      known.json = json
      this.#change(known)
      return true
    }
    const entry = { client, clock, json, holder, isChanged: false }
    this.#entries.set(client, entry)
    this.#change(entry)
    return true
  }

  leave(holder: Holder): void {
    for (const entry of this.#entries.values()) if (entry.holder === holder) this.#remove(entry, entry.clock)
  }

  holderOf(client: number): Holder | undefined {
    return this.#entries.get(client)?.holder
  }

  get hasChange(): boolean {
    return this.#changed.size > 0
  }

  /** What changed since the last call; undefined when nothing did. */
  takeChange(): PresenceChange<Holder> | undefined {
    if (this.#changed.size === 0) return undefined
    const states = [...this.#changed.values()]
    this.#changed.clear()
    for (const entry of states) entry.isChanged = false
    const [first] = states
    const isOnly = states.every((entry) => entry.holder === first?.holder)
    return { message: presenceMessage(states), states, onlyHolder: isOnly ? first?.holder : undefined }
  }

  /** The states of whoever this is true of. */
  statesOf(isWanted: (holder: Holder) => boolean): readonly PresenceState[] {
    return [...this.#entries.values()].filter(({ holder }) => isWanted(holder))
  }

  clockOf(client: number): number | undefined {
    return this.#entries.get(client)?.clock
  }

  /** Everyone present; undefined when nobody is. */
  everyone(): Uint8Array | undefined {
    return this.#entries.size === 0 ? undefined : presenceMessage([...this.#entries.values()])
  }

  #remove(entry: Entry<Holder>, clock: number): void {
    this.#entries.delete(entry.client)
    entry.clock = clock
    entry.json = GONE
    this.#change(entry)
  }

  #change(entry: Entry<Holder>): void {
    if (entry.isChanged) return
    entry.isChanged = true
    this.#changed.set(entry.client, entry)
  }
}
