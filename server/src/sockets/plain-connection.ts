import type { Room } from '@brownpaper/shared/access/room'
import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Device } from '../access/workshops.ts'
import type { Visit } from '../rooms/attendance.ts'
import type { Fault, Outlet, Rights } from '../rooms/channel.ts'
import { HEARTBEAT_MESSAGE, permissionDeniedMessage } from '../rooms/messages.ts'
import { RightsInRoom, refusalOf } from './admission.ts'
import { ChannelSlot } from './channel-slot.ts'
import { type Connection, type ConnectionDeps, openFailure, type Place } from './connection.ts'
import type { Wire } from './wire.ts'

/** A stock client in the one room its URL names: every frame is a message of its own, and it knows no extensions. */
export class PlainConnection implements Connection, Outlet {
  /** A stock client knows no way to. */
  readonly canBeginAnew = false
  readonly visit: Visit
  readonly #wire: Wire
  readonly #deps: ConnectionDeps
  readonly #room: Room
  readonly #slot: ChannelSlot
  readonly #rights: RightsInRoom

  constructor({ wire, visit }: Place, deps: ConnectionDeps, room: Room) {
    this.#deps = deps
    this.visit = visit
    this.#wire = wire
    this.#room = room
    this.#slot = new ChannelSlot(deps.options.maxEarlyBytes)
    this.#rights = new RightsInRoom(deps.workshops, visit, room)
    wire.use(this)
    this.#open().catch((error: unknown) => {
      deps.log.error({ err: error }, 'a room could not be opened')
      this.end(openFailure(deps.rooms))
    })
  }

  receive(message: Uint8Array): void {
    this.#endFor(this.#slot.receive(message))
  }

  beat(): void {
    this.send(HEARTBEAT_MESSAGE)
  }

  ended(): void {
    this.#slot.leave()
    this.visit.end()
  }

  get device(): Device {
    return this.visit.device
  }

  rights(): Rights {
    return this.#rights.now()
  }

  limits(): LaneLimits | undefined {
    return this.#rights.limits()
  }

  send(message: Uint8Array): void {
    this.#wire.send(message)
  }

  answer(message: Uint8Array): void {
    this.#wire.send(message, message.length)
  }

  get isLate(): boolean {
    return this.#wire.isLate
  }

  sendPresence(message: Uint8Array): boolean {
    if (this.#wire.isSlow) return false
    this.send(message)
    return true
  }

  who(): void {}

  saved(): void {}

  denied(reason: CloseName): void {
    this.send(permissionDeniedMessage(reason))
  }

  tellStorage(): void {}

  tellWish(): void {}

  recheck(): void {
    const refusal = refusalOf(this.#deps.workshops, this.visit, this.#room)
    if (refusal !== undefined) this.end(refusal)
    // It cannot be told that it may write now, so it connects again and hands in what it has.
    else if (this.#slot.channel?.isRefused && this.rights() === 'write') this.end('rights-changed')
  }

  end(code: CloseName): void {
    this.#wire.end(code)
  }

  async #open(): Promise<void> {
    const { workshops, rooms } = this.#deps
    const refusal = refusalOf(workshops, this.visit, this.#room)
    if (refusal !== undefined) {
      this.end(refusal)
      return
    }
    const channel = await rooms.join(this.visit, this.#room, this)
    // Loading took a while: rights may have changed since.
    this.recheck()
    this.#endFor(this.#slot.open(channel))
  }

  #endFor(fault: Fault | undefined): void {
    if (fault !== undefined) this.end(fault.code)
  }
}
