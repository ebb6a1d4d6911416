/** Where the page that tells what a network lets through knocks. No workshop is called so: their ids are longer. */
export const NETWORK_CHECK = {
  prefix: '/sync/check',
  /** A WebSocket: says one byte, then echoes. */
  socket: '/sync/check',
  /** An answer in two pieces. */
  stream: '/sync/check/stream',
  /** What time it is at the server. */
  time: '/sync/check/time',
  /** Between the two pieces. */
  pauseMs: 1500,
} as const
