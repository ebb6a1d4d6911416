import type { Rect } from '@brownpaper/shared/geometry/rect'
import { LANE_SIZES, type LaneLayout } from '@brownpaper/shared/lane/layout'
import type { PaintContext } from '../../../canvas/board.ts'
import { colour, noteColour } from '../../../look/tokens.ts'

/** An empty cell under the pointer: a sheet that is not there yet, with a plus. */
export function paintEmptyCell({ ctx }: PaintContext, rect: Rect, kind: keyof typeof noteColour): void {
  ctx.save()
  ctx.fillStyle = noteColour[kind]
  ctx.globalAlpha = 0.34
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height)
  ctx.globalAlpha = 0.7
  ctx.strokeStyle = colour.paperInk
  ctx.lineWidth = 1.5
  ctx.setLineDash([6, 5])
  ctx.strokeRect(rect.x + 0.75, rect.y + 0.75, rect.width - 1.5, rect.height - 1.5)
  ctx.setLineDash([])
  ctx.lineWidth = 2.4
  ctx.lineCap = 'round'
  const x = rect.x + rect.width / 2
  const y = rect.y + rect.height / 2
  ctx.beginPath()
  ctx.moveTo(x - 9, y)
  ctx.lineTo(x + 9, y)
  ctx.moveTo(x, y - 9)
  ctx.lineTo(x, y + 9)
  ctx.stroke()
  ctx.restore()
}

/** Where what is held will come to lie. */
export function paintDropPlace(
  { ctx, pixel }: PaintContext,
  rect: Rect,
  kind: keyof typeof noteColour,
): void {
  ctx.save()
  ctx.fillStyle = noteColour[kind]
  ctx.globalAlpha = 0.5
  ctx.fillRect(rect.x, rect.y, rect.width, rect.height)
  ctx.globalAlpha = 1
  ctx.strokeStyle = colour.accent
  ctx.lineWidth = 2 * pixel
  ctx.setLineDash([7, 5])
  ctx.beginPath()
  ctx.roundRect(rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 4, 3)
  ctx.stroke()
  ctx.restore()
}

/** The line between two moments where a dragged one will stand. */
export function paintMomentDrop({ ctx, pixel }: PaintContext, x: number, layout: LaneLayout): void {
  ctx.save()
  ctx.strokeStyle = colour.accent
  ctx.fillStyle = colour.accent
  ctx.lineWidth = 3 * pixel
  ctx.beginPath()
  ctx.moveTo(x, LANE_SIZES.tape + 6)
  ctx.lineTo(x, layout.grid.y + layout.grid.height)
  ctx.stroke()
  ctx.beginPath()
  ctx.arc(x, LANE_SIZES.tape + 6, 6, 0, 2 * Math.PI)
  ctx.fill()
  ctx.restore()
}

/** The moment to which evidence would come. */
export function paintColumnDrop({ ctx, pixel }: PaintContext, { x, y, width, height }: Rect): void {
  ctx.save()
  ctx.beginPath()
  ctx.roundRect(x - 6, y - 6, width + 12, height + 12, 8)
  ctx.fillStyle = colour.surface
  ctx.globalAlpha = 0.22
  ctx.fill()
  ctx.globalAlpha = 1
  ctx.strokeStyle = colour.accent
  ctx.lineWidth = 3 * pixel
  ctx.stroke()
  ctx.restore()
}

/** Where the keyboard is, when no note lies there. */
export function paintFocus({ ctx, pixel }: PaintContext, rect: Rect): void {
  ctx.save()
  ctx.strokeStyle = colour.accent
  ctx.lineWidth = 2.5 * pixel
  const gap = 4
  ctx.beginPath()
  ctx.roundRect(rect.x - gap, rect.y - gap, rect.width + 2 * gap, rect.height + 2 * gap, 6)
  ctx.stroke()
  ctx.restore()
}
