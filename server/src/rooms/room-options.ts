/** Bounds and rhythms of a room. */
export type RoomOptions = {
  /** The largest content of a room, encoded; what would make it larger ends its sender's channel. Default 64 MiB. */
  readonly maxDocumentBytes: number
  /** The largest single edit. A reconnecting client's whole backlog is bounded by the message size. Default 2 MiB. */
  readonly maxUpdateBytes: number
  /** The most structs and deletions of one update or backlog: reading them takes time and memory. Default 250,000. */
  readonly maxUpdateParts: number
  /**
   * The most structs and deletions that wait for others which nobody has sent: all of them are looked at again whenever
   * some of those come. Default 20,000.
   */
  readonly maxWaitingParts: number
  /** The most types that lie in other types: taking one away takes away what lies in it, level by level. Default 1000. */
  readonly maxNestedTypes: number
  /** The largest presence of one client; a larger one is left out. Default 16 KiB. */
  readonly maxPresenceBytes: number
  /** A room with more readers than this gathers what it says; a smaller one sends at once. Default 8. */
  readonly gatherAboveReaders: number
  /** The least time between two messages to each reader of a gathering room. Default 10 ms. */
  readonly gatherMs: number
  /** The same for presence, of which only the newest counts. Default 33 ms. */
  readonly gatherPresenceMs: number
  /** From this share of the process's time on, cursors wait for each other in every room. Default 0.3. */
  readonly thinFromPressure: number
  /** How much longer presence gathers when the process has no time left. Default 450 ms. */
  readonly thinMs: number
  /** From this share on edits do too. Default 0.6. */
  readonly mergeFromPressure: number
  /** How much longer edits gather when the process has no time left. Default 60 ms. */
  readonly mergeMs: number
  /** A snapshot is made after this many updates in the log. Default 500. */
  readonly compactAfterUpdates: number
  /** Or after this many bytes in the log. Default 256 KiB. */
  readonly compactAfterBytes: number
  /** Or when the log takes so many times what the content does, most of it being overwritten. Default 8. */
  readonly compactAboveTimes: number
  /** That is not looked at in a log of fewer bytes than this. Default 16 KiB. */
  readonly compactFromBytes: number
  /** From this share of the process's time on, those that would be made at once are put off. Default 0.5. */
  readonly compactLaterFromPressure: number
  /** By how many times as much in the log when the process has no time left. Default 8. */
  readonly compactLaterTimes: number
  /** A snapshot of less than this is made at once, a larger one by a thread of its own. Default 32 KiB. */
  readonly compactInlineBytes: number
  /** How long that thread stays when nobody needs it. Default 30 s. */
  readonly compactorRestsAfterMs: number
  /** How many rooms are read from storage at once; the others wait in line. Default 16. */
  readonly maxLoadsAtOnce: number
  /** How long a room nobody has open stays in memory. Default 30 s. */
  readonly unloadAfterMs: number
  /** How long a copy with what this room has lost waits for whoever wrote that, before it is refused. Default 10 s. */
  readonly waitForLostMs: number
}

export const ROOM_DEFAULTS: RoomOptions = {
  maxDocumentBytes: 64 * 1024 * 1024,
  maxUpdateBytes: 2 * 1024 * 1024,
  maxUpdateParts: 250_000,
  maxWaitingParts: 20_000,
  maxNestedTypes: 1000,
  maxPresenceBytes: 16 * 1024,
  gatherAboveReaders: 8,
  gatherMs: 10,
  gatherPresenceMs: 33,
  thinFromPressure: 0.3,
  thinMs: 450,
  mergeFromPressure: 0.6,
  mergeMs: 60,
  compactAfterUpdates: 500,
  compactAfterBytes: 256 * 1024,
  compactAboveTimes: 8,
  compactFromBytes: 16 * 1024,
  compactLaterFromPressure: 0.5,
  compactLaterTimes: 8,
  compactInlineBytes: 32 * 1024,
  compactorRestsAfterMs: 30_000,
  maxLoadsAtOnce: 16,
  unloadAfterMs: 30_000,
  waitForLostMs: 10_000,
}
