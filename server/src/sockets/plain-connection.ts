import type { Room } from '@brownpaper/shared/access/room'
import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Device } from '../access/workshops.ts'
import type { Fault, Outlet, Rights } from '../rooms/channel.ts'
import { HEARTBEAT_MESSAGE, permissionDeniedMessage } from '../rooms/messages.ts'
import { RightsInRoom, refusalOf } from './admission.ts'
import { ChannelSlot } from './channel-slot.ts'
import { type Connection, type ConnectionDeps, openFailure } from './connection.ts'

/** A stock client in the one room its URL names: every frame is a message of its own, and it knows no extensions. */
export class PlainConnection implements Connection, Outlet {
  /** A stock client knows no way to. */
  readonly canBeginAnew = false
  readonly #deps: ConnectionDeps
  readonly #room: Room
  readonly #slot: ChannelSlot
  readonly #rights: RightsInRoom

  constructor(deps: ConnectionDeps, room: Room) {
    this.#deps = deps
    this.#room = room
    this.#slot = new ChannelSlot(deps.options.maxEarlyBytes)
    this.#rights = new RightsInRoom(deps.workshops, deps.visit, room)
    deps.wire.use({
      receive: (message) => this.#endFor(this.#slot.receive(message)),
      beat: () => this.send(HEARTBEAT_MESSAGE),
      ended: () => {
        this.#slot.leave()
        deps.visit.end()
      },
    })
    this.#open().catch((error: unknown) => {
      deps.log.error({ err: error }, 'a room could not be opened')
      this.end(openFailure(deps.rooms))
    })
  }

  get device(): Device {
    return this.#deps.visit.device
  }

  rights(): Rights {
    return this.#rights.now()
  }

  limits(): LaneLimits | undefined {
    return this.#rights.limits()
  }

  send(message: Uint8Array): void {
    this.#deps.wire.send(message)
  }

  answer(message: Uint8Array): void {
    this.#deps.wire.send(message, message.length)
  }

  get isLate(): boolean {
    return this.#deps.wire.isLate
  }

  sendPresence(message: Uint8Array): boolean {
    if (this.#deps.wire.isSlow) return false
    this.send(message)
    return true
  }

  who(): void {}

  saved(): void {}

  denied(reason: CloseName): void {
    this.send(permissionDeniedMessage(reason))
  }

  tellStorage(): void {}

  tellPace(): void {}

  recheck(): void {
    const refusal = refusalOf(this.#deps.workshops, this.#deps.visit, this.#room)
    if (refusal !== undefined) this.end(refusal)
    // It cannot be told that it may write now, so it connects again and hands in what it has.
    else if (this.#slot.channel?.isRefused && this.rights() === 'write') this.end('rights-changed')
  }

  end(code: CloseName): void {
    this.#deps.wire.end(code)
  }

  async #open(): Promise<void> {
    const { workshops, rooms, visit } = this.#deps
    const refusal = refusalOf(workshops, visit, this.#room)
    if (refusal !== undefined) {
      this.end(refusal)
      return
    }
    const channel = await rooms.join(visit, this.#room, this)
    // Loading took a while: rights may have changed since.
    this.recheck()
    this.#endFor(this.#slot.open(channel))
  }

  #endFor(fault: Fault | undefined): void {
    if (fault !== undefined) this.end(fault.code)
  }
}
