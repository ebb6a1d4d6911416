import type { PaperPoint, Rect } from '../geometry.ts'

/** A line that shows what something lined up with, or, between two ticks, how far things lie apart. */
export interface Guide {
  readonly from: PaperPoint
  readonly to: PaperPoint
  readonly isGap: boolean
}

export interface Snapped {
  /** What to add to the rectangle's place. */
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

/** What things can line up with: gathered once when a gesture begins. */
export interface SnapField {
  /** A point, as a rectangle without size, lines up with edges and middles alone. */
  snap(rect: Rect, reach: number): Snapped
}

const TOLERANCE = 0.05

/** Each answer is linear in the neighbours. */
export function createSnapField(rects: readonly Rect[]): SnapField {
  const tipped = rects.map(tip)
  return {
    snap(rect, reach) {
      const across = snapAlong(rect, rects, reach)
      const down = snapAlong(tip(rect), tipped, reach)
      const placed = { ...rect, x: rect.x + across, y: rect.y + down }
      return {
        dx: across,
        dy: down,
        guides: [
          ...(across === 0 && !lies(placed, rects) ? [] : guidesAlong(placed, rects)),
          ...(down === 0 && !lies(tip(placed), tipped) ? [] : guidesAlong(tip(placed), tipped).map(tipGuide)),
        ],
      }
    },
  }
}

/** The same with x and y exchanged, so that one way of reckoning serves both. */
const tip = ({ x, y, width, height }: Rect): Rect => ({ x: y, y: x, width: height, height: width })

const tipGuide = ({ from, to, isGap }: Guide): Guide => ({
  from: { x: from.y, y: from.x },
  to: { x: to.y, y: to.x },
  isGap,
})

const linesOf = ({ x, width }: Rect) => [x, x + width / 2, x + width] as const

/** How far to shift so that an edge or the middle lines up, or gaps become equal; the least way within reach. */
function snapAlong(rect: Rect, rects: readonly Rect[], reach: number): number {
  let best = Number.POSITIVE_INFINITY
  const offer = (shift: number) => {
    if (Math.abs(shift) < Math.abs(best) && Math.abs(shift) <= reach) best = shift
  }
  const own = linesOf(rect)
  for (const other of rects) {
    for (const line of linesOf(other)) for (const mine of own) offer(line - mine)
  }
  for (const x of evenPlaces(rect, rects)) offer(x - rect.x)
  return Number.isFinite(best) ? best : 0
}

/** Places at which gaps between neighbours in a row are equal: between two, or going on after two. */
function evenPlaces(rect: Rect, rects: readonly Rect[]): readonly number[] {
  if (rect.width === 0) return []
  const { before, after } = rowAround(rect, rects)
  const places: number[] = []
  const [left, leftmost] = before
  const [right, rightmost] = after
  if (left && right) {
    const room = right.x - left.x - left.width
    if (room >= rect.width) places.push(left.x + left.width + (room - rect.width) / 2)
  }
  if (left && leftmost) places.push(left.x + left.width + (left.x - leftmost.x - leftmost.width))
  if (right && rightmost) places.push(right.x - (rightmost.x - right.x - right.width) - rect.width)
  return places
}

/** The two nearest on each side of what shares a row, nearest first. */
function rowAround(rect: Rect, rects: readonly Rect[]) {
  const row = rects.filter((other) => other.y < rect.y + rect.height && rect.y < other.y + other.height)
  const middle = rect.x + rect.width / 2
  const endOf = (other: Rect) => other.x + other.width
  return {
    before: row
      .filter((other) => endOf(other) <= middle)
      .sort((a, b) => endOf(b) - endOf(a))
      .slice(0, 2),
    after: row
      .filter((other) => other.x >= middle)
      .sort((a, b) => a.x - b.x)
      .slice(0, 2),
  }
}

const isSame = (a: number, b: number) => Math.abs(a - b) < TOLERANCE

const lies = (rect: Rect, rects: readonly Rect[]) =>
  rects.some((other) => linesOf(other).some((line) => linesOf(rect).some((mine) => isSame(line, mine))))

/** One line through everything that lines up, for each edge or middle; and the gaps, when they are equal. */
function guidesAlong(rect: Rect, rects: readonly Rect[]): readonly Guide[] {
  const guides: Guide[] = []
  for (const x of linesOf(rect)) {
    const inLine = rects.filter((other) => linesOf(other).some((line) => isSame(line, x)))
    if (inLine.length === 0) continue
    const top = Math.min(rect.y, ...inLine.map((other) => other.y))
    const bottom = Math.max(rect.y + rect.height, ...inLine.map((other) => other.y + other.height))
    guides.push({ from: { x, y: top }, to: { x, y: bottom }, isGap: false })
  }
  return [...guides, ...gapGuides(rect, rects)]
}

function gapGuides(rect: Rect, rects: readonly Rect[]): readonly Guide[] {
  if (rect.width === 0) return []
  const { before, after } = rowAround(rect, rects)
  const row = [...before.toReversed(), rect, ...after]
  const gaps = row.slice(1).map((next, at) => {
    const last = row[at] ?? next
    return { from: last.x + last.width, to: next.x, touchesOwn: next === rect || last === rect }
  })
  const own = gaps.filter((gap) => gap.touchesOwn && gap.to > gap.from)
  return gaps
    .filter((gap) => own.some((one) => isSame(one.to - one.from, gap.to - gap.from)))
    .filter((gap, _at, all) => all.length > 1 && gap.to > gap.from)
    .map(({ from, to }) => {
      const y = rect.y + rect.height / 2
      return { from: { x: from, y }, to: { x: to, y }, isGap: true }
    })
}
