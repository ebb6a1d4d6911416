import {
  type Box,
  cornersOf,
  distance,
  middleOf,
  OUTWARD,
  type PaperPoint,
  rectAround,
  SIDES,
  type Side,
  sidePoint,
  turned,
} from './geometry.ts'
import { type BoardObject, boxOf } from './objects.ts'

export type Handle = { readonly at: PaperPoint; readonly cursor: string } & (
  | { readonly what: 'resize'; readonly dx: -1 | 0 | 1; readonly dy: -1 | 0 | 1 }
  | { readonly what: 'rotate' }
  /** Of a line or connector: 0 the first. */
  | { readonly what: 'end'; readonly end: 0 | 1 }
  /** A tap goes on to a neighbour, a pull makes a connector. */
  | { readonly what: 'plus'; readonly side: Side }
  | { readonly what: 'pull'; readonly side: Side }
)

/** The box around what is selected, and what can be taken hold of there. */
export interface SelectionFrame {
  readonly ids: readonly string[]
  readonly box: Box
  /** Keeps its ratio whatever is pulled. */
  readonly keepsRatio: boolean
  readonly handles: readonly Handle[]
}

export interface FrameOptions {
  /** What is selected and may be changed. */
  readonly objects: readonly BoardObject[]
  /** CSS pixels a paper unit. */
  readonly zoom: number
}

/** CSS pixels. */
const ROTATE_AWAY = 20
const PLUS_AWAY = 24
const PULL_AWAY = 20
/** Of what keeps its size, such as a note in a cell: between it and its neighbours, not on their words. */
const PULL_AWAY_IN_CELL = 8
/** Shorter sides have no handle in their middle, or none at all. */
const ROOM_FOR_MIDDLE = 56
const ROOM_FOR_CORNERS = 22
/** Zoomed out further than this, "+" would be larger than notes. */
const LEAST_ZOOM_FOR_PLUS = 0.25

/** More than these are moved, not pulled into another size. */
export const MOST_FRAMED = 500

/** Undefined when there is nothing to take hold of. Linear in what is selected. */
export function frameOf({ objects, zoom }: FrameOptions): SelectionFrame | undefined {
  const [first] = objects
  if (!first) return undefined
  const ids = objects.map((object) => object.id)
  if (objects.length === 1) {
    const box = boxOf(first)
    const handles = handlesOfOne(first, box, zoom)
    return handles.length === 0 ? undefined : { ids, box, handles, keepsRatio: first.resize === 'ratio' }
  }
  const box = { ...rectAround(objects.flatMap((object) => [...cornersOf(boxOf(object))])), angle: 0 }
  const changeable = objects.every(
    (object) => (object.resize ?? 'none') !== 'none' && object.resize !== 'ends',
  )
  const handles = changeable ? resizeHandles(box, zoom, ALL_WAYS) : []
  if (objects.every((object) => object.rotates)) handles.push(rotateHandle(box, zoom))
  return { ids, box, handles, keepsRatio: objects.some((object) => !keepsFree(object)) }
}

const keepsFree = (object: BoardObject) => object.resize === 'free' && boxOf(object).angle === 0

function handlesOfOne(object: BoardObject, box: Box, zoom: number): readonly Handle[] {
  if (object.type === 'custom' && object.ends) return endHandles(object.ends)
  if (object.resize === 'ends') return endHandles([sidePoint(box, 'left'), sidePoint(box, 'right')])
  const handles: Handle[] = []
  const ways = WAYS[object.resize ?? 'none']
  handles.push(...resizeHandles(box, zoom, ways))
  if (object.rotates) handles.push(rotateHandle(box, zoom))
  if (zoom < LEAST_ZOOM_FOR_PLUS) return handles
  if (object.plus) handles.push(...outside(object.plus, { box, away: PLUS_AWAY / zoom, what: 'plus' }))
  else if (object.connects) {
    const away = ways.length === 0 ? PULL_AWAY_IN_CELL : PULL_AWAY
    handles.push(...outside(SIDES, { box, away: away / zoom, what: 'pull' }))
  }
  return handles
}

type Way = readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1]

const CORNERS: readonly Way[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]
const ALL_WAYS: readonly Way[] = [...CORNERS, [0, -1], [1, 0], [0, 1], [-1, 0]]
const WAYS = {
  free: ALL_WAYS,
  ratio: CORNERS,
  width: [
    [1, 0],
    [-1, 0],
  ],
  ends: [],
  none: [],
} as const satisfies Record<string, readonly Way[]>

function resizeHandles(box: Box, zoom: number, ways: readonly Way[]): Handle[] {
  const width = box.width * zoom
  const height = box.height * zoom
  const isSmall = width < ROOM_FOR_CORNERS || height < ROOM_FOR_CORNERS
  return ways
    .filter(([dx, dy]) => {
      if (dx !== 0 && dy !== 0) return !isSmall || (dx > 0 && dy > 0)
      return ways.length === 2 || (dx === 0 ? width : height) >= ROOM_FOR_MIDDLE
    })
    .map(([dx, dy]) => {
      const middle = middleOf(box)
      const flat = { x: middle.x + (dx * box.width) / 2, y: middle.y + (dy * box.height) / 2 }
      return {
        what: 'resize',
        dx,
        dy,
        at: turned(flat, middle, box.angle),
        cursor: resizeCursor(dx, dy, box.angle),
      }
    })
}

const CURSORS = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'] as const

/** The arrow that points along the way it pulls, however the box is turned. */
function resizeCursor(dx: number, dy: number, angle: number): string {
  const eighth = Math.round((Math.atan2(dy, dx) + angle) / (Math.PI / 4))
  return CURSORS[((eighth % 4) + 4) % 4] ?? 'ew-resize'
}

function rotateHandle(box: Box, zoom: number): Handle {
  const away = ROTATE_AWAY / zoom
  const corner = { x: box.x - away, y: box.y + box.height + away }
  return { what: 'rotate', at: turned(corner, middleOf(box), box.angle), cursor: 'grab' }
}

const endHandles = (ends: readonly [PaperPoint, PaperPoint]): readonly Handle[] => [
  { what: 'end', end: 0, at: ends[0], cursor: 'crosshair' },
  { what: 'end', end: 1, at: ends[1], cursor: 'crosshair' },
]

function outside(
  sides: readonly Side[],
  { box, away, what }: { readonly box: Box; readonly away: number; readonly what: 'plus' | 'pull' },
): Handle[] {
  return sides.map((side) => {
    const out = turned(OUTWARD[side], { x: 0, y: 0 }, box.angle)
    const at = sidePoint(box, side)
    const cursor = what === 'plus' ? 'pointer' : 'crosshair'
    return { what, side, at: { x: at.x + out.x * away, y: at.y + out.y * away }, cursor }
  })
}

/** CSS pixels around a handle that count as on it: a finger is wider than it looks. */
const HIT_PX = { mouse: 12, pen: 12, touch: 20 } as const

/** The handle nearest to a point, if it is within reach and does not hide a small object from the hand. */
export function handleAt(
  frame: SelectionFrame,
  point: PaperPoint,
  { zoom, kind }: { readonly zoom: number; readonly kind: keyof typeof HIT_PX },
): Handle | undefined {
  const shortest = Math.min(frame.box.width, frame.box.height)
  const onEdge = Math.min(HIT_PX[kind] / zoom, Math.max(shortest / 3, 6 / zoom))
  const found = frame.handles
    .map((handle) => ({ handle, way: distance(handle.at, point) }))
    .filter(({ handle, way }) => way <= (handle.what === 'resize' ? onEdge : HIT_PX[kind] / zoom))
    .sort((a, b) => a.way - b.way)
  return found[0]?.handle
}
