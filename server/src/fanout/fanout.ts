import type { HealthState } from '../storage/storage.ts'

/**
 * How servers that have the same workshop open tell each other what is new. Nothing depends on it: a message may be
 * lost, come twice or in another order, and what is lost is found again in the storage. Bytes handed over must not change
 * afterwards.
 */
export interface Fanout {
  /** Tells every other server that listens to this topic; never waits and never fails. */
  publish(topic: string, message: Uint8Array): void
  /** Calls back for what others publish from about now on, never for what is published here. Returns what ends it. */
  subscribe(topic: string, listener: (message: Uint8Array) => void): () => void
  /** `failing` while nothing can be told or heard; told again once it can. */
  readonly health: FanoutHealth
  close(): Promise<void>
}

export type FanoutHealth = {
  readonly state: () => HealthState
  readonly subscribe: (listener: (state: HealthState) => void) => () => void
}
