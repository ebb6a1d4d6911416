import { isFinal } from '@brownpaper/shared/protocol/close-codes'
import type { Identity } from '@brownpaper/shared/protocol/frames'
import type { Document, Shapes } from '@brownpaper/shared/ydoc/document'
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Clock } from './clock.ts'
import { Journal, type UnsavedRecord } from './journal.ts'
import type { LastWords } from './last-words.ts'
import { type LocalCopy, openLocalCopy } from './local-copy.ts'
import type { ChannelControl, Mux } from './mux.ts'
import { MUX_URL, muxSocketClass, type RoomPort } from './mux-socket.ts'

export type CopyOptions<V> = {
  readonly room: string
  /** What the browser keeps it under. */
  readonly storeName: string
  readonly epoch: number
  readonly lastWords: LastWords
  readonly mux: Mux
  readonly clock: Clock
  readonly random: () => number
  readonly openView: (ydoc: Y.Doc) => V
  /** The document whose own writes are journalled; absent for rooms nobody writes. */
  readonly writesOf?: ((view: V) => Document<Shapes>) | undefined
  readonly changed: () => void
  readonly identified: () => void
  /** The server takes nothing more of this copy, or has another epoch, or closed the room for good. */
  readonly refused: (why: Refusal) => void
}

export type Refusal =
  | { readonly kind: 'denied'; readonly reason: string }
  | { readonly kind: 'epoch'; readonly epoch: number }
  | { readonly kind: 'closed'; readonly code: number }

/** The provider asks again after at most this long; its socket waits for the line by itself, so asking is cheap. */
const REJOIN_MS = 250

/** How long to wait, after a refusal, to hear of the last frame that was kept before it. */
const LAST_WORD_MS = 2000

/** Client ids. */
type PresenceChange = { readonly [what in 'added' | 'updated' | 'removed']: readonly number[] }

type Line = {
  canWrite: boolean
  /** Counted frames that went out on this channel, in order. */
  sent: number
  kept: number
  denied: number
  hasStepped: boolean
  /** Frames that were out when the server refused one, and why it did. */
  refusedAt: number | undefined
  refusedFor: string
}

/**
 * One copy of a room, under one Yjs client id: its document, what this browser keeps of it, the stock provider that
 * syncs it, and the counts that say what is saved. A copy that was refused is dropped whole, never repaired.
 */
export class RoomCopy<V> {
  readonly epoch: number
  readonly storeName: string
  readonly view: V
  readonly awareness: Awareness
  /** Whose the client ids in this room are. */
  readonly identities = new Map<number, Identity>()
  readonly #options: CopyOptions<V>
  readonly #ydoc = new Y.Doc()
  readonly #journal: Journal | undefined
  #local: LocalCopy | undefined
  #provider: WebsocketProvider | undefined
  #isOver = false
  #isKept = true
  #isLoaded = false
  #isReady = false
  #isSynced = false
  #line: Line | undefined
  #callOffLastWord: () => void = () => {}

  constructor(options: CopyOptions<V>) {
    this.#options = options
    this.epoch = options.epoch
    this.storeName = options.storeName
    this.view = options.openView(this.#ydoc)
    this.awareness = new Awareness(this.#ydoc)
    // In a room one is here once one says so: having it open to look at is not being there.
    this.awareness.setLocalState(null)
    const document = options.writesOf?.(this.view)
    this.#journal = document && new Journal(document, options.clock, options.changed)
  }

  /** Loads what this browser keeps, then joins the room: step 2 must hold the work of earlier visits. */
  async start(): Promise<void> {
    await this.#load().catch(() => this.#notKept())
    if (this.#isOver) return await this.#local?.close()
    this.#isLoaded = true
    this.#isReady = this.#ydoc.store.clients.size > 0
    this.#join()
    this.#options.changed()
  }

  /** Under what this page is known among those that keep work in the same store. */
  get page(): number {
    return this.#ydoc.clientID
  }

  /** What this device keeps of it is in, which may be nothing. */
  get isLoaded(): boolean {
    return this.#isLoaded
  }

  /** This device's or the server's state is in. */
  get isReady(): boolean {
    return this.#isReady
  }

  get isSynced(): boolean {
    return this.#isSynced
  }

  get isOpen(): boolean {
    return this.#line !== undefined
  }

  get canWrite(): boolean | undefined {
    return this.#line?.canWrite
  }

  /** Everything in this copy is on the server's disk. */
  get isSaved(): boolean {
    const line = this.#line
    return line?.hasStepped === true && line.refusedAt === undefined && line.kept >= line.sent
  }

  /** This browser keeps it too. */
  get isKept(): boolean {
    return this.#isKept
  }

  get changes(): number {
    return this.#journal?.size ?? 0
  }

  unsaved(): readonly UnsavedRecord[] {
    return this.#journal?.records() ?? []
  }

  /** What this browser kept of it is gone, which another page emptied: `flush` leaves all of it. */
  keepAnew(): void {
    this.#journal?.keepAnew()
    this.#local?.keepAnew()
  }

  /** Writes down at once what the browser should still know after this page is gone. */
  flush(): void {
    this.#journal?.flush()
    if (this.#isKept) this.#local?.flush()
    else if (this.changes > 0) this.#leaveAll()
  }

  /** Without a database all of it is the last word; it may have been taken away a moment ago. */
  #leaveAll(): void {
    const { lastWords } = this.#options
    const updates = [Y.encodeStateAsUpdate(this.#ydoc)]
    lastWords.say(this.storeName, this.page, { updates, entries: this.#journal?.entries() ?? [] })
  }

  async close(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    this.#callOffLastWord()
    this.flush()
    this.#journal?.destroy()
    this.#provider?.destroy()
    this.#line = undefined
    await this.#local?.close()
    this.#ydoc.destroy()
  }

  /** A browser that keeps nothing, or fails at it, is no reason not to work. */
  async #load(): Promise<void> {
    const { lastWords } = this.#options
    const failed = (how: 'taken' | 'broken') => {
      this.#notKept()
      if (how === 'taken') void this.#keepAgain().catch(() => {})
    }
    const local = await openLocalCopy(this.storeName, this.#ydoc, { lastWords, failed })
    this.#local = local
    if (local === undefined) return this.#notKept()
    if (!this.#isOver) await this.#journal?.restore(local.entries)
  }

  /** Whoever took what was kept away, as another tab that finds it long unused, did not take what is here. */
  async #keepAgain(): Promise<void> {
    await this.#load()
    if (this.#isOver) return await this.#local?.close()
    if (this.#local === undefined) return
    this.#journal?.keepAnew()
    this.#journal?.flush()
    this.#isKept = true
    this.#options.changed()
  }

  #notKept(): void {
    this.#isKept = false
    this.#options.changed()
  }

  #join(): void {
    const { mux, room, random } = this.#options
    const provider = new WebsocketProvider(MUX_URL, room, this.#ydoc, {
      connect: false,
      awareness: this.awareness,
      WebSocketPolyfill: muxSocketClass(mux, this.#port),
      disableBc: true,
      maxBackoffTime: REJOIN_MS * (0.5 + random()),
    })
    this.#provider = provider
    this.#sayOnlyOwnPresence(provider)
    provider.on('sync', (isSynced) => {
      if (!isSynced) return
      this.#isReady = true
      this.#isSynced = true
      this.#options.changed()
    })
    provider.connect()
  }

  /** The stock provider says again what it hears of others: as much up as there comes down, for nothing. */
  #sayOnlyOwnPresence({ _awarenessUpdateHandler: say }: WebsocketProvider): void {
    const own = this.awareness.clientID
    this.awareness.off('update', say)
    this.awareness.on('update', (change: PresenceChange, origin: unknown) => {
      if (Object.values(change).flat().includes(own)) say(change, origin)
    })
  }

  readonly #port: RoomPort = {
    admit: ({ epoch, canWrite }) => {
      if (epoch !== this.epoch) {
        this.#options.refused({ kind: 'epoch', epoch })
        return false
      }
      this.#line = {
        canWrite,
        sent: 0,
        kept: 0,
        denied: 0,
        hasStepped: false,
        refusedAt: undefined,
        refusedFor: '',
      }
      // Told anew under a new number: others have heard that the one before was gone.
      const own = this.awareness.getLocalState()
      if (own !== null) this.awareness.setLocalState(own)
      this.#options.changed()
      return true
    },
    counted: (kind) => {
      const line = this.#line
      if (line === undefined) return
      line.sent++
      // Before step 2 an update may build on work the server does not have yet; step 2 brings that and counts for all.
      if (kind === 'step2') line.hasStepped = true
      if (line.hasStepped) this.#journal?.sent(line.sent)
      this.#options.changed()
    },
    control: (message) => this.#control(message),
    closed: (code) => {
      const { refusedAt, refusedFor = '' } = this.#line ?? {}
      this.#line = undefined
      this.identities.clear()
      this.#journal?.lineLost()
      this.#options.changed()
      if (refusedAt !== undefined) this.#refuse(refusedFor)
      else if (isFinal(code)) this.#options.refused({ kind: 'closed', code })
    },
  }

  /** What was kept just before the refusal is told a moment after it, and must not go to the tray. */
  #lookForLastWord({ refusedAt, refusedFor, kept, denied }: Line): void {
    if (refusedAt !== undefined && kept + denied >= refusedAt) this.#refuse(refusedFor)
  }

  #refuse(reason: string): void {
    this.#callOffLastWord()
    this.#options.refused({ kind: 'denied', reason })
  }

  #control(message: ChannelControl): void {
    const line = this.#line
    if (line === undefined) return
    switch (message.t) {
      case 'saved':
        line.kept = message.kept
        line.denied = message.denied
        if (line.hasStepped) this.#journal?.saved(message.kept)
        this.#options.changed()
        this.#lookForLastWord(line)
        break
      case 'denied':
        line.refusedAt = line.sent
        line.refusedFor = message.reason
        this.#callOffLastWord = this.#options.clock.after(LAST_WORD_MS, () => this.#refuse(message.reason))
        this.#lookForLastWord(line)
        break
      case 'rights':
        line.canWrite = message.canWrite
        this.#options.changed()
        break
      case 'who':
        for (const identity of message.who) this.identities.set(identity.client, identity)
        this.#options.identified()
        break
    }
  }
}
