import { limitsOf, may } from '@brownpaper/shared/access/access'
import { createId } from '@brownpaper/shared/base/ids'
import { type Live, readLive, subscribeLive } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import { openWorkshop, type WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import type * as Y from 'yjs'
import type { LocalStore } from '../platform/storage.ts'
import type { Clock } from '../sync/clock.ts'
import { CommandLine } from '../sync/command-line.ts'
import { Connection } from '../sync/connection.ts'
import { KeptStores } from '../sync/kept-stores.ts'
import { type KeptTexts, openKeptTexts } from '../sync/kept-texts.ts'
import { LastWords } from '../sync/last-words.ts'
import { Listeners } from '../sync/listeners.ts'
import { Mux } from '../sync/mux.ts'
import { Pace } from '../sync/pace.ts'
import { laneOfStore, ownOfStore } from '../sync/rescue.ts'
import { Room } from '../sync/room.ts'
import { SavedDisplay, savedState } from '../sync/saved.ts'
import type { Surroundings } from '../sync/surroundings.ts'
import type { Transport } from '../sync/transport.ts'
import { TrayOutbox } from '../sync/tray-outbox.ts'
import { HeldRooms } from './held-rooms.ts'
import { Lanes } from './lanes.ts'
import { actorOf, forgetMe, keepMe, meNow, ownerOf } from './me.ts'
import { OwnRooms } from './own-rooms.ts'
import { isRevocation, leaveNothing, purgeUnused } from './purge.ts'
import type { Notice, Session } from './session.ts'

export type SessionDeps = {
  readonly transport: Transport
  readonly surroundings: Surroundings
  readonly clock: Clock
  readonly texts: LocalStore
  readonly random: () => number
  readonly randomBytes: (length: number) => Uint8Array
}

/** A server that was too busy to answer is asked again after this. */
const ASK_AGAIN_MS = 5000

export type OpenSession = {
  readonly session: Session
  /** The workshop's document is another: what the server has differs from what one wrote. */
  subscribeReplaced(listener: () => void): () => void
  close(): Promise<void>
}

/** Opens a workshop for `signedInAs`: from what this device keeps, and from the server as soon as it answers. */
export function openSession(signedInAs: MeView, deps: SessionDeps): OpenSession {
  const { transport, surroundings, clock, texts, random } = deps
  const { workshopId } = signedInAs
  const newId = () => createId(deps.randomBytes)
  const owner = ownerOf(signedInAs)

  const connection = new Connection({ transport, surroundings, clock, random })
  const mux = new Mux(connection, clock, random)
  const commands = new CommandLine(connection, clock, newId)
  const stores = new KeptStores(texts, clock.now)
  const keptTexts: Promise<KeptTexts> = openKeptTexts(texts)
  const notices = new Listeners<[Notice]>()
  const lastWords = new LastWords(texts)
  const roomOptions = { owner, mux, stores, lastWords, clock, random }

  const outbox = keptTexts.then(async (kept) => {
    const opened = new TrayOutbox({
      workshopId,
      kept,
      commands,
      now: clock.now,
      newId,
      later: (run) => void clock.after(ASK_AGAIN_MS, run),
      handedIn: ({ laneId, records, why = 'late' }) =>
        notices.tell({ kind: 'late-work-handed-in', laneId, changes: records.length, why }),
    })
    opened.subscribe(() => {
      unsentItems = opened.items()
      unsent.tell()
    })
    await opened.restore()
    return opened
  })
  const unsent = new Listeners()
  let unsentItems: ReturnType<Session['unsent']> = []

  const isViewer = signedInAs.device === 'viewer'
  const liveRoom = new Room<Y.Doc>({
    ...roomOptions,
    room: isViewer ? 'live/view' : 'live',
    openView: (ydoc) => ydoc,
  })
  const workshopRoom = new Room<WorkshopDocument>({
    ...roomOptions,
    room: 'workshop',
    openView: (ydoc) => openWorkshop(ydoc, clock),
    writesOf: (view) => view,
  })

  const live = new LiveView(liveRoom)
  let me = meNow(signedInAs, undefined)
  const meChanges = new Listeners()
  const ends = new Listeners()

  const pace = new Pace(connection)
  const lanes = new Lanes({
    around: {
      clock,
      texts,
      presenceEveryMs: pace.everyMs,
      me: () => me,
      live: live.current,
      hasPhases: () => hasPhases(),
      mayRead: (lane) => session.may('read', { kind: 'lane', lane }),
      mayWrite: (lane) => session.may('write', { kind: 'lane', lane }),
      limits: (lane) => session.limits({ kind: 'lane', lane }),
    },
    roomOptions,
    setAside: async (laneId, records, why) => {
      notices.tell({ kind: 'late-work', laneId, changes: records.length, why })
      await (await outbox).add(laneId, records, why)
    },
    changed: () => judgeSaved(),
  })

  const heldRooms = new HeldRooms({ roomOptions, changed: () => judgeSaved() })
  const owns = new OwnRooms({ roomOptions, changed: () => judgeSaved() })

  /** Without a line, or without the right to read them, there is nothing to wait for. */
  const hasPhases = () => {
    const { copy, refused } = workshopRoom
    if (copy.isReady || !copy.isLoaded) return copy.isReady
    return refused !== undefined || connection.state.kind !== 'open'
  }
  let hadPhases = false
  const phasesMayHaveCome = () => {
    if (hasPhases() === hadPhases) return
    hadPhases = !hadPhases
    for (const lane of lanes.open()) lane.surroundingsChanged()
  }

  let isStorageFailing = false
  const saved = new SavedDisplay(clock, { kind: 'saving' })
  const allRooms = () => [
    workshopRoom,
    ...heldRooms.open(),
    ...lanes.open().map(({ room }) => room),
    ...owns.rooms(),
  ]
  const judgeSaved = () =>
    saved.set(
      savedState({
        isOnline: connection.state.kind === 'open',
        isStorageFailing,
        rooms: allRooms().map(({ copy, refused }) => ({
          isSaved: copy.isSaved,
          changes: copy.changes,
          isKept: copy.isKept,
          refused,
        })),
      }),
    )

  const learned = () => {
    const next = meNow(signedInAs, live.current())
    if (JSON.stringify(next) !== JSON.stringify(me)) {
      me = next
      if (session.ended() === undefined) keepMe(texts, me)
      meChanges.tell()
    }
    for (const lane of lanes.open()) lane.surroundingsChanged()
  }

  /** Everything on this device goes, after unsent work was put by. */
  const leave = async () => {
    forgetMe(texts, workshopId)
    const rooms = [liveRoom, ...allRooms()]
    await Promise.all(rooms.map((room) => room.setAside('stay-away')))
    await leaveNothing(me, deps)
    await (await outbox).restore()
  }

  /** The server believes that a client id here is somebody else's. Fresh copies have fresh ids; once, lest it goes on. */
  let hasStartedAfresh = false
  const startAfresh = async () => {
    hasStartedAfresh = true
    const setAside = allRooms().map((room) => room.setAside({ epoch: room.copy.epoch }))
    // At once: what is set aside is handed in, and a line that has ended would say that the server refused it.
    connection.start()
    await Promise.all(setAside)
  }

  connection.subscribe((state) => {
    judgeSaved()
    phasesMayHaveCome()
    if (state.kind === 'open') {
      isStorageFailing = false
      void outbox.then((opened) => opened.send())
    }
    if (state.kind !== 'ended') return
    if (state.code === 'foreign-client-id' && !hasStartedAfresh) {
      void startAfresh()
      return
    }
    if (isRevocation(state.code)) void leave()
    ends.tell()
  })
  connection.subscribeControl((message) => {
    if (message.t !== 'storage') return
    isStorageFailing = message.state === 'failing'
    judgeSaved()
    if (!isStorageFailing) void outbox.then((opened) => opened.send())
  })
  const replaced = new Listeners()
  let workshop = workshopRoom.copy.view
  workshopRoom.subscribe(() => {
    judgeSaved()
    phasesMayHaveCome()
    if (workshop === workshopRoom.copy.view) return
    workshop = workshopRoom.copy.view
    replaced.tell()
  })
  live.subscribe(learned)
  const unsubscribeHidden = surroundings.subscribe((event) => {
    if (event === 'hidden') for (const room of allRooms()) room.flush()
  })

  const session: Session = {
    workshopId,
    get me() {
      return me
    },
    subscribeMe: meChanges.add,
    live: live.current,
    subscribeLive: live.subscribe,
    get workshop() {
      return workshop
    },
    saved: saved.shown,
    subscribeSaved: saved.subscribe,
    presencePace: pace.now,
    subscribePresencePace: pace.subscribe,
    serverNow: connection.serverClock.now,
    lane: (laneId) => lanes.handle(laneId),
    holdLane: (laneId, changed) => lanes.hold(laneId, changed),
    own: (room) => owns.handle(room),
    holdOwn: (room, changed) => owns.hold(room, changed),
    knowsOwn: (room) => owns.isKnown(room),
    async endTurn(room) {
      // Nothing is taken from who has no line now: the words stay, and so does the turn.
      if (!(await owns.saved(room))) return { ok: false, code: 'server-away' }
      const answer = await commands.give({ type: 'turn.end' })
      if (answer.ok) await owns.clear(room)
      return answer
    },
    room: (kind) => heldRooms.handle(kind),
    holdRoom: (kind, changed) => heldRooms.hold(kind, changed),
    command: (command) => commands.give(command),
    may: (action, room) => {
      const policy = live.current()?.policy
      return policy !== undefined && may(actorOf(me), action, room, policy)
    },
    limits: (room) => {
      const policy = live.current()?.policy
      return policy && limitsOf(actorOf(me), room, policy)
    },
    ended: () => (connection.state.kind === 'ended' ? connection.state.code : undefined),
    subscribeEnded: ends.add,
    subscribeNotices: notices.add,
    unsent: () => unsentItems,
    subscribeUnsent: unsent.add,
  }

  keepMe(texts, me)
  connection.start()
  const unsentStores = stores.unsent(`${owner}/`)
  lanes.bringHome(unsentStores.flatMap((name) => laneOfStore(name) ?? []))
  for (const room of unsentStores.flatMap((name) => ownOfStore(name) ?? [])) {
    if (room.memberId === me.memberId) owns.bringHome(room)
  }
  // One's own lane is what most people open first: it need not wait for the projection to be drawn.
  if (me.laneId !== undefined) lanes.prepare(me.laneId)
  void purgeUnused(deps)

  return {
    session,
    subscribeReplaced: replaced.add,
    async close() {
      unsubscribeHidden()
      await Promise.all([
        lanes.close(),
        owns.close(),
        heldRooms.close(),
        workshopRoom.close(),
        liveRoom.close(),
      ])
      connection.destroy()
    },
  }
}

/** The projection as it stands, the same object until it changes, whichever copy of the room it comes from. */
class LiveView {
  readonly #room: Room<Y.Doc>
  readonly #changes = new Listeners()
  #copy: Y.Doc
  #unsubscribe: () => void
  #live: Live | undefined

  constructor(room: Room<Y.Doc>) {
    this.#room = room
    this.#copy = room.copy.view
    this.#unsubscribe = subscribeLive(this.#copy, this.#changed)
    room.subscribe(() => {
      if (room.copy.view !== this.#copy) this.#follow(room.copy.view)
    })
  }

  /** Stays what it was while a fresh copy comes in. */
  readonly current = (): Live | undefined => this.#live
  readonly subscribe = this.#changes.add

  #follow(copy: Y.Doc): void {
    this.#unsubscribe()
    this.#copy = copy
    this.#unsubscribe = subscribeLive(copy, this.#changed)
  }

  readonly #changed = (): void => {
    this.#live = readLive(this.#room.copy.view) ?? this.#live
    this.#changes.tell()
  }
}
