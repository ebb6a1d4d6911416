import type { Point, Rect } from '@brownpaper/shared/geometry/rect'
import type { CommentThread } from '@brownpaper/shared/lane/comment-threads'
import type { CustomObject, PaintContext } from '../../../canvas/board.ts'
import { colour, font } from '../../../look/tokens.ts'

/** Paper units. */
const SIZE = 36

/** Where a pin's point is: at the top right of what it is about, or where it was set. */
export function pinPoint(
  { on, x, y }: CommentThread['pin'],
  rectOf: (id: string) => Rect | undefined,
): Point {
  const rect = on === undefined ? undefined : rectOf(on)
  if (rect === undefined) return { x, y }
  return { x: rect.x + rect.width - 10, y: rect.y + 6 }
}

export type PinLook = {
  readonly id: string
  readonly at: Point
  /** Remarks in the thread. */
  readonly count: number
  /** Of who began it, for a picture before there are answers. */
  readonly initials: string
  readonly fill: string
  readonly isMovable: boolean
}

/** A drop with its point at what the remark is about. */
export function pinObject(look: PinLook): CustomObject {
  const { id, at, isMovable } = look
  const rect = { x: at.x, y: at.y - SIZE, width: SIZE, height: SIZE }
  return {
    id,
    type: 'custom',
    rect,
    z: 9,
    selectable: false,
    drag: isMovable ? 'free' : 'none',
    cursor: 'pointer',
    paint: (view) => paintPin(view, rect, look),
  }
}

function paintPin({ ctx, plain, pixel }: PaintContext, rect: Rect, { count, initials, fill }: PinLook) {
  const radius = SIZE / 2
  const middle = { x: rect.x + radius, y: rect.y + radius }
  ctx.beginPath()
  ctx.moveTo(rect.x, rect.y + SIZE)
  ctx.lineTo(rect.x, middle.y)
  ctx.arc(middle.x, middle.y, radius, Math.PI, Math.PI / 2)
  ctx.closePath()
  if (!plain) {
    ctx.shadowColor = 'rgb(58 42 20 / 0.45)'
    ctx.shadowBlur = 6 / pixel
    ctx.shadowOffsetY = 2 / pixel
  }
  ctx.fillStyle = fill
  ctx.fill()
  ctx.shadowColor = 'transparent'
  ctx.strokeStyle = colour.surface
  ctx.lineWidth = 2.5
  ctx.stroke()
  ctx.fillStyle = colour.surface
  ctx.font = `700 15px ${font.ui}`
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  ctx.fillText(count > 1 ? String(count) : initials, middle.x, middle.y + 1, SIZE - 10)
}
