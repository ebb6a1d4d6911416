import type { Action } from '@brownpaper/shared/access/access'
import type { Room } from '@brownpaper/shared/access/room'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { Live } from '@brownpaper/shared/live/live'
import type { OwnDocument } from '@brownpaper/shared/own/own'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Command } from '@brownpaper/shared/protocol/commands'
import type { PresencePace } from '@brownpaper/shared/protocol/frames'
import type { MeView } from '@brownpaper/shared/protocol/http'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import type { CommandAnswer } from '../sync/command-line.ts'
import type { Presence, PresencePatch } from '../sync/presence.ts'
import type { SetAside } from '../sync/room.ts'
import type { SavedState } from '../sync/saved.ts'
import type { OutboxItem } from '../sync/tray-outbox.ts'
import type { RoomHandle, RoomKind } from './held-rooms.ts'

export type { CommandAnswer, Presence, PresencePatch, SavedState }

/** One tab that has the lane open, told apart by its Yjs client id. */
export type Peer = Presence & {
  readonly clientId: number
  /** Absent on a group screen. */
  readonly memberId: string | undefined
  readonly deviceId: string
  /** "Jan", "Jan (2)" where there are two; the group's name for a group screen. */
  readonly name: string
  readonly colour: string
  /** This very tab. */
  readonly self: boolean
  /** Nothing moved for a minute. */
  readonly idle: boolean
}

/** For whom scores are given on this device: oneself, or somebody of the group on a screen that is nobody's. */
export type Scorer = {
  readonly memberId: string | undefined
  /** A participant scores for themselves and is not asked. */
  readonly isOneself: boolean
  /** Remembered on this device. */
  choose(memberId: string): void
}

/** A lane as it stands; another object as soon as something named here changes (not when notes change). */
export type LaneHandle = {
  readonly laneId: string
  /** Another object after refused work was set aside: the old one is dead then. */
  readonly document: LaneDocument
  /** This device's or the server's copy is in, and the workshop's phases; before that the lane only looks empty. */
  readonly ready: boolean
  /** The server's copy is in. */
  readonly synced: boolean
  readonly canWrite: boolean
  /** What one is kept to where one may write; undefined: nothing. The document keeps to it by itself. */
  readonly limits: LaneLimits | undefined
  /** Why the lane cannot be had (any more); it comes back by itself when rights do. */
  readonly refused: CloseName | undefined
  readonly scorer: Scorer
  /** All tabs in this lane, oneself first; the same array until something changes. */
  peers(): readonly Peer[]
  subscribePeers(listener: () => void): () => void
  /** The others see that one is here until the answer is called; before that they see nothing of one. */
  beHere(): () => void
  /** Goes out at most 25 times a second, and only what differs. */
  setPresence(patch: PresencePatch): void
}

/** Whose own room, and beside which lane. */
export type OwnRoom = { readonly laneId: string; readonly memberId: string }

/** A room in which a member writes for themselves; another object as soon as something named here changes. */
export type OwnHandle = OwnRoom & {
  /** Another object after the copy had to be replaced: the old one is dead then. */
  readonly document: OwnDocument
  /** This device's or the server's copy is in; before that the room only looks empty. */
  readonly ready: boolean
  readonly synced: boolean
  readonly refused: CloseName | undefined
}

/** Things worth a toast. The words are the screen's. */
export type Notice =
  /** Work in this lane was refused and waits, readable, for a companion or facilitator to lay it down. */
  | { readonly kind: 'late-work'; readonly laneId: string; readonly changes: number; readonly why: SetAside }
  /** The tray has it. */
  | {
      readonly kind: 'late-work-handed-in'
      readonly laneId: string
      readonly changes: number
      readonly why: SetAside
    }

/** Refused work that could not be handed in (yet); kept on this device. */
export type UnsentWork = OutboxItem

export type { PresencePace }

/** One workshop in one tab. Getters give what is known now; everything has a way to hear of changes. */
export type Session = {
  readonly workshopId: string
  /** Who one is, with role, group and grants as the server last said. */
  readonly me: MeView
  subscribeMe(listener: () => void): () => void
  /** Undefined only until the first projection arrived; `SessionProvider` waits for it. */
  live(): Live | undefined
  subscribeLive(listener: () => void): () => void
  readonly workshop: WorkshopDocument
  saved(): SavedState
  subscribeSaved(listener: () => void): () => void
  /** Whether others' cursors come as they move or, because the server is busy, less often. */
  presencePace(): PresencePace
  subscribePresencePace(listener: () => void): () => void
  /** Milliseconds, as the server's clock stands. */
  serverNow(): number
  /** The lane when somebody holds it. */
  lane(laneId: string): LaneHandle | undefined
  /** Opens a lane for as long as it is held; `changed` is called when its handle is another. Returns the release. */
  holdLane(laneId: string, changed: () => void): () => void
  /** A member's own room when somebody holds it. */
  own(room: OwnRoom): OwnHandle | undefined
  holdOwn(room: OwnRoom, changed: () => void): () => void
  /** Whether this device was ever in that room. */
  knowsOwn(room: OwnRoom): boolean
  /** Ends a turn on this screen: waits for its words to be saved, gives the room back and leaves nothing of it here. */
  endTurn(room: OwnRoom): Promise<CommandAnswer>
  /** A room few screens need, once somebody holds it. */
  room<V extends Document<Shapes>>(kind: RoomKind<V>): RoomHandle<V> | undefined
  /** Opens it; `changed` is called when its handle may be another. Returns the release. */
  holdRoom<V extends Document<Shapes>>(kind: RoomKind<V>, changed: () => void): () => void
  /** Sends again until answered; gives up after ten seconds with `server-away` or `timeout`. */
  command(command: Command): Promise<CommandAnswer>
  may(action: Action, room: Room): boolean
  /** What one is kept to in a room one may write; undefined: nothing. */
  limits(room: Room): LaneLimits | undefined
  /** The final end: no more tries are made. The user is told in words, chosen by the name. */
  ended(): CloseName | undefined
  subscribeEnded(listener: () => void): () => void
  subscribeNotices(listener: (notice: Notice) => void): () => void
  /** Refused work still on this device. */
  unsent(): readonly UnsentWork[]
  subscribeUnsent(listener: () => void): () => void
}
