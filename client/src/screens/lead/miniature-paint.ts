import { curveRuns, curveSegments } from '@brownpaper/shared/journey/curve'
import { colour, noteColour, type PersonaLook } from '../../look/tokens.ts'
import type { Miniature, MiniatureNote } from './miniature.ts'

/** Paints a small lane; the paper lies under the canvas. */
export function paintMiniature(context: CanvasRenderingContext2D, lane: Miniature, look: PersonaLook): void {
  paintTapes(context, lane)
  for (const note of lane.notes) paintNote(context, note)
  // the curve last: no loose note may cover how it ends
  if (lane.points.some((point) => point !== undefined)) {
    paintZeroLine(context, lane)
    paintCurve(context, lane, look)
  }
}

function paintTapes(context: CanvasRenderingContext2D, { tapes }: Miniature): void {
  context.fillStyle = colour.tape
  for (const { x, y, width, height } of tapes) context.fillRect(x, y, width, height)
}

function paintNote(
  context: CanvasRenderingContext2D,
  { x, y, width, height, kind, tilt }: MiniatureNote,
): void {
  context.save()
  context.translate(x + width / 2, y + height / 2)
  context.rotate((tilt * Math.PI) / 180)
  // a blurred shadow costs more than all the rest of a small lane together
  context.fillStyle = '#3a2a1433'
  context.fillRect(-width / 2, -height / 2 + 1.5, width, height)
  context.fillStyle = noteColour[kind]
  context.fillRect(-width / 2, -height / 2, width, height)
  context.restore()
}

function paintZeroLine(context: CanvasRenderingContext2D, { zeroY, points }: Miniature): void {
  const scored = points.filter((point) => point !== undefined)
  context.save()
  context.strokeStyle = colour.paperDeep
  context.lineWidth = 1
  context.setLineDash([1, 4])
  context.beginPath()
  context.moveTo((scored[0]?.x ?? 0) - 6, zeroY)
  context.lineTo((scored.at(-1)?.x ?? 0) + 6, zeroY)
  context.stroke()
  context.restore()
}

function paintCurve(context: CanvasRenderingContext2D, { points }: Miniature, look: PersonaLook): void {
  context.save()
  context.strokeStyle = look.colour
  context.lineWidth = 2.25
  context.lineCap = 'round'
  // the dash of the full curve, in proportion to this thinner line
  context.setLineDash(look.dash.map((length) => length / 2))
  for (const run of curveRuns(points)) {
    context.beginPath()
    context.moveTo(run[0]?.x ?? 0, run[0]?.y ?? 0)
    for (const { control1, control2, to } of curveSegments(run)) {
      context.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, to.x, to.y)
    }
    context.stroke()
  }
  context.restore()
  for (const point of points) if (point !== undefined) paintPoint(context, point, look)
}

function paintPoint(
  context: CanvasRenderingContext2D,
  { x, y, isRoyal }: { x: number; y: number; isRoyal: boolean },
  look: PersonaLook,
): void {
  context.beginPath()
  context.arc(x, y, isRoyal ? 4 : 2.5, 0, 2 * Math.PI)
  context.fillStyle = isRoyal ? colour.gold : colour.surface
  context.fill()
  context.strokeStyle = isRoyal ? colour.goldEdge : look.colour
  context.lineWidth = 1.5
  context.stroke()
}
