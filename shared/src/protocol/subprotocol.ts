/** The subprotocols: ours carries all rooms of a workshop in one socket, the plain one carries the room of its URL. */
export const SUBPROTOCOL = {
  multiplexed: 'brownpaper.1',
  plain: 'brownpaper',
  tokenPrefix: 'token.',
} as const
