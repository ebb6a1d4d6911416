import type { LaserPoint, LaserTrail } from './laser-trails.ts'
import type { TopPass } from './top-paint.ts'

/** CSS pixels where the light is now; from there it gets thinner. */
const WIDTH = 6
/** White around it, so that it shows on every colour. */
const HALO = 3

/** Light somebody drew, thinner the longer ago. */
export function paintLight(ctx: CanvasRenderingContext2D, { colour, points }: LaserTrail, pass: TopPass) {
  if (points.length === 0) return
  ctx.setTransform(1, 0, 0, 1, 0, 0)
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  for (const [ink, more] of [
    ['#fff', HALO],
    [colour, 0],
  ] as const) {
    ctx.strokeStyle = ink
    for (const [index, point] of points.entries()) {
      ctx.lineWidth = (WIDTH * point.left + more * Math.sqrt(point.left)) * pass.pixelRatio
      paintPiece(ctx, point, { before: points[index - 1], after: points[index + 1], pass })
    }
  }
}

interface Around {
  readonly before: LaserPoint | undefined
  readonly after: LaserPoint | undefined
  readonly pass: TopPass
}

/** From halfway to the point before to halfway to the next, round the bend between them. */
function paintPiece(ctx: CanvasRenderingContext2D, point: LaserPoint, { before, after, pass }: Around) {
  const { scale, originX, originY } = pass.projection
  const onScreen = (x: number, y: number) => [x * scale + originX, y * scale + originY] as const
  const halfway = (other: LaserPoint | undefined) =>
    other ? onScreen((point.x + other.x) / 2, (point.y + other.y) / 2) : onScreen(point.x, point.y)
  ctx.beginPath()
  ctx.moveTo(...halfway(point.starts ? undefined : before))
  ctx.quadraticCurveTo(...onScreen(point.x, point.y), ...halfway(after?.starts ? undefined : after))
  ctx.stroke()
}
