import { bottomOf, type Point, type Rect, rightOf } from '@brownpaper/shared/geometry/rect'
import { LANE_SIZES, type LaneLayout, type PhaseBlock } from '@brownpaper/shared/lane/layout'
import type { PaintContext } from '../../../canvas/board.ts'
import { tiltOf } from '../../../look/tilt.ts'
import { colour, font } from '../../../look/tokens.ts'
import { fitLines } from './paint-text.ts'

export type LaneWords = {
  /** The last block's name: moments whose phase is gone. */
  readonly noPhase: string
  /** Over what lost its moment. */
  readonly loose: string
}

/** What lies on the bare paper below everything: phases with their lines, and the heading of what is loose. */
export function paintLane(view: PaintContext, layout: LaneLayout, words: LaneWords): void {
  layout.blocks.forEach((block, index) => {
    if (index > 0) paintPhaseLine(view, block.tape, layout)
    paintTape(view, block, words)
  })
  if (layout.loose !== undefined) paintHeading(view, layout.loose, words.loose)
}

/** Between two tapes. */
const lineGap = LANE_SIZES.phaseGap - 8

function paintPhaseLine({ ctx }: PaintContext, tape: Rect, layout: LaneLayout) {
  const x = tape.x - lineGap / 2
  ctx.save()
  ctx.strokeStyle = colour.paperDeep
  ctx.globalAlpha = 0.45
  ctx.lineWidth = 1.8
  ctx.setLineDash([7, 6])
  ctx.beginPath()
  ctx.moveTo(x, tape.y + 4)
  ctx.lineTo(x, bottomOf(layout.curve.area) + 44)
  ctx.stroke()
  ctx.restore()
}

function paintTape({ ctx, plain }: PaintContext, { phase, name, tape }: PhaseBlock, words: LaneWords) {
  ctx.save()
  ctx.translate(tape.x + tape.width / 2, tape.y + tape.height / 2)
  // A hair off straight, and never more than a few units at the ends of a long one.
  if (!plain) ctx.rotate(((tiltOf(phase ?? '') * Math.PI) / 180) * Math.min(1, 300 / tape.width))
  const width = tape.width
  const height = tape.height
  if (!plain) {
    ctx.shadowColor = '#3a2a1426'
    ctx.shadowBlur = 5
    ctx.shadowOffsetY = 2
  }
  ctx.fillStyle = phase === undefined ? '#efe6d4cc' : colour.tape
  ctx.fillRect(-width / 2, -height / 2, width, height)
  ctx.shadowColor = 'transparent'
  if (!plain) paintTapeSheen(ctx, width, height)
  ctx.fillStyle = colour.ink
  ctx.textAlign = 'center'
  ctx.textBaseline = 'middle'
  const text = phase === undefined ? words.noPhase : name
  ctx.font = `600 ${titleSize(ctx, text, width - 20)}px ${font.title}`
  const [line = ''] = fitLines(ctx, text, width - 20)
  ctx.fillText(line, 0, 1.5)
  ctx.restore()
}

/** A long name on a short tape is written a little smaller before it is cut off. */
function titleSize(ctx: CanvasRenderingContext2D, text: string, width: number): number {
  ctx.font = `600 ${TITLE_SIZE.max}px ${font.title}`
  const share = width / Math.max(1, ctx.measureText(text).width)
  return Math.max(TITLE_SIZE.min, Math.min(TITLE_SIZE.max, Math.floor(TITLE_SIZE.max * share * 2) / 2))
}

const TITLE_SIZE = { max: 21, min: 16 } as const

/** Masking tape lets a little light through along its edges. */
function paintTapeSheen(ctx: CanvasRenderingContext2D, width: number, height: number) {
  ctx.fillStyle = '#ffffff30'
  ctx.fillRect(-width / 2, -height / 2, width, 2)
  ctx.fillStyle = '#8a6a3a14'
  ctx.fillRect(-width / 2, height / 2 - 3, width, 3)
}

function paintHeading({ ctx }: PaintContext, rect: Rect, text: string) {
  ctx.save()
  ctx.font = `600 18px ${font.ui}`
  ctx.fillStyle = colour.paperInk
  ctx.textBaseline = 'middle'
  const [line = ''] = fitLines(ctx, text, Math.max(280, rect.width))
  ctx.fillText(line, rect.x, rect.y - 22)
  ctx.restore()
}

const PLUS_R = 13

/** Between two moments, where a new one could come: as high as their names. */
export function plusRect(right: number, gap: number): Rect {
  return {
    x: right + gap / 2 - PLUS_R - 2,
    y: HEAD_MIDDLE - PLUS_R - 2,
    width: 2 * PLUS_R + 4,
    height: 2 * PLUS_R + 4,
  }
}

const HEAD_MIDDLE = LANE_SIZES.tape + 8 + LANE_SIZES.head / 2

/** In a phase without moments: where its first one will stand. */
export const firstRect = (tape: Rect): Rect => ({
  x: tape.x + 4,
  y: HEAD_MIDDLE - 20,
  width: LANE_SIZES.column,
  height: 40,
})

export function paintFirst({ ctx }: PaintContext, rect: Rect, text: string): void {
  const middle = rect.y + rect.height / 2
  ctx.save()
  ctx.strokeStyle = colour.paperInk
  ctx.lineWidth = 2.4
  ctx.lineCap = 'round'
  tracePlus(ctx, { x: rect.x + 18, y: middle })
  ctx.stroke()
  ctx.font = `600 17px ${font.ui}`
  ctx.fillStyle = colour.paperInk
  ctx.textBaseline = 'middle'
  const [line = ''] = fitLines(ctx, text, rect.width - 36)
  ctx.fillText(line, rect.x + 36, middle + 1)
  ctx.restore()
}

function tracePlus(ctx: CanvasRenderingContext2D, { x, y }: Point) {
  ctx.beginPath()
  ctx.moveTo(x - 6, y)
  ctx.lineTo(x + 6, y)
  ctx.moveTo(x, y - 6)
  ctx.lineTo(x, y + 6)
}

export function paintPlus({ ctx }: PaintContext, rect: Rect): void {
  const x = rect.x + rect.width / 2
  const y = rect.y + rect.height / 2
  ctx.save()
  ctx.fillStyle = colour.surface
  ctx.strokeStyle = colour.paperInk
  ctx.lineWidth = 1.4
  ctx.beginPath()
  ctx.arc(x, y, PLUS_R - 1, 0, 2 * Math.PI)
  ctx.fill()
  ctx.stroke()
  ctx.lineWidth = 2.2
  ctx.lineCap = 'round'
  tracePlus(ctx, { x, y })
  ctx.stroke()
  ctx.restore()
}

export type HeadLook = {
  readonly rect: Rect
  readonly number: number
  readonly name: string
  readonly hasName: boolean
}

const NUMBER_R = 14

/** A moment's number and name, on at most two lines. */
export function paintHead({ ctx }: PaintContext, { rect, number, name, hasName }: HeadLook): void {
  ctx.save()
  ctx.textBaseline = 'middle'
  const left = rect.x + 2 * NUMBER_R + 10
  ctx.font = `600 18px ${font.ui}`
  const lines = fitLines(ctx, name, rightOf(rect) - left, 2)
  const middle = rect.y + rect.height / 2
  ctx.fillStyle = colour.paperInk
  if (!hasName) {
    ctx.globalAlpha = 0.85
    ctx.font = `italic 500 18px ${font.ui}`
  }
  lines.forEach((line, at) => {
    ctx.fillText(line, left, middle + (at - (lines.length - 1) / 2) * 21 + 1)
  })
  ctx.globalAlpha = 1
  ctx.fillStyle = colour.paperDeep
  ctx.beginPath()
  ctx.arc(rect.x + NUMBER_R + 1, middle, NUMBER_R, 0, 2 * Math.PI)
  ctx.fill()
  ctx.fillStyle = '#ffffff'
  ctx.font = `700 15px ${font.ui}`
  ctx.textAlign = 'center'
  ctx.fillText(String(number), rect.x + NUMBER_R + 1, middle + 1)
  ctx.restore()
}
