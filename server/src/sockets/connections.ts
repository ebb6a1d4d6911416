import type { Logger } from 'pino'
import type { Device, Workshops } from '../access/workshops.ts'
import { NO_PRESSURE, type Pressure } from '../observe/pressure.ts'
import type { Rooms } from '../rooms/rooms.ts'
import { Turns } from '../rooms/turns.ts'
import type { Carrier, Gathering } from './carrier.ts'
import { type Closed, type Connection, type ConnectionDeps, openFailure, type Refusal } from './connection.ts'
import { Knocks } from './knocks.ts'
import { PaceWatch } from './pace-watch.ts'
import { signIn } from './sign-in.ts'
import type { SocketOptions } from './socket-options.ts'
import { Wire } from './wire.ts'

export type ConnectionsDeps = {
  readonly workshops: Workshops
  readonly rooms: Rooms
  readonly options: SocketOptions
  readonly log: Logger
  readonly closed: Closed
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
  readonly stream: Gathering
  readonly workshopId: string
  readonly device: Device | Refusal
  /** Undefined where what it asks for and how it asks do not fit together. */
  readonly connect: (deps: ConnectionDeps) => Connection | undefined
}

/** Everyone connected, by whatever way: kept alive, and told when rights or the disk change. */
export class Connections {
  readonly #deps: ConnectionsDeps
  readonly #wires = new Map<Carrier, Wire>()
  readonly #connections = new Map<string, Set<Connection>>()
  readonly #stops: readonly (() => void)[]
  readonly #signIns: Turns
  readonly #knocks: Knocks
  /** Open connections by device. */
  readonly #perDevice = new Map<string, number>()
  readonly #paceWatch: PaceWatch
  #isClosing = false

  constructor(deps: ConnectionsDeps) {
    this.#deps = deps
    const { workshops, rooms, options, pressure = NO_PRESSURE } = deps
    this.#signIns = new Turns({
      atOnce: options.maxSignInsAtOnce,
      maxWaiting: options.maxSignInsWaiting,
      maxWaitMs: options.maxSignInWaitMs,
    })
    this.#knocks = new Knocks(options)
    this.#paceWatch = new PaceWatch(pressure, options, (pace) => {
      for (const one of this.#all()) one.tellPace(pace)
    })
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
  take({ carrier, stream, workshopId, device, connect }: Arrival): void {
    const { options, log, rooms, workshops, closed } = this.#deps
    const deviceId = 'code' in device ? undefined : device.id
    log.debug({ workshopId, deviceId }, 'a connection began')
    const wire = new Wire({ carrier, stream, options, log })
    this.#wires.set(carrier, wire)
    carrier.on('close', (code = ABNORMAL) => {
      this.#wires.delete(carrier)
      closed('connection', code)
      log.debug({ workshopId, deviceId, code }, 'a connection ended')
    })
    if ('code' in device) wire.end(device.code, device.comeBackMs)
    else if (this.#isClosing) wire.end('server-stopping')
    else if (!this.#knocks.take(device.id, performance.now())) wire.end('server-busy', COME_BACK_MS)
    else if (!this.#hasPlaceFor(device, carrier)) wire.end('too-many-frames')
    else {
      const visit = rooms.visit(workshopId, device)
      const connection = connect({ wire, visit, workshops, rooms, options, log, closed })
      if (connection === undefined) {
        visit.end()
        wire.end('no-such-room')
      } else if (!wire.isEnded) this.#keep(workshopId, connection, carrier)
    }
  }

  /** Tells everyone, and resolves when they are gone. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const stop of this.#stops) stop()
    for (const one of this.#all()) one.end('server-stopping')
    for (const wire of this.#wires.values()) wire.stop()
    await Promise.all([...this.#wires.keys()].map(gone))
  }

  /** Nobody has so many tabs open: each connection takes memory, whatever it says. */
  #hasPlaceFor({ id }: Device, carrier: Carrier): boolean {
    const { rateLimits, maxConnections } = this.#deps.options
    const open = this.#perDevice.get(id) ?? 0
    if (rateLimits && open >= maxConnections) return false
    this.#perDevice.set(id, open + 1)
    carrier.on('close', () => {
      const left = (this.#perDevice.get(id) ?? 1) - 1
      if (left === 0) this.#perDevice.delete(id)
      else this.#perDevice.set(id, left)
    })
    return true
  }

  #keep(workshopId: string, connection: Connection, carrier: Carrier): void {
    const ofWorkshop = this.#connections.get(workshopId) ?? new Set()
    this.#connections.set(workshopId, ofWorkshop.add(connection))
    if (this.#paceWatch.pace === 'thinned') connection.tellPace('thinned')
    carrier.on('close', () => {
      ofWorkshop.delete(connection)
      if (ofWorkshop.size === 0 && this.#connections.get(workshopId) === ofWorkshop) {
        this.#connections.delete(workshopId)
      }
    })
  }

  #all(): readonly Connection[] {
    return [...this.#connections.values()].flatMap((ofWorkshop) => [...ofWorkshop])
  }

  #tend(): void {
    const now = performance.now()
    for (const wire of [...this.#wires.values()]) wire.tend(now)
    this.#knocks.tidy(now)
  }
}

const gone = (carrier: Carrier) => new Promise<void>((resolve) => carrier.once('close', resolve))
