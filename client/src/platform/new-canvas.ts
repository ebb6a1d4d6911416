/** A canvas that is on no page, in pixels. */
export function newCanvas({ width, height }: { readonly width: number; readonly height: number }) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  return canvas
}
