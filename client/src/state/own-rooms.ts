import { roomName } from '@brownpaper/shared/access/room'
import { must } from '@brownpaper/shared/base/assert'
import { carryOver, type OwnDocument, openOwn } from '@brownpaper/shared/own/own'
import { Listeners } from '../sync/listeners.ts'
import { Room, type RoomOptions } from '../sync/room.ts'
import type { OwnHandle } from './session.ts'

export type OwnRoomsOptions = {
  /** What every room of this session is made with. */
  readonly roomOptions: Pick<
    RoomOptions<unknown>,
    'owner' | 'mux' | 'stores' | 'lastWords' | 'clock' | 'random'
  >
  /** Something that counts for the saved state changed in one of them. */
  readonly changed: () => void
}

/** An own room stays open this long after its last screen: a step ends and another begins. */
const LINGER_MS = 10_000

/** How long a turn's words are waited for before the screen is cleared all the same. */
const LAST_WORDS_MS = 10_000

/** Beside which lane, and whose. */
type Which = { readonly laneId: string; readonly memberId: string }

type Held = {
  readonly which: Which
  readonly room: Room<OwnDocument>
  readonly changes: Listeners
  handle: OwnHandle
  holders: number
  callOff: () => void
}

/** The rooms this tab has open in which one writes for oneself, or lets somebody write on a shared screen. */
export class OwnRooms {
  readonly #options: OwnRoomsOptions
  readonly #held = new Map<string, Held>()

  constructor(options: OwnRoomsOptions) {
    this.#options = options
  }

  handle(which: Which): OwnHandle | undefined {
    return this.#held.get(nameOf(which))?.handle
  }

  rooms(): readonly Room<OwnDocument>[] {
    return [...this.#held.values()].map(({ room }) => room)
  }

  /** Whether something of it was ever written or read on this device. */
  isKnown(which: Which): boolean {
    const { stores, owner } = this.#options.roomOptions
    return stores.epochOf(`${owner}/${nameOf(which)}`) !== undefined
  }

  /** `changed` is called when the handle is another. */
  hold(which: Which, changed: () => void): () => void {
    const held = this.#held.get(nameOf(which)) ?? this.#open(which)
    held.holders++
    held.callOff()
    // A turn that was taken again: the server lets it in now.
    held.room.retry()
    const unsubscribe = held.changes.add(changed)
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      unsubscribe()
      held.holders--
      if (held.holders === 0) this.#linger(held)
    }
  }

  /** Opens what has work of earlier visits until it is saved. */
  bringHome(which: Which): void {
    const release = this.hold(which, () => {})
    const { room } = must(this.#held.get(nameOf(which)), 'a room just opened')
    const unsubscribe = room.subscribe(() => {
      const isHome = room.copy.isSaved && room.copy.changes === 0
      if (!isHome && room.refused === undefined) return
      unsubscribe()
      release()
    })
  }

  /** Resolves when all of it is on the server's disk, or after ten seconds with what is missing still on this device. */
  saved(which: Which): Promise<boolean> {
    const room = this.#held.get(nameOf(which))?.room
    const isHome = () => room === undefined || (room.copy.isSaved && room.copy.changes === 0)
    if (isHome()) return Promise.resolve(true)
    return new Promise((resolve) => {
      const done = (isSaved: boolean) => {
        unsubscribe?.()
        callOff()
        resolve(isSaved)
      }
      const unsubscribe = room?.subscribe(() => isHome() && done(true))
      const callOff = this.#options.roomOptions.clock.after(LAST_WORDS_MS, () => done(false))
    })
  }

  /** Leaves nothing of it on this device: somebody else sits down here next. */
  async clear(which: Which): Promise<void> {
    const held = this.#held.get(nameOf(which))
    if (held === undefined) return
    held.callOff()
    this.#held.delete(nameOf(which))
    await held.room.setAside('stay-away')
    await held.room.close()
    this.#options.changed()
  }

  async close(): Promise<void> {
    const all = [...this.#held.values()]
    this.#held.clear()
    for (const { callOff } of all) callOff()
    await Promise.all(all.map(({ room }) => room.close()))
  }

  #open(which: Which): Held {
    const { roomOptions, changed } = this.#options
    const room: Room<OwnDocument> = new Room<OwnDocument>({
      ...roomOptions,
      room: nameOf(which),
      openView: (ydoc) => openOwn(ydoc, roomOptions.clock),
      writesOf: (view) => view,
      // Nobody else may see it, so there is no tray: it goes into the fresh copy once that is in.
      setAside: async (records) => {
        const unsubscribe = room.subscribe(() => {
          if (!room.copy.isSynced) return
          unsubscribe()
          carryOver(room.copy.view, records)
        })
      },
    })
    const changes = new Listeners()
    const held: Held = {
      which,
      room,
      changes,
      handle: handleOf(which, room),
      holders: 0,
      callOff: () => {},
    }
    room.subscribe(() => {
      changed()
      const next = handleOf(which, room)
      const keys = Object.keys(next) as (keyof OwnHandle)[]
      if (keys.every((key) => Object.is(next[key], held.handle[key]))) return
      held.handle = next
      changes.tell()
    })
    this.#held.set(nameOf(which), held)
    changed()
    return held
  }

  #linger(held: Held): void {
    const { clock } = this.#options.roomOptions
    held.callOff()
    held.callOff = clock.after(LINGER_MS, () => {
      const { copy, refused } = held.room
      if (copy.changes > 0 && refused === undefined) return this.#linger(held)
      this.#held.delete(nameOf(held.which))
      void held.room.close()
      this.#options.changed()
    })
  }
}

const nameOf = ({ laneId, memberId }: Which) => roomName({ kind: 'own', lane: laneId, member: memberId })

function handleOf({ laneId, memberId }: Which, { copy, refused }: Room<OwnDocument>): OwnHandle {
  return Object.freeze({
    laneId,
    memberId,
    document: copy.view,
    ready: copy.isReady,
    synced: copy.isSynced,
    refused,
  })
}
