import 'fake-indexeddb/auto'
import { AsyncLocalStorage } from 'node:async_hooks'
import { IDBFactory } from 'fake-indexeddb'
import { WebSocket } from 'ws'
import { createLocalStore } from '../../client/src/platform/storage.ts'
import { readMe } from '../../client/src/state/me.ts'
import type { Notice, Session } from '../../client/src/state/session.ts'
import { SessionStarter, type SessionState } from '../../client/src/state/session-starter.ts'
import { type Clock, systemClock } from '../../client/src/sync/clock.ts'
import { fallbackTransport } from '../../client/src/sync/fallback-transport.ts'
import { httpWay } from '../../client/src/sync/http-way.ts'
import type { SurroundingsEvent } from '../../client/src/sync/surroundings.ts'
import { syncPath, syncUrl } from '../../client/src/sync/sync-address.ts'
import type { Transport, TransportEvents } from '../../client/src/sync/transport.ts'
import { webSocketTransport } from '../../client/src/sync/web-socket-transport.ts'
import { until } from '../support/until.ts'

export type Joined = { readonly workshopId: string; readonly token: string }

/** Whose code runs: pages reach their database by a global name, and all browsers here share one process. */
const running = new AsyncLocalStorage<IDBFactory>()
const nobodys = indexedDB
Object.defineProperty(globalThis, 'indexedDB', { get: () => running.getStore() ?? nobodys })

/** Where a browser finds the server. */
export type Site = { readonly url: string }

/** One person's browser: what it keeps outlives its tabs. */
export class Browser {
  readonly #site: Site
  readonly #clock: Clock
  #joined: Joined
  readonly #texts = createLocalStore(() => this.#storage)
  readonly #storage = new MemoryStorage()
  readonly #database = new IDBFactory()

  constructor(site: Site, joined: Joined, clock: Clock = systemClock) {
    this.#site = site
    this.#joined = joined
    this.#clock = clock
  }

  /** Somebody comes in by another link in this browser. */
  becomes(joined: Joined): void {
    this.#joined = joined
  }

  /** Whether anything this browser keeps has these words in it. */
  async keeps(text: string): Promise<boolean> {
    const small = JSON.stringify(Object.values(this.#storage.all()))
    const found = await running.run(this.#database, readEverything)
    return small.includes(text) || found.some((bytes) => bytes.includes(text))
  }

  /** `through` is the address of a proxy the network insists on. */
  open({ offline = false, through = this.#site.url } = {}): Tab {
    const [texts, clock, database] = [this.#texts, this.#clock, this.#database]
    return running.run(
      database,
      () => new Tab(this.#site, this.#joined, { texts, clock, database, isOffline: offline, through }),
    )
  }
}

type TabOptions = {
  readonly texts: ReturnType<typeof createLocalStore>
  readonly clock: Clock
  readonly database: IDBFactory
  readonly isOffline: boolean
  readonly through: string
}

/** A tab with the workshop open, and its network cable. */
export class Tab {
  readonly notices: Notice[] = []
  readonly #starter: SessionStarter
  readonly #lines = new Set<{ cut(): void }>()
  readonly #surroundings = new Set<(event: SurroundingsEvent) => void>()
  readonly #clock: Clock
  readonly #database: IDBFactory
  #isOffline: boolean
  #hasCrashed = false

  constructor(site: Site, joined: Joined, { texts, clock, database, isOffline, through }: TabOptions) {
    const { workshopId, token } = joined
    this.#database = database
    this.#clock = this.#whileAlive(clock)
    this.#isOffline = isOffline
    this.#starter = new SessionStarter(workshopId, {
      transport: this.#cable(transportTo(through, { workshopId, token }, this.#clock)),
      surroundings: {
        subscribe: (listener) => {
          this.#surroundings.add(listener)
          return () => this.#surroundings.delete(listener)
        },
      },
      clock: this.#clock,
      texts,
      random: Math.random,
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      fetchMe: async () => {
        if (this.#isOffline) return { ok: false, code: 'offline', status: 0 }
        return await askWhoIAm(site, workshopId, token)
      },
    })
    let known: Session | undefined
    this.#starter.subscribe(() => {
      const state = this.#starter.state()
      if (state.kind !== 'open' || state.session === known) return
      known = state.session
      known.subscribeNotices((notice) => this.notices.push(notice))
    })
    void this.#starter.start()
  }

  /** Calls back when the tab shows something else. */
  subscribe(listener: () => void): () => void {
    return this.#starter.subscribe(listener)
  }

  get state(): SessionState {
    return this.#starter.state()
  }

  get session(): Session {
    const { state } = this
    if (state.kind !== 'open') throw new Error(`The tab shows ${JSON.stringify(state)}`)
    return state.session
  }

  /** Opens a lane and waits until its content is there. */
  async lane(laneId: string): Promise<void> {
    await until(() => this.state.kind === 'open', 'the workshop opens')
    running.run(this.#database, () => this.session.holdLane(laneId, () => {}))
    await until(() => this.session.lane(laneId)?.ready, `lane ${laneId} is ready`)
  }

  /** Runs what a screen would do, with this browser's database. */
  inside<T>(run: () => T): T {
    return running.run(this.#database, run)
  }

  notes(laneId: string) {
    const lane = this.session.lane(laneId)
    if (lane === undefined) throw new Error(`No lane ${laneId} is open`)
    return lane.document.tables.notes
  }

  unplug(): void {
    this.#isOffline = true
    for (const line of [...this.#lines]) line.cut()
  }

  plugIn(): void {
    this.#isOffline = false
    this.#tell('online')
  }

  /** As a closed tab: no time to do anything more than a browser gives. */
  close(): void {
    this.#tell('hidden')
    running.run(this.#database, () => this.#starter.stop())
  }

  #tell(event: SurroundingsEvent): void {
    for (const listener of [...this.#surroundings]) running.run(this.#database, () => listener(event))
  }

  /** As a browser that is killed: nothing runs any more, nobody was told. */
  crash(): void {
    this.#hasCrashed = true
    for (const line of [...this.#lines]) line.cut()
  }

  #whileAlive(clock: Clock): Clock {
    return {
      now: () => clock.now(),
      steady: () => clock.steady(),
      after: (ms, run) =>
        clock.after(ms, () => {
          if (!this.#hasCrashed) running.run(this.#database, run)
        }),
    }
  }

  #cable(transport: Transport): Transport {
    return (events) => {
      const line = { cut: () => {} }
      if (this.#isOffline) {
        const callOff = this.#clock.after(1, () => events.closed(1006))
        return { send: () => {}, close: callOff }
      }
      const heard: TransportEvents = {
        message: (message) => events.message(message),
        closed: (code) => {
          this.#lines.delete(line)
          events.closed(code)
        },
      }
      const link = transport(heard)
      line.cut = () => {
        this.#lines.delete(line)
        link.close()
        if (!this.#hasCrashed) events.closed(1006)
      }
      this.#lines.add(line)
      return link
    }
  }
}

/** As a browser's, but with a token for want of cookies. */
function transportTo(url: string, { workshopId, token }: Joined, clock: Clock): Transport {
  // A WebSocket of `ws` is one in all that the transport uses.
  const Socket = WebSocket as unknown as typeof globalThis.WebSocket
  const socketUrl = syncUrl(workshopId, new URL(url))
  const webSocket = webSocketTransport(socketUrl, { Socket, protocols: [`token.${token}`] })
  const http = httpWay(`${url}${syncPath(workshopId)}`, {
    webSocket,
    clock,
    random: Math.random,
    headers: { Authorization: `Bearer ${token}` },
    firstLookMs: 300,
  })
  const storage = new MemoryStorage()
  return fallbackTransport({ webSocket, http: async () => http, memory: createLocalStore(() => storage) })
}

async function askWhoIAm(site: Site, workshopId: string, token: string) {
  try {
    const response = await fetch(`${site.url}/api/workshops/${workshopId}/me`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const answer = (await response.json()) as { error?: { code: string } }
    const { status } = response
    if (!response.ok) return { ok: false, code: answer.error?.code ?? 'unknown', status } as const
    const data = readMe(answer)
    return data ? ({ ok: true, data } as const) : ({ ok: false, code: 'bad-answer', status } as const)
  } catch {
    return { ok: false, code: 'server-away', status: 0 } as const
  }
}

/** All values in all databases of the browser whose code runs, as bytes. */
async function readEverything(): Promise<readonly Buffer[]> {
  const all: Buffer[] = []
  for (const { name } of await indexedDB.databases()) {
    const db = await answered(indexedDB.open(name ?? ''))
    for (const store of db.objectStoreNames) {
      const values = await answered(db.transaction(store).objectStore(store).getAll())
      for (const value of values)
        all.push(value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(JSON.stringify(value) ?? ''))
    }
    db.close()
  }
  return all
}

const answered = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

class MemoryStorage implements Storage {
  readonly #items = new Map<string, string>()
  all = () => Object.fromEntries(this.#items)
  get length(): number {
    return this.#items.size
  }
  clear = (): void => this.#items.clear()
  getItem = (key: string): string | null => this.#items.get(key) ?? null
  key = (index: number): string | null => [...this.#items.keys()][index] ?? null
  removeItem = (key: string): void => void this.#items.delete(key)
  setItem = (key: string, value: string): void => void this.#items.set(key, value)
}
