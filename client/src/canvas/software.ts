/**
 * Whether this browser paints without a graphics processor. Asked of WebGL, which it then gives only at a price it
 * calls too high; takes some milliseconds.
 */
export function paintsBySoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  // Browsers keep only a few such contexts.
  gl?.getExtension('WEBGL_lose_context')?.loseContext()
  return gl === null
}
