/** Half a degree: further and a wall of notes looks careless. */
const most = 0.5

/** How far a note leans, in degrees between -0.5 and 0.5: from its id, so the same on every screen. */
export function tiltOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  // neighbouring ids differ in their last letters only: stir once more
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (((hash ^ (hash >>> 13)) >>> 0) / 0xffffffff - 0.5) * 2 * most
}
