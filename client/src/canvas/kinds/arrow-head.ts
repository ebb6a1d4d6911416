import type { PaperPoint } from '../geometry.ts'

/** Radians between the line and each stroke of its head. */
const SPREAD = 0.5

/** Two strokes to a tip, in the line's own ink; `angle` is the way the line arrives, in radians. */
export function paintArrowHead(
  ctx: CanvasRenderingContext2D,
  tip: PaperPoint,
  angle: number,
  length: number,
) {
  ctx.beginPath()
  ctx.moveTo(tip.x - length * Math.cos(angle - SPREAD), tip.y - length * Math.sin(angle - SPREAD))
  ctx.lineTo(tip.x, tip.y)
  ctx.lineTo(tip.x - length * Math.cos(angle + SPREAD), tip.y - length * Math.sin(angle + SPREAD))
  ctx.stroke()
}
