import type { Device } from '../access/workshops.ts'
import { NO_PRESSURE, type Pressure } from '../observe/pressure.ts'
import { Turns } from '../rooms/turns.ts'
import type { Carrier } from './carrier.ts'
import { type Connection, type ConnectionDeps, openFailure, type Place, type Refusal } from './connection.ts'
import { Knocks } from './knocks.ts'
import { PaceWatch } from './pace-watch.ts'
import { signIn } from './sign-in.ts'
import { Wire, type WireDeps } from './wire.ts'

export type ConnectionsDeps = Omit<ConnectionDeps, 'presenceWish'> & {
  /** How busy the process is; absent: never. */
  readonly pressure?: Pressure | undefined
}

/** How a carrier ended that said nothing about it. */
const ABNORMAL = 1006

/** When a device that comes in too often is to come back. */
const COME_BACK_MS = 5000

/** What came in: who it is of, or why it may not stay. */
export type Arrival = {
  readonly carrier: Carrier
  readonly workshopId: string
  readonly device: Device | Refusal
  /** Undefined where what it asks for and how it asks do not fit together. */
  readonly connect: (place: Place, deps: ConnectionDeps) => Connection | undefined
}

/** Everyone connected, by whatever way: kept alive, and told when rights or the disk change. */
export class Connections {
  readonly #deps: ConnectionDeps
  readonly #wireDeps: WireDeps
  /** All there are, with who sits there where somebody was let in. */
  readonly #wires = new Map<Wire, Connection | undefined>()
  readonly #connections = new Map<string, Set<Connection>>()
  readonly #stops: readonly (() => void)[]
  readonly #signIns: Turns
  readonly #knocks: Knocks
  /** Open connections by device. */
  readonly #perDevice = new Map<string, number>()
  readonly #paceWatch: PaceWatch
  #isClosing = false
  #onAllGone = () => {}

  constructor(deps: ConnectionsDeps) {
    this.#deps = { ...deps, presenceWish: () => this.#paceWatch.wish }
    this.#wireDeps = { options: deps.options, log: deps.log, gone: (wire, code) => this.#gone(wire, code) }
    const { workshops, rooms, options, pressure = NO_PRESSURE } = deps
    this.#signIns = new Turns({
      atOnce: options.maxSignInsAtOnce,
      maxWaiting: options.maxSignInsWaiting,
      maxWaitMs: options.maxSignInWaitMs,
    })
    this.#knocks = new Knocks(options)
    this.#paceWatch = new PaceWatch(pressure, () => rooms.presenceWaitMs(), options)
    const watching = setInterval(() => this.#paceWatch.look(performance.now()), options.lookAtPaceMs).unref()
    const tending = setInterval(() => this.#tend(), options.heartbeatMs / 4).unref()
    this.#stops = [
      workshops.subscribe((workshopId) => {
        for (const connection of [...(this.#connections.get(workshopId) ?? [])]) connection.recheck()
      }),
      rooms.health.subscribe((state) => {
        for (const one of this.#all()) one.tellStorage(state)
      }),
      () => clearInterval(tending),
      () => clearInterval(watching),
    ]
  }

  /** The device a token stands for, or why there is none. */
  async signIn(workshopId: string, token: string | undefined): Promise<Device | Refusal> {
    const { workshops, rooms, log } = this.#deps
    try {
      const turn = await this.#signIns.take(() => signIn(workshops, workshopId, token))
      if (!turn.isTaken) return { code: 'server-busy', comeBackMs: turn.comeBackMs }
      return typeof turn.result === 'string' ? { code: turn.result } : turn.result
    } catch (error) {
      log.error({ workshopId, err: error }, 'a device could not be signed in')
      return { code: openFailure(rooms) }
    }
  }

  /** Lets in what may come in; who may not is told why, and hung up on. */
  take({ carrier, workshopId, device, connect }: Arrival): void {
    const { log, rooms } = this.#deps
    log.debug({ workshopId, deviceId: 'code' in device ? undefined : device.id }, 'a connection began')
    const wire = new Wire(carrier, this.#wireDeps)
    this.#wires.set(wire, undefined)
    if ('code' in device) wire.end(device.code, device.comeBackMs)
    else if (this.#isClosing) wire.end('server-stopping')
    else if (!this.#knocks.take(device.id, performance.now())) wire.end('server-busy', COME_BACK_MS)
    else if (!this.#hasPlaceFor(device)) wire.end('too-many-frames')
    else {
      const visit = rooms.visit(workshopId, device)
      const connection = connect({ wire, visit }, this.#deps)
      if (connection === undefined) {
        visit.end()
        wire.end('no-such-room')
      } else if (!wire.isEnded) this.#keep(wire, connection)
    }
  }

  /** Tells everyone, and resolves when they are gone. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const stop of this.#stops) stop()
    for (const one of this.#all()) one.end('server-stopping')
    for (const wire of this.#wires.keys()) wire.stop()
    if (this.#wires.size === 0) return
    await new Promise<void>((resolve) => {
      this.#onAllGone = resolve
    })
  }

  /** Nobody has so many tabs open: each connection takes memory, whatever it says. */
  #hasPlaceFor({ id }: Device): boolean {
    const { rateLimits, maxConnections } = this.#deps.options
    return !rateLimits || (this.#perDevice.get(id) ?? 0) < maxConnections
  }

  #keep(wire: Wire, connection: Connection): void {
    const { workshopId, device } = connection.visit
    this.#wires.set(wire, connection)
    this.#perDevice.set(device.id, (this.#perDevice.get(device.id) ?? 0) + 1)
    const ofWorkshop = this.#connections.get(workshopId) ?? new Set()
    this.#connections.set(workshopId, ofWorkshop.add(connection))
  }

  #gone(wire: Wire, code = ABNORMAL): void {
    const connection = this.#wires.get(wire)
    this.#wires.delete(wire)
    if (connection !== undefined) this.#letGo(connection)
    this.#deps.closed('connection', code)
    const { workshopId, device } = connection?.visit ?? {}
    this.#deps.log.debug({ workshopId, deviceId: device?.id, code }, 'a connection ended')
    if (this.#wires.size === 0) this.#onAllGone()
  }

  #letGo(connection: Connection): void {
    const { workshopId, device } = connection.visit
    const left = (this.#perDevice.get(device.id) ?? 1) - 1
    if (left === 0) this.#perDevice.delete(device.id)
    else this.#perDevice.set(device.id, left)
    const ofWorkshop = this.#connections.get(workshopId)
    ofWorkshop?.delete(connection)
    if (ofWorkshop?.size === 0) this.#connections.delete(workshopId)
  }

  #all(): readonly Connection[] {
    return [...this.#connections.values()].flatMap((ofWorkshop) => [...ofWorkshop])
  }

  #tend(): void {
    const now = performance.now()
    for (const [wire, connection] of [...this.#wires]) {
      wire.tend(now)
      connection?.tellWish()
    }
    this.#knocks.tidy(now)
  }
}
