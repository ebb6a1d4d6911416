import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Identity } from '@brownpaper/shared/protocol/frames'
import type { Device } from '../access/workshops.ts'
import type { Visit } from './attendance.ts'
import { FrameCount } from './frame-count.ts'
import { type Guest, ownerOf } from './guests.ts'
import { type PresenceState, readMessage, step1Message, updateMessage } from './messages.ts'
import type { PresenceChange } from './presence.ts'
import type { Room } from './room.ts'
import { readUpdate } from './update-facts.ts'

export type Rights = 'none' | 'read' | 'write'

/** How a room reaches one connection that has it open, and what that connection may do there. */
export interface Outlet {
  readonly device: Device
  /** Whether the client, when something is denied, drops its copy and begins with what is here. */
  readonly canBeginAnew: boolean
  /** Asked for every frame. */
  rights(): Rights
  /** What it is kept to where it may write; undefined: nothing. Asked for every frame that is new. */
  limits(): LaneLimits | undefined
  /** One message of the y-websocket protocol. */
  send(message: Uint8Array): void
  /** The same for the state it asked for, however large. */
  answer(message: Uint8Array): void
  /** Whether so much is unsent that edits had better wait. */
  readonly isLate: boolean
  /** The same for presence; false when the reader is too slow to be told now. */
  sendPresence(message: Uint8Array): boolean
  who(who: readonly Identity[]): void
  saved(kept: number, denied: number): void
  denied(reason: CloseName): void
  /** The room is no longer to be had on this channel. */
  end(code: CloseName): void
}

/** Whose channel it is, and in a room that is a lane, which. */
export type Seat = { readonly visit: Visit; readonly lane: string | undefined }

/** Why a frame ends its channel, or the connection that sent it. */
export type Fault = { readonly code: CloseName; readonly ends: 'channel' | 'connection' }

/** Who an edit comes from: a channel here, other servers, or, undefined, this server itself. */
export type Source = Channel | 'elsewhere' | undefined

/** What a room has to say after a tick. `source` does not hear its own edit. */
export type News = {
  readonly introductions: readonly Identity[]
  readonly edits: readonly { readonly message: Uint8Array; readonly source: Source }[]
  readonly presence: PresenceChange<Channel | Guest> | undefined
}

/** How often it is looked at whether a reader that fell behind reads on. */
const CATCH_UP_MS = 200

const NOBODY: ReadonlySet<number> = new Set()
const NOTHING_SENT = { kept: 0, denied: 0 }

const MALFORMED: Fault = { code: 'malformed-frame', ends: 'connection' }

/** One connection's opening of one room. */
export class Channel {
  /** Whose the client ids are that write here: a member's, whichever device they use, or a device's without member. */
  readonly owner: string
  #clients: ReadonlySet<number> = NOBODY
  readonly #room: Room
  readonly #outlet: Outlet
  readonly #visit: Visit
  /** Where somebody is seen to be, in a room that is a lane. */
  readonly #lane: string | undefined
  /** There once something was sent here. */
  #count: FrameCount | undefined
  #told = 0
  #isRefused = false
  #isSynced = false
  #missedPresence = false
  /** What a reader that fell behind was told last, and the wait for it to read on. */
  #behind: { readonly stateVector: Uint8Array; readonly waiting: NodeJS.Timeout } | undefined
  /** The one client id whose presence comes from here; stock clients repeat everyone else's too. */
  #presenceClient: number | undefined
  /** Of its presence, what nobody has looked at yet: only the newest counts, and of who moves most is overtaken first. */
  #newest: PresenceState | undefined

  constructor(room: Room, outlet: Outlet, { visit, lane }: Seat) {
    this.#room = room
    this.#outlet = outlet
    this.#visit = visit
    this.#lane = lane
    const { memberId, id } = outlet.device
    this.owner = ownerOf({ member: memberId ?? null, device: id })
  }

  /** Client ids known to be this connection's. */
  get clients(): ReadonlySet<number> {
    return this.#clients
  }

  adopt(client: number): void {
    this.#clients = new Set([...this.#clients, client])
  }

  /** Whether all that the client had before it connected has come in. */
  get isSynced(): boolean {
    return this.#isSynced
  }

  get canBeginAnew(): boolean {
    return this.#outlet.canBeginAnew
  }

  get isRefused(): boolean {
    return this.#isRefused
  }

  get limits(): LaneLimits | undefined {
    return this.#outlet.limits()
  }

  get epoch(): number {
    return this.#room.epoch
  }

  get presenceClient(): number | undefined {
    return this.#presenceClient
  }

  /** Says first what a client needs to hear: what we have, and who is there. */
  begin(): void {
    this.#outlet.send(step1Message(this.#room.stateVector()))
    if (!this.#seesPeople) return
    const present = this.#room.identities()
    if (present.length > 0) this.#outlet.who(present)
    this.#sendEveryone()
  }

  /** Takes one y-websocket message, which is there only until this returns. */
  receive(payload: Uint8Array): Fault | undefined {
    const message = readMessage(payload)
    if (message === undefined) return MALFORMED
    switch (message.kind) {
      case 'step1':
        return this.#answer(message.stateVector)
      case 'content':
        return this.#take(message.step, message.update)
      case 'presence':
        return this.#takePresence(message.states)
      case 'query-presence':
        if (this.#seesPeople) this.#sendEveryone()
        return undefined
      case 'permission':
        return undefined
    }
  }

  hear({ introductions, edits, presence }: News): void {
    if (introductions.length > 0 && this.#seesPeople) this.#outlet.who(introductions)
    this.#hearEdits(edits)
    if (presence !== undefined && this.#seesPeople && presence.onlyHolder !== this) {
      if (this.isBehind) this.#missedPresence = true
      else if (this.#missedPresence) this.#sendEveryone()
      else this.#missedPresence = !this.#outlet.sendPresence(presence.message)
    }
    const { kept, denied } = this.#count ?? NOTHING_SENT
    if (kept + denied === this.#told) return
    this.#told = kept + denied
    this.#outlet.saved(kept, denied)
  }

  identity(client: number): Identity {
    const { memberId, id } = this.#outlet.device
    return { client, member: memberId ?? null, device: id }
  }

  /** Tells the connection that the room is no longer to be had here; it leaves then. */
  end(code: CloseName): void {
    this.#outlet.end(code)
  }

  /** Whether edits are held back for a reader that is slow; it is told all of them when it reads on. */
  get isBehind(): boolean {
    return this.#behind !== undefined
  }

  /** The connection is done with the room. Leaving twice does no harm. */
  leave(): void {
    clearInterval(this.#behind?.waiting)
    this.#newest = undefined
    this.#room.leave(this)
    if (this.#lane !== undefined) this.#visit.leave(this.#lane)
  }

  /** Viewers see the paper, not the people. */
  get #seesPeople(): boolean {
    return this.#outlet.device.kind !== 'viewer'
  }

  #hearEdits(edits: News['edits']): void {
    if (this.isBehind || edits.length === 0) return
    for (const { message, source } of edits) if (source !== this) this.#outlet.send(message)
    if (!this.#outlet.isLate) return
    const waiting = setInterval(() => this.#catchUp(), CATCH_UP_MS).unref()
    this.#behind = { stateVector: this.#room.shown(), waiting }
  }

  /** Nothing piles up for a reader that fell behind: once it reads on it gets what it missed in one piece. */
  #catchUp(): void {
    if (this.#behind === undefined || this.#outlet.isLate) return
    const { stateVector, waiting } = this.#behind
    clearInterval(waiting)
    this.#behind = undefined
    this.#outlet.answer(updateMessage(this.#room.since(stateVector)))
    this.#room.countResync()
    if (this.#missedPresence && this.#seesPeople) this.#sendEveryone()
  }

  #answer(stateVector: Uint8Array): Fault | undefined {
    if (this.#outlet.rights() === 'none') return undefined
    const answer = this.#room.answerTo(stateVector)
    if (answer === undefined) return MALFORMED
    this.#outlet.answer(answer)
    return undefined
  }

  #take(step: 'step2' | 'update', update: Uint8Array): Fault | undefined {
    if (step === 'update' && update.length > this.#room.options.maxUpdateBytes) {
      return { code: 'frame-too-large', ends: 'connection' }
    }
    const facts = readUpdate(update, this.#room.options.maxUpdateParts)
    if (facts === undefined) return MALFORMED
    this.#count ??= new FrameCount(this.#room)
    const frame = this.#count.next()
    const canWrite = this.#outlet.rights() === 'write'
    // Looking up deletions takes the whole document; logging a repeated one takes a few bytes.
    const isLookedUp = step === 'step2' || !canWrite
    let fault: Fault | undefined
    if (this.#isRefused) this.#deny(frame.deny)
    else if (this.#room.knows(facts, { deletions: isLookedUp })) this.#room.whenDurable(frame.keep)
    else if (canWrite) {
      const { keep: kept, deny: denied } = frame
      fault = this.#room.take({ from: this, step, update, facts, kept, denied })
    } else this.refuse('no-permission', frame.deny)
    if (step === 'step2') this.#isSynced = true
    return fault
  }

  /** What is refused once may be what later frames build on, so nothing more is taken. */
  refuse(reason: CloseName, deny: () => void): void {
    if (!this.#isRefused) this.#outlet.denied(reason)
    this.#isRefused = true
    this.#deny(deny)
  }

  #deny(deny: () => void): void {
    this.#room.countDenied()
    deny()
  }

  #takePresence(states: readonly PresenceState[]): undefined {
    for (const state of states) {
      if (this.#presenceClient === undefined) this.#showPresence(state)
      else if (state.client === this.#presenceClient) this.#keepNewest(state)
    }
  }

  #keepNewest(state: PresenceState): void {
    if (this.#newest === undefined) this.#room.willShow(this)
    else if (state.clock < this.#newest.clock) return
    this.#newest = state
  }

  /** Puts what is newest of its presence among what the room is about to tell. */
  showNewest(): void {
    const state = this.#newest
    this.#newest = undefined
    if (state !== undefined) this.#showPresence(state)
  }

  /** Screens that only show have nobody in front of them. */
  #showPresence(state: PresenceState): void {
    const { kind } = this.#outlet.device
    if (kind === 'viewer' || kind === 'room-screen' || this.#outlet.rights() === 'none') return
    if (this.#room.showPresence(this, state)) this.#presenceClient = state.client
  }

  #sendEveryone(): void {
    const everyone = this.#room.everyone()
    this.#missedPresence = everyone !== undefined && !this.#outlet.sendPresence(everyone)
  }
}
