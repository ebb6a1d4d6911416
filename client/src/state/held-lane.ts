import { equal } from '@brownpaper/shared/base/equal'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import { type LaneLimits, mayChange } from '@brownpaper/shared/lane/levels'
import type { Live } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import type { LocalStore } from '../platform/storage.ts'
import type { Clock } from '../sync/clock.ts'
import { Listeners } from '../sync/listeners.ts'
import { type PresencePatch, RoomPresence } from '../sync/presence.ts'
import type { Room } from '../sync/room.ts'
import type { RoomCopy } from '../sync/room-copy.ts'
import { namePeers } from './peers.ts'
import { chooseScorer, scorerOf, scoresAsOneself } from './scorer.ts'
import { screenAuthor } from './screen-author.ts'
import type { LaneHandle, Peer } from './session.ts'
import { type TellUnsaved, tellUnsaved } from './tell-unsaved.ts'

/** What a lane wants to know of its session. */
export type LaneSurroundings = {
  readonly clock: Clock
  readonly texts: LocalStore
  /** The least time between two states of one's presence, in ms. */
  readonly presenceEveryMs: () => number
  me(): MeView
  live(): Live | undefined
  /** Whether what a lane is laid out by has come. */
  hasPhases(): boolean
  mayWrite(laneId: string): boolean
  mayRead(laneId: string): boolean
  limits(laneId: string): LaneLimits | undefined
}

/** A lane that somebody has open: its room, seen as the handle that screens get. */
export class HeldLane {
  readonly laneId: string
  readonly room: Room<LaneDocument>
  readonly #around: LaneSurroundings
  readonly #changes = new Listeners()
  readonly #peerChanges = new Listeners()
  #copy: RoomCopy<LaneDocument>
  #presence: RoomPresence
  #unsubscribePresence: () => void
  readonly #unsaved: TellUnsaved
  /** How many screens say that one is here. */
  #screens = 0
  #peers: readonly Peer[] | undefined
  #handle: LaneHandle
  #limits: LaneLimits | undefined
  readonly #unsubscribeAuthor: () => void
  /** The rights under which the room was refused: with the same ones there is no use in asking again. */
  #refusedUnder: unknown

  constructor(laneId: string, room: Room<LaneDocument>, around: LaneSurroundings) {
    this.laneId = laneId
    this.room = room
    this.#around = around
    this.#copy = room.copy
    this.#presence = new RoomPresence(room.copy.awareness, around.clock, around.presenceEveryMs)
    this.#unsubscribePresence = this.#presence.subscribe(this.#peersChanged)
    this.#unsaved = tellUnsaved(around.clock, (unsaved) => this.#presence.set({ unsaved }))
    this.#handle = this.#makeHandle()
    this.#unsubscribeAuthor = screenAuthor.subscribe(() => this.#renewHandle())
    room.subscribe(() => this.#roomChanged())
    room.subscribePeople(this.#peersChanged)
  }

  get handle(): LaneHandle {
    return this.#handle
  }

  /** Calls back when the handle is another. */
  readonly subscribe = this.#changes.add

  /** The session learned something about people, rights or the step. */
  surroundingsChanged(): void {
    this.#tryAgain()
    this.#renewHandle()
    this.#peersChanged()
  }

  async close(): Promise<void> {
    this.#unsaved.stop()
    this.#unsubscribeAuthor()
    this.#unsubscribePresence()
    this.#presence.destroy()
    await this.room.close()
  }

  #roomChanged(): void {
    const { copy, refused } = this.room
    if (copy !== this.#copy) this.#follow(copy)
    this.#unsaved.set(this.#copy.changes)
    if (refused !== undefined) this.#refusedUnder ??= this.#rights()
    this.#renewHandle()
  }

  #follow(copy: RoomCopy<LaneDocument>): void {
    this.#unsubscribePresence()
    this.#presence.destroy()
    this.#copy = copy
    const { clock, presenceEveryMs } = this.#around
    this.#presence = new RoomPresence(copy.awareness, clock, presenceEveryMs)
    this.#unsubscribePresence = this.#presence.subscribe(this.#peersChanged)
    if (this.#screens > 0) this.#presence.come()
    this.#peersChanged()
  }

  #tryAgain(): void {
    if (this.room.refused === undefined) return
    const mayRead = this.#around.mayRead(this.laneId)
    const isNew = !equal(this.#refusedUnder, this.#rights())
    // Once the loss of the right has been seen here too, having it again is news, even if it is the same as before.
    if (!mayRead || isNew) this.#refusedUnder = undefined
    if (mayRead && isNew) this.room.retry()
  }

  #rights(): unknown {
    const { role, laneId, grants } = this.#around.me()
    return { role, laneId, grants, policy: this.#around.live()?.policy }
  }

  #renewHandle(): void {
    const next = this.#makeHandle()
    const { scorer, ...now } = this.#handle
    const { scorer: nextScorer, ...then } = next
    const isSame = (Object.keys(then) as (keyof typeof then)[]).every((key) => Object.is(then[key], now[key]))
    if (isSame && scorer.memberId === nextScorer.memberId && scorer.isOneself === nextScorer.isOneself) return
    this.#handle = next
    this.#changes.tell()
  }

  #makeHandle(): LaneHandle {
    const { laneId, room } = this
    const { copy, refused } = room
    const { texts, me, live, mayWrite, hasPhases } = this.#around
    const limits = this.#limitsNow()
    copy.view.limit(limits && ((change) => mayChange(limits, change)))
    return Object.freeze({
      laneId,
      document: copy.view,
      ready: copy.isReady && hasPhases(),
      synced: copy.isSynced,
      // While there is a line the server's word counts; without one the same table tells what it would say.
      canWrite: refused === undefined && (copy.canWrite ?? mayWrite(laneId)),
      limits,
      refused,
      scorer: Object.freeze({
        memberId: scorerOf(texts, laneId, { me: me(), live: live() }),
        isOneself: scoresAsOneself(me(), laneId),
        choose: this.#choose,
      }),
      peers: this.#seePeers,
      subscribePeers: this.#peerChanges.add,
      beHere: this.#beHere,
      setPresence: this.#setPresence,
    })
  }

  /** The same object while they are the same. On a group's screen what it makes for somebody is theirs to change. */
  #limitsNow(): LaneLimits | undefined {
    const now = this.#around.limits(this.laneId)
    const limits = now?.isScreen ? { ...now, member: screenAuthor.get(this.laneId) } : now
    if (!equal(limits, this.#limits)) this.#limits = limits
    return this.#limits
  }

  readonly #choose = (memberId: string): void => {
    const { texts, me } = this.#around
    chooseScorer(texts, { workshopId: me().workshopId, laneId: this.laneId }, memberId)
    this.#renewHandle()
  }

  readonly #beHere = (): (() => void) => {
    this.#screens++
    if (this.#screens === 1) this.#presence.come()
    return () => {
      this.#screens--
      if (this.#screens === 0) this.#presence.go()
    }
  }

  readonly #setPresence = (patch: PresencePatch): void => this.#presence.set(patch)

  readonly #seePeers = (): readonly Peer[] => {
    this.#peers ??= namePeers({
      seen: this.#presence.seen(),
      identities: this.#copy.identities,
      laneId: this.laneId,
      me: this.#around.me(),
      live: this.#around.live(),
    })
    return this.#peers
  }

  readonly #peersChanged = (): void => {
    this.#peers = undefined
    this.#peerChanges.tell()
  }
}
