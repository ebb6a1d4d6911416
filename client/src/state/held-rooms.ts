import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import type * as Y from 'yjs'
import { Room, type RoomOptions } from '../sync/room.ts'

/** A document as it stands; another object as soon as something named here changes. */
export type RoomHandle<V> = {
  /** Another object after the room was renewed. */
  readonly document: V
  /** The server's copy is in: before that it only looks empty. */
  readonly synced: boolean
  /** Why the room cannot be had. */
  readonly refused: CloseName | undefined
}

/** A room somebody may hold: its name, and the view screens get. The same object each time. */
export type RoomKind<V> = {
  readonly room: string
  readonly open: (ydoc: Y.Doc, options: { now: () => number }) => V
}

type AnyDocument = Document<Shapes>
type Held = { readonly room: Room<AnyDocument>; handle: RoomHandle<AnyDocument> }

export type HeldRoomsOptions = {
  readonly roomOptions: Pick<
    RoomOptions<unknown>,
    'owner' | 'mux' | 'stores' | 'lastWords' | 'clock' | 'random'
  >
  /** Something that counts for the saved state changed. */
  readonly changed: () => void
}

/** Rooms that few screens need, open from the first who holds them until the tab goes: what was typed gets home. */
export class HeldRooms {
  readonly #options: HeldRoomsOptions
  readonly #held = new Map<string, Held>()

  constructor(options: HeldRoomsOptions) {
    this.#options = options
  }

  open(): readonly Room<AnyDocument>[] {
    return [...this.#held.values()].map(({ room }) => room)
  }

  handle<V extends AnyDocument>({ room }: RoomKind<V>): RoomHandle<V> | undefined {
    // A room's name has one kind, which opened it.
    return this.#held.get(room)?.handle as RoomHandle<V> | undefined
  }

  /** `changed` is called when the handle is another. */
  hold<V extends AnyDocument>(kind: RoomKind<V>, changed: () => void): () => void {
    const { room } = this.#held.get(kind.room) ?? this.#open(kind)
    return room.subscribe(changed)
  }

  async close(): Promise<void> {
    await Promise.all(this.open().map((room) => room.close()))
    this.#held.clear()
  }

  #open({ room: name, open }: RoomKind<AnyDocument>): Held {
    const { roomOptions, changed } = this.#options
    const room = new Room<AnyDocument>({
      ...roomOptions,
      room: name,
      openView: (ydoc) => open(ydoc, roomOptions.clock),
      writesOf: (view) => view,
    })
    const held: Held = { room, handle: handleOf(room) }
    this.#held.set(name, held)
    room.subscribe(() => {
      const next = handleOf(room)
      const { document, synced, refused } = held.handle
      const isSame = next.document === document && next.synced === synced && next.refused === refused
      if (!isSame) held.handle = next
      changed()
    })
    changed()
    return held
  }
}

function handleOf<V>({ copy, refused }: Room<V>): RoomHandle<V> {
  return Object.freeze({ document: copy.view, synced: copy.isSynced, refused })
}
