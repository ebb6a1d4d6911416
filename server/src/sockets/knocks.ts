import type { SocketOptions } from './socket-options.ts'
import { TokenBucket } from './token-bucket.ts'

type KnocksOptions = Pick<SocketOptions, 'rateLimits' | 'connectionsPerSecond' | 'connectionBurst'>

/** How often each device comes in: opening rooms costs more than any message, and who is sent away may come again at once. */
export class Knocks {
  readonly #options: KnocksOptions
  readonly #buckets = new Map<string, TokenBucket>()

  constructor(options: KnocksOptions) {
    this.#options = options
  }

  /** Counts one; false when that is one too many. */
  take(deviceId: string, now: number): boolean {
    const { rateLimits, connectionsPerSecond: perSecond, connectionBurst: burst } = this.#options
    if (!rateLimits) return true
    const bucket = this.#buckets.get(deviceId) ?? new TokenBucket({ perSecond, burst, now })
    this.#buckets.set(deviceId, bucket)
    return bucket.take(now)
  }

  /** Forgets devices that have not come for a while. */
  tidy(now: number): void {
    for (const [deviceId, bucket] of this.#buckets) if (bucket.isFull(now)) this.#buckets.delete(deviceId)
  }
}
