import type { Logger } from 'pino'
import { type Pressure, underPressure } from '../observe/pressure.ts'
import { type RoomKey, type Storage, StorageError, type StoredRoom } from '../storage/storage.ts'
import type { RoomOptions } from './room-options.ts'
import { Row, type TakeOut } from './row.ts'
import { SeenNumbers } from './seen-numbers.ts'
import type { Turns } from './turns.ts'

/** Numbers for metrics, shared by all rooms of a process. */
export type RoomTally = { kept: number; denied: number; compactions: number; resyncs: number }

/** What all logs of a process share. */
export type RoomLogDeps = {
  readonly storage: Storage
  readonly options: RoomOptions
  readonly pressure: Pressure
  readonly log: Logger
  readonly tally: RoomTally
  /** One after the other: rooms that began together would all want a snapshot at once. */
  readonly snapshots: Turns
}

/** Who a log is for. */
export interface RoomLogUser<Source> {
  readonly key: RoomKey
  /** The update may be shown to others: it is durable or, while the disk fails, passed on unsaved. Once for each. */
  relay(update: Uint8Array, source: Source): void
  /** The update is durable under this number. */
  kept(update: Uint8Array, seq: number): void
  /** An update was refused: what is in memory is more than will ever be on the disk. */
  broken(error: unknown): void
}

/** An update on its way to the disk. */
type Flight<Source> = {
  readonly update: Uint8Array
  readonly source: Source
  /** Undefined once others were shown it. */
  relayed: TakeOut | undefined
  readonly whenRelayed: (() => void)[]
  readonly whenDurable: (() => void)[]
}

export type Snapshot = { readonly bytes: Uint8Array; readonly tookMs: number }

/** A snapshot rests this many times as long as it took to encode: encoding takes 5% of the time at most. */
const COMPACTION_REST = 20

/** A room's way to the disk: what is under way, what lies there, and when it had better be a snapshot. */
export class RoomLog<Source> {
  readonly #deps: RoomLogDeps
  readonly #user: RoomLogUser<Source>
  /** What is not durable yet. Where a thousand write at once, or the disk fails, that is much. */
  readonly #inFlight = new Row<Flight<Source>>()
  /** What of it was not relayed yet. */
  readonly #unseen = new Row<Flight<Source>>()
  readonly #epoch: number
  readonly #seen: SeenNumbers
  #loggedUpdates: number
  #loggedBytes: number
  #isCompacting = false
  #compactAgainAt = 0

  constructor(stored: StoredRoom, deps: RoomLogDeps, user: RoomLogUser<Source>) {
    this.#deps = deps
    this.#user = user
    this.#epoch = stored.epoch
    this.#seen = new SeenNumbers(stored.seq)
    this.#loggedUpdates = stored.updates.length
    this.#loggedBytes = stored.logBytes
  }

  /** Whether nothing is on its way to the disk. */
  get isQuiet(): boolean {
    return this.#inFlight.length === 0 && !this.#isCompacting
  }

  /** Up to which number nothing is missing in memory of what lies on the disk. */
  get upto(): number {
    return this.#seen.upto
  }

  /**
   * Resolves when the update is durable; it has been relayed then. Rejects after `broken` when it was refused. With
   * `after`, it goes to the disk once that has worked.
   */
  async append(update: Uint8Array, source: Source, after?: Promise<void>): Promise<void> {
    const { storage, tally } = this.#deps
    const { key } = this.#user
    const flight: Flight<Source> = { update, source, relayed: undefined, whenRelayed: [], whenDurable: [] }
    const landed = this.#inFlight.push(flight)
    flight.relayed = this.#unseen.push(flight)
    const store = () => storage.append(key, update, this.#epoch)
    const stored = after === undefined ? store() : after.then(store)
    if (storage.health.state() === 'failing') this.#relay(flight)
    let seq: number
    try {
      seq = await stored
    } catch (error) {
      this.#user.broken(error)
      throw error
    }
    landed()
    this.#count(1, update.length)
    tally.kept++
    this.#relay(flight)
    this.#seen.see(seq)
    this.#user.kept(update, seq)
    for (const run of flight.whenDurable) run()
  }

  /** Appends an update that was made for the room as it is now; undefined when another server's came in between. */
  async appendAlone(update: Uint8Array): Promise<number | undefined> {
    const { storage } = this.#deps
    const { key } = this.#user
    try {
      return await storage.append(key, update, this.#epoch, this.#seen.upto + this.#inFlight.length)
    } catch (error) {
      if (error instanceof StorageError && error.code === 'write-refused') return undefined
      throw error
    }
  }

  /** Another server appended an update. False when it is in memory already; otherwise it has to be added there. */
  hear(update: Uint8Array, seq: number): boolean {
    if (!this.#seen.see(seq)) return false
    this.#count(1, update.length)
    return true
  }

  /** What lies on the disk up to this number, so many updates of so many bytes after the last, is in memory now. */
  caughtUp(seq: number, updates: number, bytes: number): void {
    this.#seen.seeUpto(seq)
    this.#count(updates, bytes)
  }

  /** What was appended and not relayed yet, oldest first. */
  unseen(): readonly Uint8Array[] {
    return this.#unseen.values().map(({ update }) => update)
  }

  /** Calls back once everything appended so far is durable; at once when it is. */
  whenDurable(run: () => void): void {
    const { last } = this.#inFlight
    if (last === undefined) run()
    else last.whenDurable.push(run)
  }

  /** Calls back once everything appended so far was relayed; at once when it was. */
  whenRelayed(run: () => void): void {
    const { last } = this.#unseen
    if (last === undefined) run()
    else last.whenRelayed.push(run)
  }

  /** While the disk fails people go on working together: what waits for it is passed on unsaved. */
  relayUnsaved(): void {
    for (const flight of this.#unseen.values()) this.#relay(flight)
  }

  /** Lets go of whoever waits for what will not come any more. */
  abandon(): void {
    for (const { whenRelayed } of this.#unseen.values()) for (const run of whenRelayed) run()
  }

  /** Whether a snapshot had better be made, given how large it would be at most. */
  isLong(contentBytes: number): boolean {
    const {
      compactAfterUpdates,
      compactAfterBytes,
      compactFromBytes,
      compactAboveTimes,
      compactInlineBytes,
    } = this.#deps.options
    const times = contentBytes < compactInlineBytes ? this.#laterTimes() : 1
    const [updates, bytes] = [this.#loggedUpdates / times, this.#loggedBytes / times]
    const isOverwritten = bytes >= compactFromBytes && bytes >= compactAboveTimes * contentBytes
    const isLong = updates >= compactAfterUpdates || bytes >= compactAfterBytes || isOverwritten
    return isLong && performance.now() >= this.#compactAgainAt
  }

  /** Rooms that are busy together would all want one in a moment that has no time for it. */
  #laterTimes(): number {
    const { pressure, options } = this.#deps
    const { compactLaterFromPressure: from, compactLaterTimes: times } = options
    return 1 + underPressure(pressure, { from, most: times - 1 })
  }

  /**
   * Puts a snapshot in the place of the log, when there is a log and the disk works. `encode` makes it of all that was
   * relayed when it is called.
   */
  async compact(encode: () => Promise<Snapshot>): Promise<void> {
    const { storage } = this.#deps
    if (this.#isCompacting || this.#loggedUpdates === 0 || storage.health.state() === 'failing') return
    this.#isCompacting = true
    await this.#deps.snapshots.take(() => this.#compact(encode))
    this.#isCompacting = false
  }

  async #compact(encode: () => Promise<Snapshot>): Promise<void> {
    const { storage, log, tally } = this.#deps
    const { key } = this.#user
    const [updates, logBytes] = [this.#loggedUpdates, this.#loggedBytes]
    // What another server wrote and is not known here must stay in the log.
    const uptoSeq = this.#seen.upto
    try {
      const { bytes, tookMs } = await encode()
      this.#compactAgainAt = performance.now() + tookMs * COMPACTION_REST
      await storage.compact(key, uptoSeq, bytes)
      this.#count(-updates, -logBytes)
      tally.compactions++
    } catch (error) {
      log.error({ ...key, err: error }, 'a snapshot could not be stored; the log goes on')
    }
  }

  #count(updates: number, bytes: number): void {
    this.#loggedUpdates += updates
    this.#loggedBytes += bytes
  }

  #relay(flight: Flight<Source>): void {
    if (flight.relayed === undefined) return
    flight.relayed()
    flight.relayed = undefined
    this.#user.relay(flight.update, flight.source)
    for (const run of flight.whenRelayed) run()
  }
}
