import { bottomOf, type Point, type Rect, rightOf } from '@brownpaper/shared/geometry/rect'
import { curveRuns, curveSegments } from '@brownpaper/shared/journey/curve'
import { EXCEL_FROM, type Zone } from '@brownpaper/shared/journey/zones'
import { type CurvePlace, type LaneLayout, scoreY } from '@brownpaper/shared/lane/layout'
import type { PaintContext } from '../../../canvas/board.ts'
import { crownPaths } from '../../../look/icon-paths.ts'
import { drawScoreFace, nearestScore } from '../../../look/score-faces.ts'
import { colour, font, type PersonaLook, zoneAlpha, zoneColour } from '../../../look/tokens.ts'
import { fitLines } from './paint-text.ts'

/** Radius of a face on the curve. */
export const FACE_R = 19

/** The bands behind the curve, and its zero line. */
export function paintZones({ ctx }: PaintContext, { area, zeroY }: LaneLayout['curve']): void {
  const excelY = excelFrom(zeroY)
  ctx.save()
  ctx.globalAlpha = zoneAlpha
  ctx.fillStyle = zoneColour.excel
  ctx.fillRect(area.x, area.y, area.width, excelY - area.y)
  ctx.fillStyle = zoneColour.intervene
  ctx.fillRect(area.x, zeroY, area.width, bottomOf(area) - zeroY)
  ctx.globalAlpha = 1
  ctx.strokeStyle = colour.paperDeep
  ctx.lineWidth = 2.2
  ctx.lineCap = 'round'
  ctx.setLineDash([0.1, 7])
  ctx.beginPath()
  ctx.moveTo(area.x + 2, zeroY)
  ctx.lineTo(rightOf(area), zeroY)
  ctx.stroke()
  ctx.restore()
}

/** Half scores are possible: the upper band begins between 1.5 and 2. */
const excelFrom = (zeroY: number) => scoreY(zeroY, EXCEL_FROM - 0.25)

export type ZoneNames = {
  readonly names: Readonly<Record<Zone, string>>
  /** Where they stand: at the lane's beginning, or where one sees it from. */
  readonly x: number
  readonly points: readonly (CurvePlace | undefined)[]
}

const ZONE_NAME = { size: 15, height: 24, padX: 6 }

/** The names of the bands, where in them the curve leaves room. */
export function paintZoneNames(
  { ctx }: PaintContext,
  { area, zeroY }: LaneLayout['curve'],
  { names, x, points }: ZoneNames,
): void {
  const excelY = excelFrom(zeroY)
  const bands: readonly (readonly [Zone, number, number])[] = [
    ['excel', area.y, excelY],
    ['smooth', excelY, zeroY],
    ['intervene', zeroY, bottomOf(area)],
  ]
  ctx.save()
  ctx.font = `500 ${ZONE_NAME.size}px ${font.ui}`
  ctx.textBaseline = 'middle'
  for (const [zone, top, bottom] of bands) {
    const width = ctx.measureText(names[zone]).width
    const middle = (top + bottom) / 2
    const inset = ZONE_NAME.height / 2 + 2
    const y = [middle, top + inset, bottom - inset].find((at) => isFree({ x, y: at, width }, points))
    if (y === undefined) paintZonePlate(ctx, zone, { x, y: middle, width })
    ctx.fillStyle = colour.paperInk
    ctx.fillText(names[zone], x, y ?? middle)
  }
  ctx.restore()
}

type NamePlace = Point & { readonly width: number }

/** The band itself once more: the curve goes on behind the name. */
function paintZonePlate(ctx: CanvasRenderingContext2D, zone: Zone, { x, y, width }: NamePlace) {
  const { height, padX } = ZONE_NAME
  ctx.beginPath()
  ctx.roundRect(x - padX, y - height / 2, width + 2 * padX, height, height / 2)
  ctx.globalAlpha = 0.85
  ctx.fillStyle = colour.paper
  ctx.fill()
  ctx.globalAlpha = zoneAlpha
  ctx.fillStyle = zone === 'smooth' ? colour.paper : zoneColour[zone]
  ctx.fill()
  ctx.globalAlpha = 1
}

/** Parts in which a stretch of the curve is looked at. */
const STRETCHES = 16

/** Neither a face nor the line runs through a name at this place. */
function isFree({ x, y, width }: NamePlace, points: readonly (CurvePlace | undefined)[]): boolean {
  const right = x + width + ZONE_NAME.padX
  const left = x - ZONE_NAME.padX
  const isOn = (at: Point, reach: number) =>
    at.x + reach > left && at.x - reach < right && Math.abs(at.y - y) < reach + ZONE_NAME.height / 2
  if (points.some((point) => point !== undefined && isOn(point, FACE_R))) return false
  for (const run of curveRuns(points)) {
    for (const { from, control1, control2, to } of curveSegments(run)) {
      if (to.x < left || from.x > right) continue
      for (let part = 0; part <= STRETCHES; part += 1) {
        const t = part / STRETCHES
        const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3]
        const at = {
          x: a * from.x + b * control1.x + c * control2.x + d * to.x,
          y: a * from.y + b * control1.y + c * control2.y + d * to.y,
        }
        if (isOn(at, 2)) return false
      }
    }
  }
  return true
}

/** The line through the group's scores; a moment nobody scored breaks it. */
export function paintCurve(
  { ctx }: PaintContext,
  points: readonly (CurvePlace | undefined)[],
  { colour: line, dash }: PersonaLook,
): void {
  ctx.save()
  ctx.strokeStyle = line
  ctx.lineWidth = 5
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.setLineDash([...dash])
  for (const run of curveRuns(points)) {
    ctx.beginPath()
    for (const { from, control1, control2, to } of curveSegments(run)) {
      ctx.moveTo(from.x, from.y)
      ctx.bezierCurveTo(control1.x, control1.y, control2.x, control2.y, to.x, to.y)
    }
    ctx.stroke()
  }
  ctx.restore()
}

/** How far the group's scores lie apart: a bar from the lowest to the highest. */
export function paintSpread({ ctx }: PaintContext, point: CurvePlace, zeroY: number): void {
  if (point.high === point.low) return
  ctx.save()
  ctx.lineCap = 'round'
  ctx.strokeStyle = '#5b4a6c'
  ctx.globalAlpha = 0.5
  ctx.lineWidth = 10
  ctx.beginPath()
  ctx.moveTo(point.x, scoreY(zeroY, point.high))
  ctx.lineTo(point.x, scoreY(zeroY, point.low))
  ctx.stroke()
  ctx.restore()
}

/** One's own score, where it is another than the group's: whose it is, and an arrow, left of the bar. */
export function paintOwn({ ctx }: PaintContext, point: CurvePlace, y: number, name: string): void {
  const tip = point.x - FACE_R - 2
  const height = 25
  ctx.save()
  ctx.font = `700 15px ${font.ui}`
  ctx.textBaseline = 'middle'
  const [text = ''] = fitLines(ctx, name, 60)
  const width = ctx.measureText(text).width + 16
  ctx.fillStyle = colour.surface
  ctx.beginPath()
  ctx.moveTo(tip, y)
  ctx.lineTo(tip - 9, y - 6)
  ctx.lineTo(tip - 9, y + 6)
  ctx.closePath()
  ctx.fill()
  ctx.beginPath()
  ctx.roundRect(tip - 8 - width, y - height / 2, width, height, height / 2)
  ctx.fill()
  ctx.fillStyle = colour.ink
  ctx.fillText(text, tip - width, y + 1)
  ctx.restore()
}

export type FaceLook = {
  readonly at: Point
  /** Undefined while nobody scored: an open ring that asks for it. */
  readonly score: number | undefined
  readonly ring: string
  readonly isRoyal: boolean
}

/** A point of the curve; at a royal moment with a crown on its head. */
export function paintFace({ ctx }: PaintContext, { at, score, ring, isRoyal }: FaceLook): void {
  if (score === undefined) paintOpenRing(ctx, at)
  else drawScoreFace(ctx, nearestScore(score), { ...at, r: FACE_R }, { ring, ringWidth: 4 })
  if (isRoyal) paintCrown(ctx, { x: at.x, y: at.y - FACE_R - 14 }, 30)
}

function paintOpenRing(ctx: CanvasRenderingContext2D, { x, y }: Point) {
  ctx.save()
  ctx.beginPath()
  ctx.arc(x, y, FACE_R - 4, 0, 2 * Math.PI)
  ctx.fillStyle = '#fffdf9a6'
  ctx.fill()
  ctx.setLineDash([4, 4])
  ctx.strokeStyle = colour.paperDeep
  ctx.lineWidth = 2
  ctx.stroke()
  ctx.restore()
}

let crown: { readonly shape: Path2D; readonly base: Path2D } | undefined

function paintCrown(ctx: CanvasRenderingContext2D, { x, y }: Point, size: number) {
  crown ??= { shape: new Path2D(crownPaths.shape), base: new Path2D(crownPaths.base) }
  ctx.save()
  ctx.translate(x - size / 2, y - size / 2)
  ctx.scale(size / 24, size / 24)
  ctx.lineJoin = 'round'
  ctx.fillStyle = colour.gold
  ctx.strokeStyle = colour.goldEdge
  ctx.lineWidth = 1.5
  for (const path of [crown.base, crown.shape]) {
    ctx.fill(path)
    ctx.stroke(path)
  }
  ctx.restore()
}

/** A word's thread to its point of the curve. */
export function paintThread({ ctx }: PaintContext, rect: Rect, anchor: Point): void {
  const from = { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }
  ctx.save()
  ctx.strokeStyle = colour.paperDeep
  ctx.lineWidth = 1.6
  ctx.beginPath()
  ctx.moveTo(from.x, from.y)
  ctx.quadraticCurveTo(anchor.x, from.y, anchor.x, anchor.y)
  ctx.stroke()
  ctx.restore()
}

export type Pill = {
  readonly text: string
  readonly tone: 'low' | 'high' | 'plain'
  /** The point of the curve it speaks of. */
  readonly at: Point
}

const PILL = { height: 32, padX: 14, arrow: 14, size: 17 }
const tones = { low: colour.danger, high: colour.ink, plain: colour.ink } as const

/** A few words about a point of the curve: below it for a low, above it for a high, within the lane's width. */
export function paintPill({ ctx }: PaintContext, { text, tone, at }: Pill, area: Rect): void {
  ctx.save()
  ctx.font = `600 ${PILL.size}px ${font.ui}`
  ctx.textBaseline = 'middle'
  const hasArrow = tone !== 'plain'
  const width = ctx.measureText(text).width + 2 * PILL.padX + (hasArrow ? PILL.arrow + 8 : 0)
  const wanted = at.x + FACE_R + 4
  const x = wanted + width > rightOf(area) + 60 ? at.x - FACE_R - 4 - width : wanted
  const y = tone === 'high' ? at.y - PILL.height - 6 : at.y + 6
  ctx.shadowColor = '#3a2a1433'
  ctx.shadowBlur = 6
  ctx.shadowOffsetY = 2
  ctx.fillStyle = colour.surface
  ctx.beginPath()
  ctx.roundRect(x, y, width, PILL.height, PILL.height / 2)
  ctx.fill()
  ctx.shadowColor = 'transparent'
  ctx.fillStyle = tones[tone]
  ctx.strokeStyle = tones[tone]
  const middle = y + PILL.height / 2
  if (hasArrow) paintArrow(ctx, { x: x + PILL.padX + PILL.arrow / 2, y: middle }, tone === 'low')
  ctx.fillText(text, x + PILL.padX + (hasArrow ? PILL.arrow + 8 : 0), middle + 1)
  ctx.restore()
}

/** Down to a line for a low, up to one for a high. */
function paintArrow(ctx: CanvasRenderingContext2D, { x, y }: Point, isDown: boolean) {
  const way = isDown ? 1 : -1
  ctx.lineWidth = 2
  ctx.lineCap = 'round'
  ctx.lineJoin = 'round'
  ctx.beginPath()
  ctx.moveTo(x, y - 7 * way)
  ctx.lineTo(x, y + 3 * way)
  ctx.moveTo(x - 4, y - way)
  ctx.lineTo(x, y + 3 * way)
  ctx.lineTo(x + 4, y - way)
  ctx.moveTo(x - 6, y + 7 * way)
  ctx.lineTo(x + 6, y + 7 * way)
  ctx.stroke()
}
