import type { Channel, Fault } from '../rooms/channel.ts'

/** A channel from the moment it is asked for: what comes before its room is loaded waits, within bounds. */
export class ChannelSlot {
  readonly #maxEarlyBytes: number
  #early: Uint8Array[] | undefined
  #earlyBytes = 0
  #channel: Channel | undefined
  #isLeft = false

  constructor(maxEarlyBytes: number) {
    this.#maxEarlyBytes = maxEarlyBytes
  }

  get channel(): Channel | undefined {
    return this.#channel
  }

  /** The payload is there only until this returns. */
  receive(payload: Uint8Array): Fault | undefined {
    if (this.#channel !== undefined) return this.#channel.receive(payload)
    this.#earlyBytes += payload.length
    if (this.#earlyBytes > this.#maxEarlyBytes) return { code: 'frame-too-large', ends: 'connection' }
    this.#early = [...(this.#early ?? []), new Uint8Array(payload)]
    return undefined
  }

  /** Lets the room speak and takes what has waited. A slot that was left meanwhile leaves the room at once. */
  open(channel: Channel): Fault | undefined {
    if (this.#isLeft) {
      channel.leave()
      return undefined
    }
    this.#channel = channel
    channel.begin()
    const early = this.#early ?? []
    this.#early = undefined
    for (const payload of early) {
      const fault = channel.receive(payload)
      if (fault !== undefined) return fault
    }
    return undefined
  }

  get isLeft(): boolean {
    return this.#isLeft
  }

  leave(): void {
    if (this.#isLeft) return
    this.#isLeft = true
    this.#channel?.leave()
  }
}
