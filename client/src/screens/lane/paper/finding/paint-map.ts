import type { LaneLayout } from '@brownpaper/shared/lane/layout'
import type { Board, BoardObject } from '../../../../canvas/board.ts'
import { colour } from '../../../../look/tokens.ts'
import { thingOf } from '../paper-objects.ts'
import { paperStyle } from '../paper-style.ts'
import type { MapPlace } from './mini-map.ts'

export type MapContent = {
  readonly board: Board
  readonly layout: LaneLayout
  /** The persona's colour, for the curve. */
  readonly curve: string
}

/** Paints a lane small on an empty canvas: phases, notes in their kinds' colours, things as they are, the curve. */
export function paintMap(
  ctx: CanvasRenderingContext2D,
  { board, layout, curve }: MapContent,
  place: MapPlace,
  pixelRatio: number,
) {
  const { bounds, scale } = place
  const zoom = scale * pixelRatio
  ctx.setTransform(zoom, 0, 0, zoom, -bounds.x * zoom, -bounds.y * zoom)
  ctx.fillStyle = colour.tape
  for (const { tape } of layout.blocks) ctx.fillRect(tape.x, tape.y, tape.width, tape.height)
  for (const id of board.query(bounds)) {
    const object = board.object(id)
    if (object !== undefined) paintObject(ctx, object, place)
  }
  paintCurve(ctx, layout, { colour: curve, width: 1.5 / scale })
}

/** What belongs to the lane's frame is told by the tapes and the curve. */
const FRAME = ['head', 'face', 'plus', 'first']

function paintObject(ctx: CanvasRenderingContext2D, object: BoardObject, { bounds, scale }: MapPlace) {
  const { x, y, width, height } = object.rect
  if (object.type === 'note' || object.type === 'tag') {
    ctx.fillStyle = paperStyle.notes[object.style]?.fill ?? colour.surface
    ctx.fillRect(x, y, width, height)
  } else if (object.type === 'label') {
    ctx.fillStyle = colour.paperInk
    ctx.fillRect(x, y + height / 3, width, height / 3)
  } else if (!FRAME.includes(thingOf(object.id).what)) {
    ctx.save()
    object.paint({ ctx, zoom: scale, pixel: 1 / scale, visible: bounds, plain: true })
    ctx.restore()
  }
}

function paintCurve(
  ctx: CanvasRenderingContext2D,
  { curve }: LaneLayout,
  line: { readonly colour: string; readonly width: number },
) {
  ctx.beginPath()
  let isDown = false
  for (const point of curve.points) {
    if (point === undefined) isDown = false
    else if (isDown) ctx.lineTo(point.x, point.y)
    else {
      ctx.moveTo(point.x, point.y)
      isDown = true
    }
  }
  ctx.strokeStyle = line.colour
  ctx.lineWidth = line.width
  ctx.lineJoin = 'round'
  ctx.stroke()
}
