/** Bounds and rhythms of a connection. */
export type SocketOptions = {
  /** Where people reach this server, when it is not the address they are seen to ask. Pages from there are ours too. */
  readonly publicUrl?: string | undefined
  /** Whether messages are counted at all; off for load tests on loopback. Default true. */
  readonly rateLimits: boolean
  /** How many messages a second a connection may send for long. Default 200. */
  readonly messagesPerSecond: number
  /** How many it may send at once after a rest. Default 2000. */
  readonly messageBurst: number
  /** The largest message of a connection, with all its frames. Default 4 MiB. */
  readonly maxMessageBytes: number
  /** How many frames one message may hold; each counts as a message. Default 5000. */
  readonly maxFrames: number
  /** How much may wait while a room is loaded. Default 4 MiB. */
  readonly maxEarlyBytes: number
  /** How many connections one device may have open; every tab has one. Default 40. */
  readonly maxConnections: number
  /** How many rooms one multiplexed connection may have open. Default 64. */
  readonly maxChannels: number
  /** A reader with more than this unsent is not told of presence. Default 1 MiB. */
  readonly skipPresenceAboveBytes: number
  /** One with more than this, the state it asked for aside, is told of no edits either, but of all at once later. Default 2 MiB. */
  readonly holdEditsAboveBytes: number
  /** One that has not come below that for so long is hung up on. Default 10 s. */
  readonly tooSlowAfterMs: number
  /** How long it may take after that to read up to the reason. Default 30 s. */
  readonly slowGoodbyeMs: number
  /** A reader with more than this unsent, the state it asked for aside, is hung up on at once. Default 8 MiB. */
  readonly hangUpAboveBytes: number
  /** How many are signed in at once; the others wait in line. Default 32. */
  readonly maxSignInsAtOnce: number
  /** How many wait in line; more are told when to come back. Default 2000. */
  readonly maxSignInsWaiting: number
  /** Who waits longer than this is told the same: its client gives up soon. Default 2.5 s. */
  readonly maxSignInWaitMs: number
  /** How many connections a second one device may open for long. Default 2. */
  readonly connectionsPerSecond: number
  /** How many at once after a rest: of many tabs on a bad line. Default 60. */
  readonly connectionBurst: number
  /** How many lines over HTTP one device may have open; a closed tab's stays until it is found dead. Default 16. */
  readonly maxLinesPerDevice: number
  /** From this share of the process's time on people are told that they see each other move less often. Default 0.6. */
  readonly tellThinnedFrom: number
  /** They are told that it is over once it was below this for a while. Default 0.45. */
  readonly tellLiveBelow: number
  /** How long it has to have been so, either way. Default 3 s. */
  readonly paceLastsMs: number
  /** How often that is looked at. Default 200 ms. */
  readonly lookAtPaceMs: number
  /** Every connection hears something at least this often. Default 20 s. */
  readonly heartbeatMs: number
  /** A connection that says nothing for this long, pongs included, is dead. Found within a quarter of a heartbeat. Default 25 s. */
  readonly deadAfterMs: number
}

export const SOCKET_DEFAULTS: SocketOptions = {
  rateLimits: true,
  messagesPerSecond: 200,
  messageBurst: 2000,
  maxMessageBytes: 4 * 1024 * 1024,
  maxFrames: 5000,
  maxEarlyBytes: 4 * 1024 * 1024,
  maxConnections: 40,
  maxChannels: 64,
  skipPresenceAboveBytes: 1024 * 1024,
  holdEditsAboveBytes: 2 * 1024 * 1024,
  tooSlowAfterMs: 10_000,
  slowGoodbyeMs: 30_000,
  hangUpAboveBytes: 8 * 1024 * 1024,
  maxSignInsAtOnce: 32,
  maxSignInsWaiting: 2000,
  maxSignInWaitMs: 2500,
  connectionsPerSecond: 2,
  connectionBurst: 60,
  maxLinesPerDevice: 16,
  tellThinnedFrom: 0.6,
  tellLiveBelow: 0.45,
  paceLastsMs: 3000,
  lookAtPaceMs: 200,
  heartbeatMs: 20_000,
  deadAfterMs: 25_000,
}
