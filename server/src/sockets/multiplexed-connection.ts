import { parseRoom, type Room } from '@brownpaper/shared/access/room'
import { CLOSE_CODES, type CloseName } from '@brownpaper/shared/protocol/close-codes'
import {
  type ClientControl,
  CONTROL_CHANNEL,
  decodeControl,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  LIVE_PRESENCE,
  type PresenceWish,
  type ServerControl,
} from '@brownpaper/shared/protocol/frames'
import type { Visit } from '../rooms/attendance.ts'
import type { Channel, Fault, Outlet } from '../rooms/channel.ts'
import type { HealthState } from '../storage/storage.ts'
import { RightsInRoom, refusalOf, rightsOf } from './admission.ts'
import { ChannelSlot } from './channel-slot.ts'
import { readClientControl } from './client-control.ts'
import { type Connection, type ConnectionDeps, openFailure, type Place } from './connection.ts'
import type { Wire } from './wire.ts'

/** Of how many channels ended here one connection is remembered. */
const MAX_ENDED = 1000

type OpenRoom = { readonly room: Room; readonly slot: ChannelSlot; canWrite: boolean }

/** Our own client: all rooms of a workshop in one connection, with the extensions on channel 0. */
export class MultiplexedConnection implements Connection {
  readonly visit: Visit
  readonly #wire: Wire
  readonly #deps: ConnectionDeps
  readonly #rooms = new Map<number, OpenRoom>()
  /** Channels ended here; frames sent before the client heard of it are nobody's mistake. */
  readonly #ended = new Set<number>()
  #outbox: Frame[] = []
  #askedBytes = 0
  #toldWish: PresenceWish = LIVE_PRESENCE

  constructor({ wire, visit }: Place, deps: ConnectionDeps) {
    this.visit = visit
    this.#wire = wire
    this.#deps = deps
    wire.use(this)
    this.#say({ t: 'hello', device: visit.device.id, now: Date.now() })
    if (deps.rooms.health.state() === 'failing') this.tellStorage('failing')
  }

  /** A message without frames: a pong that answers no ping would spoil the client's estimate of our clock. */
  beat(): void {
    this.#wire.send(encodeFrames([]))
  }

  ended(): void {
    for (const { slot } of this.#rooms.values()) slot.leave()
    this.#rooms.clear()
    this.visit.end()
  }

  recheck(): void {
    const { visit } = this
    const { workshops } = this.#deps
    const standing = workshops.actor(visit.workshopId, visit.device.id)
    if ('code' in standing) this.end(standing.code)
    else for (const [channel, open] of [...this.#rooms]) this.#recheckRoom(channel, open)
  }

  tellStorage(state: HealthState): void {
    this.#say({ t: 'storage', state })
  }

  tellWish(): void {
    const wish = this.#deps.presenceWish()
    if (wish === this.#toldWish) return
    this.#toldWish = wish
    this.#say({ t: 'presence', ...wish })
  }

  end(code: CloseName): void {
    this.#flush()
    this.#wire.end(code)
  }

  #recheckRoom(channel: number, open: OpenRoom): void {
    // One that is not open yet is checked when it opens.
    if (open.slot.channel === undefined) return
    const rights = rightsOf(this.#deps.workshops, this.visit, open.room)
    const canWrite = rights === 'write'
    if (rights === 'none') this.#endChannel(channel, 'no-permission')
    else if (canWrite !== open.canWrite) this.#say({ t: 'rights', channel, canWrite })
    open.canWrite = canWrite
  }

  receive(message: Uint8Array): void {
    const { options } = this.#deps
    const frames = decodeFrames(message, options.maxFrames)
    if (frames === undefined) this.end('malformed-frame')
    else if (frames.length > 1 && !this.#wire.charge(frames.length - 1)) this.end('too-many-frames')
    for (const frame of frames ?? []) {
      if (this.#wire.isEnded) return
      if (frame.channel === CONTROL_CHANNEL) this.#control(frame.payload)
      else this.#pass(frame)
    }
  }

  #pass({ channel, payload }: Frame): void {
    const open = this.#rooms.get(channel)
    if (open !== undefined) this.#endFor(channel, open.slot.receive(payload))
    else if (!this.#ended.has(channel)) this.#endChannel(channel, 'no-such-room')
  }

  #control(payload: Uint8Array): void {
    const message = readClientControl(decodeControl(payload))
    switch (message?.t) {
      case undefined:
        this.end('malformed-frame')
        break
      case 'open':
        this.#open(message.channel, message.room)
        break
      case 'close':
        this.#close(message.channel)
        break
      case 'command':
        this.#command(message)
        break
      case 'ping':
        this.#say({ t: 'pong', now: Date.now() })
        break
    }
  }

  #open(channel: number, name: string): void {
    this.#ended.delete(channel)
    const room = parseRoom(name)
    const refusal = refusalOf(this.#deps.workshops, this.visit, room)
    // A number in use would name two rooms: nothing said about it would be clear any more.
    if (this.#rooms.has(channel)) this.end('malformed-frame')
    else if (refusal !== undefined) this.#endChannel(channel, refusal)
    else if (this.#rooms.size >= this.#deps.options.maxChannels) this.#endChannel(channel, 'too-many-frames')
    else if (room !== undefined) this.#join(channel, room)
  }

  #join(channel: number, room: Room): void {
    const { rooms, options, log } = this.#deps
    const open: OpenRoom = { room, slot: new ChannelSlot(options.maxEarlyBytes), canWrite: false }
    this.#rooms.set(channel, open)
    rooms
      .join(this.visit, room, this.#outlet(channel, open))
      .then((joined) => this.#opened(channel, open, joined))
      .catch((error: unknown) => {
        log.error({ err: error, room }, 'a room could not be opened')
        if (this.#rooms.get(channel) === open) this.#endChannel(channel, openFailure(rooms))
      })
  }

  #opened(channel: number, open: OpenRoom, joined: Channel): void {
    const { visit } = this
    const { workshops } = this.#deps
    // Loading took a while: rights may have changed since.
    const refusal = refusalOf(workshops, visit, open.room)
    if (refusal !== undefined && !open.slot.isLeft) this.#endChannel(channel, refusal)
    if (!open.slot.isLeft) {
      open.canWrite = rightsOf(workshops, visit, open.room) === 'write'
      this.#say({ t: 'opened', channel, epoch: joined.epoch, canWrite: open.canWrite })
    }
    this.#endFor(channel, open.slot.open(joined))
  }

  #close(channel: number): void {
    this.#rooms.get(channel)?.slot.leave()
    this.#rooms.delete(channel)
    this.#ended.delete(channel)
  }

  #command({ id, command }: Extract<ClientControl, { t: 'command' }>): void {
    const { visit } = this
    const { workshops, log } = this.#deps
    workshops.execute(visit.workshopId, visit.device.id, id, command).then(
      (answer) => this.#say({ t: 'answer', id, ...answer }),
      (error: unknown) => {
        log.error({ err: error }, 'a command failed')
        this.#say({ t: 'answer', id, ok: false, code: 'server-error' })
      },
    )
  }

  #outlet(channel: number, { room }: OpenRoom): Outlet {
    const { visit } = this
    const wire = this.#wire
    const send = (payload: Uint8Array) => this.#push({ channel, payload })
    const rights = new RightsInRoom(this.#deps.workshops, visit, room)
    return {
      device: visit.device,
      canBeginAnew: true,
      rights: () => rights.now(),
      limits: () => rights.limits(),
      send,
      answer: (message) => {
        this.#askedBytes += message.length
        send(message)
      },
      get isLate() {
        return wire.isLate
      },
      sendPresence: (message) => {
        if (wire.isSlow) return false
        send(message)
        return true
      },
      who: (who) => this.#say({ t: 'who', channel, who }),
      saved: (kept, denied) => this.#say({ t: 'saved', channel, kept, denied }),
      denied: (reason) => this.#say({ t: 'denied', channel, reason }),
      end: (code) => this.#endChannel(channel, code),
    }
  }

  #endFor(channel: number, fault: Fault | undefined): void {
    if (fault?.ends === 'connection') this.end(fault.code)
    else if (fault !== undefined) this.#endChannel(channel, fault.code)
  }

  #endChannel(channel: number, code: CloseName): void {
    this.#rooms.get(channel)?.slot.leave()
    this.#rooms.delete(channel)
    // Nobody has so many rooms: whoever goes on asking for them is after our memory.
    if (this.#ended.size >= MAX_ENDED) this.end('malformed-frame')
    this.#ended.add(channel)
    this.#deps.closed('room', CLOSE_CODES[code])
    this.#say({ t: 'closed', channel, code: CLOSE_CODES[code] })
  }

  #say(message: ServerControl): void {
    this.#push(encodeControl(message))
  }

  /** Everything said in one turn leaves in one message. */
  #push(frame: Frame): void {
    this.#outbox.push(frame)
    if (this.#outbox.length === 1) process.nextTick(() => this.#flush())
  }

  #flush(): void {
    if (this.#outbox.length === 0) return
    this.tellWish()
    const message = encodeFrames(this.#outbox, Buffer.allocUnsafe)
    const askedBytes = this.#askedBytes
    this.#outbox = []
    this.#askedBytes = 0
    this.#wire.send(message, askedBytes)
  }
}
