import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { KnownEdits } from '@brownpaper/shared/live/last-edit'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Identity } from '@brownpaper/shared/protocol/frames'
import { uint32 } from 'lib0/random'
import type { Logger } from 'pino'
import * as Y from 'yjs'
import type { Pressure } from '../observe/pressure.ts'
import type { RoomKey, RoomMark, Storage, StoredRoom } from '../storage/storage.ts'
import type { Beat } from './beat.ts'
import { Channel, type Fault, type News, type Outlet, type Seat, type Source } from './channel.ts'
import type { ClientOwners } from './client-owners.ts'
import type { Compactor } from './compactor.ts'
import { type Guest, Guests, ownerOf } from './guests.ts'
import type { KnownClocks } from './known-clocks.ts'
import { editLagMs, presenceLagMs } from './lag.ts'
import { LaneGuard } from './lane-guard.ts'
import { LastEdit } from './last-edit.ts'
import { type PresenceState, presenceKind, updateMessage } from './messages.ts'
import type { RoomNews } from './neighbour-messages.ts'
import { Presence } from './presence.ts'
import { readStored } from './read-stored.ts'
import { Rhythm, type Speaker } from './rhythm.ts'
import { RoomDocument } from './room-document.ts'
import { RoomLog, type RoomLogUser, type RoomTally } from './room-log.ts'
import type { RoomOptions } from './room-options.ts'
import type { Turns } from './turns.ts'
import {
  areDeleted,
  deletesNothing,
  readUpdate,
  type Span,
  type UpdateFacts,
  withoutClients,
  withoutClocks,
} from './update-facts.ts'
import { WaitingOffers } from './waiting-offers.ts'

/** What all rooms of a process share. */
export type RoomDeps = {
  readonly storage: Storage
  readonly options: RoomOptions
  readonly beat: Beat
  readonly pressure: Pressure
  readonly compactor: Compactor
  readonly log: Logger
  readonly tally: RoomTally
  readonly snapshots: Turns
  /** Brings the document up to date: run when it was loaded, and again when a client hands in what it kept. */
  readonly refreshOf: (key: RoomKey) => ((ydoc: Y.Doc) => void) | undefined
  /** Tells the same room on other servers. */
  readonly tellOthers: (key: RoomKey, news: RoomNews) => void
  /** The last channel has left. */
  readonly emptied: (room: Room) => void
  /** Something was taken in that could not be stored: what is in memory must not be built upon. */
  readonly broken: (room: Room) => void
}

/** Content a channel offers. `kept` is called once it is durable. */
export type Offer = {
  readonly from: Channel
  readonly step: 'step2' | 'update'
  readonly update: Uint8Array
  readonly facts: UpdateFacts
  readonly kept: () => void
  /** Refuses it after all, when what it builds on is not to be had. */
  readonly denied: () => void
}

type Appending = {
  readonly update: Uint8Array
  readonly facts: UpdateFacts
  readonly source: Source
  /** What has to have worked before it goes to the disk. */
  readonly after: Promise<void> | undefined
}

/** A room that was let go of, with its workshop or for a new one in its place, before something could be written in it. */
export class RoomGone extends Error {
  constructor(name: string) {
    super(`${name} is no more`)
    this.name = 'RoomGone'
  }
}

/** The least time between two questions to other servers who is in a room. */
const ASK_AGAIN_MS = 1000

/** Whose the client id is that the server writes under. */
const SERVER = 'server'

/**
 * One document with everyone who has it open. Content goes to the disk first and to the others after, presence at once.
 * The document itself is built when needed; see RoomDocument.
 */
export class Room implements Speaker, RoomLogUser<Source> {
  readonly key: RoomKey
  readonly epoch: number
  readonly #deps: RoomDeps
  readonly #owners: ClientOwners
  readonly #document: RoomDocument
  readonly #log: RoomLog<Source>
  readonly #known: KnownClocks
  readonly #presence: Presence<Channel | Guest>
  /** Whose newest presence was not looked at yet. */
  #moved: Channel[] = []
  readonly #guests = new Guests()
  /** There once somebody writes under limits. */
  #guard: LaneGuard | undefined
  /** Another list each time, so that whoever goes through one is not disturbed. */
  #channels: readonly Channel[] = []
  /** Under which the server writes; new for every load, so that it can never repeat a clock. */
  readonly #serverClient = uint32()
  #edits: { message: Uint8Array; source: Source }[] = []
  #introductions: Identity[] = []
  /** Those of them that other servers have to hear from us. */
  #ownIntroductions: Identity[] = []
  readonly #rhythm: Rhythm
  readonly #lastEdit = new LastEdit(performance.now())
  /** There once something has had to wait. */
  #waiting: WaitingOffers | undefined
  #spokeAt = Number.NEGATIVE_INFINITY
  #showedAt = Number.NEGATIVE_INFINITY
  #askedAt = Number.NEGATIVE_INFINITY
  /** At least as many as there are; exact right after counting them. */
  #waitingParts = 0
  /** Counted when the first one comes: ours lie in no other. */
  #nestedTypes: number | undefined
  #isBroken = false
  #isDestroyed = false

  constructor(key: RoomKey, stored: StoredRoom, owners: ClientOwners, deps: RoomDeps) {
    this.key = key
    this.#deps = deps
    this.#owners = owners
    this.epoch = stored.epoch
    const onUnusable = (error: unknown) =>
      deps.log.error({ ...key, err: error }, 'an update cannot be applied and is left out')
    const { base, later, known } = readStored(stored, onUnusable)
    this.#document = new RoomDocument(base, later, onUnusable)
    this.#known = known
    this.#presence = new Presence(deps.options.maxPresenceBytes)
    this.#rhythm = new Rhythm(deps.beat, this)
    this.#log = new RoomLog(stored, deps, this)
    if (stored.damaged > 0) deps.log.warn({ ...key, damaged: stored.damaged }, 'stored records are damaged')
  }

  get options(): RoomOptions {
    return this.#deps.options
  }

  get channelCount(): number {
    return this.#channels.length
  }

  /** Whether forgetting it would lose nothing. */
  get isIdle(): boolean {
    return this.#channels.length === 0 && this.#log.isQuiet
  }

  /** Whether something could not be stored; then everyone was sent away and the room is loaded anew. */
  get isBroken(): boolean {
    return this.#isBroken
  }

  /** How far the document in memory goes without a gap. */
  get mark(): RoomMark {
    return { epoch: this.epoch, seq: this.#log.upto }
  }

  open(outlet: Outlet, seat: Seat): Channel {
    const channel = new Channel(this, outlet, seat)
    this.#channels = this.#channels.concat(channel)
    return channel
  }

  leave(channel: Channel): void {
    if (!this.#channels.includes(channel)) return
    this.#channels = this.#channels.filter((one) => one !== channel)
    this.#presence.leave(channel)
    this.#waiting?.leave(channel)
    const { presenceClient } = channel
    if (presenceClient !== undefined && this.#presence.holderOf(presenceClient) === undefined) {
      this.#owners.forget(presenceClient)
    }
    this.#schedulePresence()
    if (this.#channels.length === 0) this.#deps.emptied(this)
  }

  /** What has been taken in, also if it is on its way to the disk: nobody needs to send it once more. */
  stateVector(): Uint8Array {
    // Yjs types it for documents, and takes what it would have counted too.
    return Y.encodeStateVector(this.#known.clocks as Map<number, number>)
  }

  /** Undefined for bytes that are no state vector. Holds only what is durable (or, while the disk fails, passed on). */
  answerTo(stateVector: Uint8Array): Uint8Array | undefined {
    try {
      return this.#document.answerTo(stateVector)
    } catch {
      return undefined
    }
  }

  /** The state of all that has been said to those who listen. */
  shown(): Uint8Array {
    return Y.encodeStateVector(this.#document.settled())
  }

  /** What came after a state, as one update. */
  since(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#document.settled(), stateVector)
  }

  /** Whose client ids are in use right now, here or on other servers. */
  identities(): readonly Identity[] {
    return [...this.#ownIdentities(), ...this.#guests.identities()]
  }

  /** When people last edited it. That the server brought it up to date is nobody's work. */
  edits(): KnownEdits {
    return this.#lastEdit.known(performance.now())
  }

  /** What a server that has just opened the room has to know beside the document. */
  news(): readonly RoomNews[] {
    return [
      { t: 'who', who: this.#ownIdentities() },
      { t: 'presence', states: this.#presence.statesOf((holder) => holder instanceof Channel) },
      { t: 'edits', ...this.edits() },
    ]
  }

  /** Takes what the same room on another server has to tell. */
  hear(news: RoomNews, server: string): void {
    switch (news.t) {
      case 'update':
        if (news.epoch === this.epoch) this.#hearUpdate(news.update, news.seq)
        break
      case 'who':
        for (const identity of news.who) this.#meet(identity, server)
        break
      case 'presence':
        for (const state of news.states) this.#seeGuest(state)
        this.#schedulePresence()
        break
      case 'edits':
        this.#lastEdit.learn(news, performance.now())
        break
      case 'ask':
        for (const one of this.news()) this.#tellOthers(one)
    }
  }

  /** Another server has the room open no more, or is gone. */
  leaveGuests(server: string): void {
    for (const guest of this.#guests.leave(server)) {
      this.#presence.leave(guest)
      for (const client of guest.identities.keys()) this.#owners.forget(client)
    }
    this.#schedulePresence()
  }

  /** Takes what the storage holds beyond what is here; read after `mark`. */
  catchUp({ snapshot, updates, logBytes, seq }: StoredRoom): void {
    const missing = snapshot && Y.diffUpdate(snapshot, this.stateVector())
    for (const update of [...(missing ? [missing] : []), ...updates]) {
      const facts = readUpdate(update)
      if (facts !== undefined && !this.knows(facts, { deletions: true })) this.#takeIn(update, facts)
    }
    this.#log.caughtUp(seq, updates.length, logBytes)
  }

  everyone(): Uint8Array | undefined {
    return this.#presence.everyone()
  }

  /** Whether all structs, and where asked all deletions, have been taken in already. */
  knows({ spans, deletions }: UpdateFacts, lookUp: { deletions: boolean }): boolean {
    if (!spans.every((span) => this.#known.has(span))) return false
    if (deletesNothing(deletions)) return true
    return lookUp.deletions && areDeleted(this.#document.settled(), deletions)
  }

  /** Calls back once everything taken in so far is durable; at once when it is. */
  whenDurable(run: () => void): void {
    this.#log.whenDurable(run)
  }

  durable(): Promise<void> {
    return new Promise((resolve) => this.whenDurable(resolve))
  }

  /** Stores and passes on what a channel that may write offers, or says what is wrong with it. */
  take(offer: Offer): Fault | undefined {
    const { from, step, facts } = offer
    const foreign = this.#freshClients(facts).filter((client) => this.#isForeign(client, from))
    if (foreign.length > 0) {
      const isForged = step === 'update' || foreign.some((client) => this.#isInUse(client))
      if (isForged) return { code: 'foreign-client-id', ends: 'connection' }
      return this.#takeWithout(new Set(foreign), offer)
    }
    if (!this.#isWaiting(from)) return this.#accept(offer)
    this.#wait(offer)
    return undefined
  }

  /** Whether something of this channel waits. */
  #isWaiting(channel: Channel): boolean {
    return this.#waiting?.holds(channel) === true
  }

  #wait(offer: Offer, lost: readonly Span[] = []): void {
    this.#waiting ??= new WaitingOffers({
      hasPlace: (update, more) => this.#hasPlace(update, more),
      take: (waited) => this.#takeWaited(waited),
      refuse: ({ from, denied }) => from.refuse('storage-failing', denied),
      waitMs: this.options.waitForLostMs,
    })
    this.#waiting.add(offer, lost)
  }

  #isWithin(limits: LaneLimits, update: Uint8Array): boolean {
    this.#guard ??= new LaneGuard(() => this.#document.copy(this.#log.unseen()))
    return this.#guard.allows(update, limits)
  }

  #takeWaited(offer: Offer): void {
    if (this.knows(offer.facts, { deletions: true })) {
      this.whenDurable(offer.kept)
      return
    }
    const fault = this.#accept(offer)
    if (fault !== undefined) offer.from.end(fault.code)
  }

  #freshClients({ spans }: UpdateFacts): readonly number[] {
    return spans.filter((span) => !this.#known.holds(span)).map(({ client }) => client)
  }

  #accept({ from, step, update, facts, kept, denied }: Offer): Fault | undefined {
    if (!this.#document.hasSpaceFor(update.length, this.options.maxDocumentBytes))
      return { code: 'document-too-large', ends: 'channel' }
    if (!this.#canCarry(facts)) return { code: 'malformed-frame', ends: 'connection' }
    const { limits } = from
    if (limits !== undefined && (this.#wouldWait(facts) || !this.#isWithin(limits, update))) {
      from.refuse('not-yours', denied)
      return undefined
    }
    // Older ids can come along with offline work of an earlier visit, or with what this server has lost. They are
    // nobody's: only what is written here and now says whose an id is.
    const own = this.#freshClients(facts).filter(
      (client) => step === 'update' || client === from.presenceClient,
    )
    const after = this.#claimFirst(own, from.owner)
    for (const client of own) this.#introduce(from, client)
    // A refused write breaks the room, which tells everyone in it.
    this.#append({ update, facts, source: from, after }).then(kept, () => {})
    if (step === 'step2') this.refresh()
    this.#waiting?.look()
    return undefined
  }

  /** The channel has presence to show, to be asked for when others are told of it. */
  willShow(channel: Channel): void {
    this.#moved.push(channel)
    this.#schedulePresence()
  }

  /** False when this presence is not this channel's to show. */
  showPresence(channel: Channel, state: PresenceState): boolean {
    const holder = this.#presence.holderOf(state.client)
    if (holder !== undefined && holder.owner !== channel.owner) return false
    if (this.#isForeign(state.client, channel)) return false
    const isShown = this.#presence.put(channel, state)
    this.#schedulePresence()
    if (!isShown) return false
    this.#owners.see(state.client, channel.owner)
    // Where other servers write too, an id has to be somebody's before others hear of it.
    if (this.#deps.storage.isShared) this.#claim([state.client], channel.owner).catch(() => {})
    this.#introduce(channel, state.client)
    return true
  }

  countDenied(): void {
    this.#deps.tally.denied++
  }

  countResync(): void {
    this.#deps.tally.resyncs++
  }

  /** How many readers have fallen behind. */
  get behindCount(): number {
    return this.#channels.filter(({ isBehind }) => isBehind).length
  }

  /** Runs `write` on a copy and takes what it did as the server's own edit; resolves when that is durable. */
  async write(write: (ydoc: Y.Doc) => void): Promise<void> {
    if (this.#isDestroyed) throw new RoomGone(this.key.room)
    const update = this.#collect(write, this.#serverClient)
    if (update === undefined) return this.durable()
    const facts = readUpdate(update)
    if (facts === undefined) throw new Error('Yjs made an update that it cannot read')
    const after = this.#claimFirst([this.#serverClient], SERVER)
    await this.#append({ update, facts, source: undefined, after })
  }

  /**
   * The same for what must not be done twice by servers that both see it missing: false, and nothing is written, when
   * another has written in the room meanwhile. Catch up and try again then.
   */
  async writeAlone(write: (ydoc: Y.Doc) => void): Promise<boolean> {
    // An id for this alone: what is refused must not be built upon.
    const client = uint32()
    await this.#claim([client], SERVER)
    if (this.#isDestroyed) return false
    const update = this.#collect(write, client)
    if (update === undefined) {
      await this.durable()
      return true
    }
    const seq = await this.#log.appendAlone(update)
    if (seq === undefined) return false
    this.kept(update, seq)
    if (!this.#isDestroyed) this.#hearUpdate(update, seq)
    return true
  }

  /** Lets the server bring the document up to date; it holds as soon as the room is settled. */
  refresh(): void {
    const refresh = this.#deps.refreshOf(this.key)
    if (refresh !== undefined) this.write(refresh).catch((error: unknown) => this.broken(error))
  }

  /** Runs `read` on a copy with everything received in it. */
  async read<T>(read: (ydoc: Y.Doc) => T): Promise<T> {
    await this.settled()
    const copy = this.#document.copy([])
    try {
      return read(copy)
    } finally {
      copy.destroy()
    }
  }

  /** All of it as one update, with everything received in it. */
  async encoded(): Promise<Uint8Array> {
    await this.settled()
    return this.#document.whole()
  }

  /** Resolves when everything taken in so far is in the document that is shown to others. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#log.whenRelayed(resolve))
  }

  /** While the disk fails people go on working together: what waits for it is passed on unsaved. */
  relayUnsaved(): void {
    this.#log.relayUnsaved()
  }

  /** Whether it was loaded with so much on top of a large snapshot that a new one had better be made. */
  get isFresh(): boolean {
    return this.#document.isFresh
  }

  /** Puts a snapshot in the place of the log. */
  compact(): Promise<void> {
    const { compactor, log } = this.#deps
    return this.#log.compact(async () => {
      const parts = this.#document.parts()
      const encoded = await compactor.encode(parts)
      const { unusable } = encoded
      if (unusable > 0) log.error({ ...this.key, unusable }, 'updates cannot be applied and are left out')
      this.#document.rebase(encoded.bytes, parts)
      return encoded
    })
  }

  /** Called now and then: lets go of what nobody has needed since the last time. */
  rest(): void {
    this.#document.rest()
    this.#guard?.rest()
  }

  /** Something is to be said: at the end of this turn, or a little later where many listen and were told just now. */
  schedule(): void {
    this.#rhythm.by(this.#spokeAt + this.#gatherMs)
  }

  /** Sends everyone away. */
  end(code: CloseName): void {
    for (const channel of this.#channels) channel.end(code)
  }

  destroy(): void {
    this.#isDestroyed = true
    this.#rhythm.stop()
    this.#channels = []
    this.#guard?.forget()
    this.#document.destroy()
  }

  /** Many listeners are told together. */
  get #isGathering(): boolean {
    return this.#channels.length > this.options.gatherAboveReaders
  }

  /** The least time between two messages to a reader: the busier the process, the more goes into each. */
  get #gatherMs(): number {
    const { pressure, options } = this.#deps
    return editLagMs(pressure, options) + (this.#isGathering ? options.gatherMs : 0)
  }

  /** The same for presence, which has to wait first. */
  get #gatherPresenceMs(): number {
    const { pressure, options } = this.#deps
    return presenceLagMs(pressure, options) + (this.#isGathering ? options.gatherPresenceMs : 0)
  }

  #schedulePresence(): void {
    if (this.#presence.hasChange || this.#moved.length > 0)
      this.#rhythm.by(this.#showedAt + this.#gatherPresenceMs)
  }

  /** Where few listen, what has waited for a third of its time comes along with an edit: that costs next to nothing. */
  #isShowing(now: number): boolean {
    const waitMs = this.#gatherPresenceMs
    return now >= this.#showedAt + (this.#isGathering ? waitMs : waitMs / 3)
  }

  #takePresence(): News['presence'] {
    if (this.#moved.length > 0) {
      const moved = this.#moved
      this.#moved = []
      for (const channel of moved) this.#safely(channel, () => channel.showNewest())
    }
    return this.#presence.takeChange()
  }

  /** Tells everyone what there is to tell. */
  speak(): void {
    const now = performance.now()
    const presence = this.#isShowing(now) ? this.#takePresence() : undefined
    const news: News = { introductions: this.#introductions, edits: this.#edits, presence }
    this.#spokeAt = now
    if (news.presence !== undefined) this.#showedAt = now
    if (news.edits.some(({ source }) => source !== undefined)) this.#lastEdit.edited(now)
    this.#tellNews(news)
    this.#introductions = []
    this.#edits = []
    for (const channel of this.#channels) this.#safely(channel, () => channel.hear(news))
    this.#schedulePresence()
    if (this.#log.isLong(this.#document.sizeBytes)) void this.compact()
  }

  /**
   * Leaves out new structs of clients that are someone else's and away. They are most likely honest: seen from a server
   * that lost its last seconds. Their owner brings them back; taking them from anyone would let anyone forge them.
   */
  #takeWithout(clients: ReadonlySet<number>, offer: Offer): Fault | undefined {
    const update = withoutClients(offer.update, clients)
    const facts = readUpdate(update)
    if (facts === undefined) return { code: 'malformed-frame', ends: 'connection' }
    // A client that cannot begin anew could not be refused later.
    const lost = offer.facts.spans.filter(({ client }) => clients.has(client))
    if (offer.from.canBeginAnew) this.#wait({ ...offer, update, facts }, lost)
    else if (!this.knows(facts, { deletions: true })) return this.take({ ...offer, update, facts })
    else this.whenDurable(offer.kept)
    return undefined
  }

  /**
   * Whether taking an update leaves the document one that can be worked with, by us and in everybody's browser. What is
   * turned away here is made by hand: what clients of Yjs build on, they have from us.
   */
  #canCarry(facts: UpdateFacts): boolean {
    const { maxWaitingParts, maxNestedTypes } = this.options
    if (facts.nestedTypes > 0) {
      this.#nestedTypes ??= this.#document.nestedTypes()
      if (this.#nestedTypes + facts.nestedTypes > maxNestedTypes) return false
      this.#nestedTypes += facts.nestedTypes
    }
    if (!this.#wouldWait(facts)) return true
    if (this.#waitingParts + facts.parts > maxWaitingParts) this.#waitingParts = this.#document.waitingParts()
    if (this.#waitingParts + facts.parts > maxWaitingParts) return false
    this.#waitingParts += facts.parts
    return true
  }

  /** Whether all in it has its place, and what is lost comes along: of what waits here already nothing more is asked. */
  #hasPlace(update: Uint8Array, lost: readonly Span[]): boolean {
    const facts = readUpdate(update)
    if (facts === undefined) return false
    const coming = new Map(facts.spans.map(({ client, to }) => [client, to]))
    if (!lost.every((span) => this.#known.holds(span) || span.to <= (coming.get(span.client) ?? 0)))
      return false
    const fresh = readUpdate(withoutClocks(update, this.#known.heldOf(facts.spans)))
    return fresh !== undefined && !this.#wouldWait(fresh)
  }

  /** Whether some of an update has to wait for structs we do not have. */
  #wouldWait({ spans, needs, deletions }: UpdateFacts): boolean {
    const reach = new Map<number, number>()
    const reachOf = (client: number) => reach.get(client) ?? this.#known.clockOf(client)
    for (const { client, from, to } of spans) {
      if (from > reachOf(client)) return true
      reach.set(client, Math.max(to, reachOf(client)))
    }
    for (const [client, clock] of needs) if (clock >= reachOf(client)) return true
    for (const [client, ranges] of deletions.clients) {
      if (ranges.some(({ clock, len }) => clock + len > reachOf(client))) return true
    }
    return false
  }

  #isForeign(client: number, channel: Channel): boolean {
    const owner = this.#owners.ownerOf(client)
    return owner !== undefined && owner !== channel.owner
  }

  /** Whether the client itself is here and has handed in all it had: then nobody can know more of it than we do. */
  #isInUse(client: number): boolean {
    return this.#channels.some(
      (channel) => channel.clients.has(client) && channel.isSynced && this.#hasTakenAllOf(channel),
    )
  }

  /** What waits or was refused is known to its client alone. */
  #hasTakenAllOf(channel: Channel): boolean {
    return !channel.isRefused && !this.#isWaiting(channel)
  }

  /**
   * Makes client ids somebody's. Gives what an update under them has to wait for: where other servers write too, an id
   * may turn out to be somebody else's. Otherwise the order of the two on the disk is enough.
   */
  #claimFirst(clients: readonly number[], owner: string): Promise<void> | undefined {
    const { storage } = this.#deps
    if (clients.every((client) => this.#owners.isSettled(client))) return undefined
    const claimed = this.#claim(clients, owner)
    if (storage.isShared) return claimed
    claimed.catch((error: unknown) => this.broken(error))
    return undefined
  }

  #claim(clients: readonly number[], owner: string): Promise<void> {
    return this.#owners.claim(clients, owner)
  }

  #introduce(channel: Channel, client: number): void {
    if (channel.clients.has(client)) return
    channel.adopt(client)
    this.#guests.forget(client)
    this.#introductions.push(channel.identity(client))
    this.#ownIntroductions.push(channel.identity(client))
  }

  #ownIdentities(): readonly Identity[] {
    return this.#channels.flatMap((channel) => [...channel.clients].map((client) => channel.identity(client)))
  }

  #append({ update, facts, source, after }: Appending): Promise<void> {
    for (const span of facts.spans) this.#known.learn(span)
    this.#guard?.add(update)
    return this.#log.append(update, source, after)
  }

  #hearUpdate(update: Uint8Array, seq: number): void {
    const facts = readUpdate(update)
    if (facts !== undefined && this.#log.hear(update, seq)) this.#takeIn(update, facts)
  }

  /** What another server has taken, checked and stored. */
  #takeIn(update: Uint8Array, { spans }: UpdateFacts): void {
    for (const span of spans) this.#known.learn(span)
    this.#nestedTypes = undefined
    this.#guard?.add(update)
    this.relay(update, 'elsewhere')
    this.#waiting?.look()
  }

  #meet(identity: Identity, server: string): void {
    if (!this.#guests.introduce(server, identity)) return
    this.#owners.see(identity.client, ownerOf(identity))
    this.#introductions.push(identity)
    this.schedule()
  }

  /** Someone who moved here is not moved back by what was under way; nobody shows themselves under another's id. */
  #seeGuest(state: PresenceState): void {
    const guest = this.#guests.of(state.client)
    const holder = this.#presence.holderOf(state.client)
    if (guest === undefined && holder === undefined) this.#askWho()
    if (guest === undefined || (holder !== undefined && holder.owner !== guest.owner)) return
    const isHere = holder instanceof Channel
    if (isHere && state.clock <= (this.#presence.clockOf(state.client) ?? 0)) return
    this.#presence.put(guest, state)
    if (presenceKind(state.json) === 'gone') this.#guests.forget(state.client)
  }

  /** Somebody shows themselves whose introduction got lost. */
  #askWho(): void {
    const now = performance.now()
    if (now - this.#askedAt < ASK_AGAIN_MS) return
    this.#askedAt = now
    this.#tellOthers({ t: 'ask' })
  }

  #tellOthers(news: RoomNews): void {
    this.#deps.tellOthers(this.key, news)
  }

  #tellNews({ presence }: News): void {
    if (this.#ownIntroductions.length > 0) this.#tellOthers({ t: 'who', who: this.#ownIntroductions })
    this.#ownIntroductions = []
    const states = presence?.states.filter(({ holder }) => holder instanceof Channel) ?? []
    if (states.length > 0) this.#tellOthers({ t: 'presence', states })
  }

  /** Passes on what may be seen. */
  relay(update: Uint8Array, source: Source): void {
    this.#document.add(update)
    this.#edits.push({ message: updateMessage(update), source })
    this.schedule()
  }

  /** Others have to hear of what is durable. */
  kept(update: Uint8Array, seq: number): void {
    this.#tellOthers({ t: 'update', epoch: this.epoch, seq, update })
  }

  /** What goes wrong with one channel is no reason for the others to hear nothing. */
  #safely(channel: Channel, run: () => void): void {
    try {
      run()
    } catch (error) {
      this.#deps.log.error({ ...this.key, err: error }, 'a channel is ended because of our mistake')
      channel.end('server-error')
    }
  }

  /** What `write` does to a copy, as one update; undefined when it does nothing. */
  #collect(write: (ydoc: Y.Doc) => void, client: number): Uint8Array | undefined {
    const copy = this.#document.copy(this.#log.unseen())
    copy.clientID = client
    const updates: Uint8Array[] = []
    copy.on('update', (update: Uint8Array) => updates.push(update))
    try {
      write(copy)
    } finally {
      copy.destroy()
    }
    return updates.length > 1 ? Y.mergeUpdates(updates) : updates[0]
  }

  /** Everyone loads afresh from what is durable and hands in again what is missing there. */
  broken(error: unknown): void {
    if (this.#isBroken) return
    this.#isBroken = true
    this.#deps.log.error({ ...this.key, err: error }, 'an edit could not be stored; the room starts again')
    this.end('storage-failing')
    this.#log.abandon()
    this.#deps.broken(this)
  }
}
