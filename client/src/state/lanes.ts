import { laneRoom } from '@brownpaper/shared/access/room'
import { must } from '@brownpaper/shared/base/assert'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import type { LateRecord } from '@brownpaper/shared/protocol/tray'
import type { UnsavedRecord } from '../sync/journal.ts'
import { Room, type RoomOptions, type SetAside } from '../sync/room.ts'
import { HeldLane, type LaneSurroundings } from './held-lane.ts'
import type { LaneHandle } from './session.ts'

export type LanesOptions = {
  readonly around: LaneSurroundings
  /** What every room of this session is made with. */
  readonly roomOptions: Pick<
    RoomOptions<unknown>,
    'owner' | 'mux' | 'stores' | 'lastWords' | 'clock' | 'random'
  >
  readonly setAside: (laneId: string, records: readonly LateRecord[], why: SetAside) => Promise<void>
  /** Something that counts for the saved state changed in one of the lanes. */
  readonly changed: () => void
}

/** A lane stays open this long after the last screen left it: people go back and forth. */
const LINGER_MS = 10_000

type Held = { readonly lane: HeldLane; holders: number; callOff: () => void }

/** The lanes this tab has open, each for as long as somebody holds it and it has work to save. */
export class Lanes {
  readonly #options: LanesOptions
  readonly #held = new Map<string, Held>()

  constructor(options: LanesOptions) {
    this.#options = options
  }

  handle(laneId: string): LaneHandle | undefined {
    return this.#held.get(laneId)?.lane.handle
  }

  open(): readonly HeldLane[] {
    return [...this.#held.values()].map(({ lane }) => lane)
  }

  /** `changed` is called when the handle is another. */
  hold(laneId: string, changed: () => void): () => void {
    const held = this.#held.get(laneId) ?? this.#openLane(laneId)
    held.holders++
    held.callOff()
    const unsubscribe = held.lane.subscribe(changed)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      unsubscribe()
      held.holders--
      if (held.holders === 0) this.#linger(held)
    }
  }

  /** Opens a lane that somebody will soon want. */
  prepare(laneId: string): void {
    this.hold(laneId, () => {})()
  }

  /** Holds lanes that have work of earlier visits, without a screen, until it is saved or set aside. */
  bringHome(laneIds: readonly string[]): void {
    for (const laneId of laneIds) {
      const release = this.hold(laneId, () => {})
      const { room } = must(this.#held.get(laneId), laneId).lane
      const unsubscribe = room.subscribe(() => {
        const isHome = room.copy.isSaved && room.copy.changes === 0
        if (!isHome && room.refused === undefined) return
        unsubscribe()
        release()
      })
    }
  }

  async close(): Promise<void> {
    const all = [...this.#held.values()]
    this.#held.clear()
    for (const { callOff } of all) callOff()
    await Promise.all(all.map(({ lane }) => lane.close()))
  }

  #openLane(laneId: string): Held {
    const { around, roomOptions, setAside, changed } = this.#options
    const room = new Room<LaneDocument>({
      ...roomOptions,
      room: laneRoom(laneId),
      openView: (ydoc) => openLane(ydoc, roomOptions.clock),
      writesOf: (view) => view,
      setAside: (records, why) => setAside(laneId, asLate(records), why),
    })
    room.subscribe(changed)
    const held: Held = { lane: new HeldLane(laneId, room, around), holders: 0, callOff: () => {} }
    this.#held.set(laneId, held)
    changed()
    return held
  }

  #linger(held: Held): void {
    const { clock } = this.#options.roomOptions
    held.callOff()
    held.callOff = clock.after(LINGER_MS, () => {
      const { copy, refused } = held.lane.room
      // What is not on the server's disk is not let go, lest this browser keeps nothing.
      if (copy.changes > 0 && refused === undefined) this.#linger(held)
      else this.#close(held)
    })
  }

  #close(held: Held): void {
    this.#held.delete(held.lane.laneId)
    void held.lane.close()
    this.#options.changed()
  }
}

/** A lane's journal names its four tables and their records, which is what the tray takes. */
export const asLate = (records: readonly UnsavedRecord[]) => records as readonly LateRecord[]
