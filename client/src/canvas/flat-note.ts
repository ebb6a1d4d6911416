import type { Written } from './note-layout.ts'
import type { BoardStyle } from './style.ts'

/** Below this many CSS pixels a paper unit a note is a coloured field with bars for its lines. */
export const FLAT_ZOOM = 0.28
/** Below this one, not even bars. */
const BARS_ZOOM = 0.1

export interface FlatPlace {
  /** Device pixels, whole: a snapped field costs a twentieth of a scaled bitmap. */
  readonly x: number
  readonly y: number
  /** Device pixels a paper unit. */
  readonly scale: number
  readonly zoom: number
}

/** Paints a note as seen from afar, on a context in device pixels. Never measures text. */
export function paintFlatNote(
  ctx: CanvasRenderingContext2D,
  object: Written,
  style: BoardStyle,
  place: FlatPlace,
) {
  const kind = style.notes[object.style]
  const width = Math.max(1, Math.round(object.rect.width * place.scale))
  const height = Math.max(1, Math.round(object.rect.height * place.scale))
  if (object.ghost) ctx.globalAlpha *= 0.4
  ctx.fillStyle = kind?.fill ?? style.paper.colour
  ctx.fillRect(place.x, place.y, width, height)
  if (place.zoom < BARS_ZOOM || object.text === '') return
  ctx.fillStyle = kind?.ink ?? style.ink
  ctx.globalAlpha *= 0.45
  const { size, lineHeight } = style.noteFont
  const pad = Math.round(14 * place.scale)
  const room = width - 2 * pad
  const step = size * lineHeight * place.scale
  const thickness = Math.max(1, Math.round(size * 0.3 * place.scale))
  let left = object.text.length * size * 0.52 * place.scale
  for (let y = place.y + step * 0.8; left > 0 && y + step * 0.6 < place.y + height; y += step) {
    ctx.fillRect(place.x + pad, Math.round(y), Math.round(Math.min(left, room * 0.92)), thickness)
    left -= room
  }
}
