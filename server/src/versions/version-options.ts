/** How many versions of a room are kept; of each sort the newest. */
export type VersionOptions = {
  /** Made before a step. Default 20. */
  readonly mostOfSteps: number
  /** Made by hand. Default 20. */
  readonly mostByHand: number
  /** Made before an earlier one was put back. Default 10. */
  readonly mostBeforeRestore: number
  /** What all versions of a room take on the disk together; the newest one is always kept. Default 64 MiB. */
  readonly mostBytes: number
  /** How long a step waits for its versions; they are made all the same. Default 3 s. */
  readonly stepWaitMs: number
}

export const VERSION_DEFAULTS: VersionOptions = {
  mostOfSteps: 20,
  mostByHand: 20,
  mostBeforeRestore: 10,
  mostBytes: 64 * 1024 * 1024,
  stepWaitMs: 3000,
}
