import type { Rect } from '@brownpaper/shared/geometry/rect'
import { journeySummary } from '@brownpaper/shared/journey/peak-end'
import { groupScore, needsDiscussion } from '@brownpaper/shared/journey/score'
import { type CurvePlace, type LaneLayout, scoreY } from '@brownpaper/shared/lane/layout'
import type { PaintContext } from '../../../canvas/board.ts'
import type { LaneSnapshot } from '../lane-view.ts'
import {
  type Pill,
  paintCurve,
  paintFace,
  paintOwn,
  paintPill,
  paintSpread,
  paintThread,
  paintZoneNames,
  paintZones,
} from './paint-curve.ts'
import { paintLane } from './paint-lane.ts'
import {
  paintColumnDrop,
  paintDropPlace,
  paintEmptyCell,
  paintFocus,
  paintMomentDrop,
} from './paint-spots.ts'
import type { DropPreview } from './paper-gestures.ts'
import type { SheetHost } from './paper-host.ts'
import { emptyCell, noteAt, type PaperSpot, rectAt } from './paper-spot.ts'
import type { PaperState } from './paper-state.ts'

export type PaperPicture = {
  readonly host: SheetHost
  readonly state: PaperState
  readonly drops: readonly DropPreview[]
  /** The empty cell under the pointer. */
  readonly hovered: PaperSpot | undefined
  /** Where the strip with the rows' names ends. */
  readonly left: number
}

/** CSS pixels beside the strip of names in which what passes behind it fades. */
const FADE_PX = 20

/** Below all notes: phases, bands, the curve. */
export function paintUnder(view: PaintContext, { host, state, left }: PaperPicture): void {
  const snapshot = host.view.current()
  const { layout } = snapshot
  paintLane(view, layout, host.words)
  paintZones(view, layout.curve)
  for (const { rect, anchor } of layout.words.values()) {
    if (anchor !== undefined) paintThread(view, rect, anchor)
  }
  const member = host.handle.scorer.memberId
  const points = pointsNow(snapshot, state, member)
  for (const point of points) if (point !== undefined) paintSpread(view, point, layout.curve.zeroY)
  paintCurve(view, points, host.look)
  const ownX = layout.curve.area.x + 10
  const x = left <= ownX ? ownX : left + FADE_PX / view.zoom
  paintZoneNames(view, layout.curve, { names: host.words.zones, x, points })
  for (const point of points) {
    if (point === undefined) continue
    const own = ownScore(snapshot, point.moment, member)
    const isHeld = point.moment === state.scoring?.moment
    // What is in the hand is one's own score; the group's shows where it would come.
    if (isHeld) paintGroupFace(view, point, host)
    else if (own !== undefined && own !== point.median && showsOwn(point.moment, state, host)) {
      paintOwn(view, point, scoreY(layout.curve.zeroY, own), host.words.scorer)
    }
  }
}

/** One's own score always; somebody else's only where one is, or every moment would carry their name. */
const showsOwn = (moment: string, { spot }: PaperState, { handle }: SheetHost) =>
  handle.scorer.isOneself || spot?.moment === moment

function paintGroupFace(view: PaintContext, point: CurvePlace, { look }: SheetHost) {
  view.ctx.save()
  view.ctx.globalAlpha = 0.55
  paintFace(view, { at: point, score: point.median, ring: look.colour, isRoyal: false })
  view.ctx.restore()
}

/** Above the notes: what stands out on the curve, where the keyboard is, where a drop would go. */
export function paintOver(view: PaintContext, { host, state, drops, hovered }: PaperPicture): void {
  const snapshot = host.view.current()
  const { layout } = snapshot
  const pills =
    state.scoring === undefined ? pillsOf(snapshot, host) : [scoringPill(snapshot, state.scoring, host)]
  for (const pill of pills) paintPill(view, pill, layout.curve.area)
  if (hovered !== undefined && state.editing === undefined) paintHovered(view, layout, hovered)
  for (const drop of drops) {
    if (drop.what === 'moment') paintMomentDrop(view, drop.x, layout)
    else if (drop.what === 'column') paintColumnDrop(view, drop.rect)
    else paintDropPlace(view, drop.rect, drop.kind)
  }
  const focused = focusRect(layout, state)
  if (focused !== undefined) paintFocus(view, focused)
}

function paintHovered(view: PaintContext, layout: LaneLayout, { moment, row }: PaperSpot) {
  if (row === 'head' || row === 'evidence' || row === 'curve') return
  // Somebody may have put something there since the pointer came to rest.
  if (!layout.columnOf.has(moment) || layout.cells.has(`${moment}/${row}`)) return
  paintEmptyCell(view, emptyCell(layout, moment, row), row)
}

/** Notes show their own selection; everything else that has the keyboard gets a ring. */
function focusRect(layout: LaneLayout, { spot, editing }: PaperState): Rect | undefined {
  if (spot === undefined || editing !== undefined || noteAt(layout, spot) !== undefined) return undefined
  return rectAt(layout, spot)
}

const ownScore = ({ scores }: LaneSnapshot, moment: string, member: string | undefined) =>
  member === undefined ? undefined : scores.get(moment)?.own.get(member)?.value

/** The curve's points, with the one on the move where it would come. */
function pointsNow(
  snapshot: LaneSnapshot,
  { scoring }: PaperState,
  member: string | undefined,
): readonly (CurvePlace | undefined)[] {
  const { curve, columns, columnOf } = snapshot.layout
  const column = scoring === undefined ? undefined : columnOf.get(scoring.moment)
  if (scoring === undefined || column === undefined) return curve.points
  const values = groupAfter(snapshot, scoring, member)
  const group = groupScore(values)
  return curve.points.map((point, at) => {
    if (columns[at] !== column || group === undefined) return point
    const x = column.x + column.head.width / 2
    const y = scoreY(curve.zeroY, group.median)
    return {
      moment: column.moment,
      x,
      y,
      median: group.median,
      low: Math.min(...values),
      high: Math.max(...values),
    }
  })
}

type Scoring = NonNullable<PaperState['scoring']>

/** Everyone's scores of a moment, with one's own as it would be. */
function groupAfter(
  { scores }: LaneSnapshot,
  { moment, value }: Scoring,
  member: string | undefined,
): number[] {
  const own = scores.get(moment)?.own ?? new Map()
  const others = [...own].flatMap(([who, score]) => (who === member ? [] : [score.value]))
  return [...others, value]
}

function scoringPill(snapshot: LaneSnapshot, scoring: Scoring, { words, handle }: SheetHost): Pill {
  const column = snapshot.layout.columnOf.get(scoring.moment)
  const x = (column?.x ?? 0) + (column?.head.width ?? 0) / 2
  const values = groupAfter(snapshot, scoring, handle.scorer.memberId)
  const group = values.length > 1 ? groupScore(values)?.median : undefined
  const at = { x, y: scoreY(snapshot.layout.curve.zeroY, scoring.value) }
  return { text: words.scoring(scoring.value, group), tone: 'plain', at }
}

/** The highest and the lowest point, and where the group lies far apart. */
function pillsOf({ layout, scores }: LaneSnapshot, { words }: SheetHost): readonly Pill[] {
  const { points } = layout.curve
  const { highs, lows } = journeySummary(points.map((point) => point?.median))
  const spreadAt = (at: number) => {
    const point = points[at]
    return point === undefined ? 0 : point.high - point.low
  }
  // Of equal lows the one the group differs most about: there is most to say.
  const low = lows.toSorted((a, b) => spreadAt(b) - spreadAt(a))[0]
  const high = highs[0]
  return points.flatMap((point, at) => {
    if (point === undefined) return []
    const spread = spreadAt(at)
    const differ = needsDiscussion({ spread }) ? words.differ(spread) : undefined
    const feeling = scores.get(point.moment)?.feeling
    const name = at === low ? words.low(feeling) : at === high ? words.high(feeling) : undefined
    const text = [name, differ].filter((part) => part !== undefined).join(' · ')
    if (text === '') return []
    const tone = at === low ? 'low' : at === high ? 'high' : 'plain'
    return [{ text: name === undefined ? capital(text) : text, tone, at: point } as const]
  })
}

const capital = (text: string) => text.slice(0, 1).toLocaleUpperCase() + text.slice(1)
