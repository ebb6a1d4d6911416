/** What software that stands in for a graphics processor calls itself. */
const BY_SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i

/**
 * Whether this browser paints without a graphics processor. WebGL tells: it is not to be had then, or only at a price
 * the browser calls too high, or by a stand-in that gives its name. Takes some milliseconds.
 */
export function paintsBySoftware(): boolean {
  const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: true })
  if (!gl) return true
  const names = gl.getExtension('WEBGL_debug_renderer_info')
  const name = String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER))
  // Browsers keep only a few such contexts.
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return BY_SOFTWARE.test(name)
}
