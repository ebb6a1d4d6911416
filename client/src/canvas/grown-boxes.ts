import { type Box, cornersOf, type PaperPoint, rectAround, sidePoint, turned } from './geometry.ts'
import { type BoardObject, boxOf } from './objects.ts'
import { leastOf, pulledBox, within } from './pulled-box.ts'
import { lineBox } from './tools/connecting.ts'

/** So many paper units wider and higher, or by a factor both ways. */
export type Growth = { readonly width: number; readonly height: number } | { readonly factor: number }

/**
 * The boxes of these after all of them together grew, as if the lower right corner was pulled: the upper left one
 * stays. A line by itself is pulled by its head instead. What has no size of its own is left out.
 */
export function grownBoxes(objects: readonly BoardObject[], growth: Growth): ReadonlyMap<string, Box> {
  const sized = objects.filter(({ resize = 'none' }) => resize !== 'none')
  const [first] = sized
  if (first === undefined) return new Map()
  const isAlone = sized.length === 1
  if (isAlone && first.resize === 'ends' && 'width' in growth)
    return new Map([[first.id, pulledLine(boxOf(first), { x: growth.width, y: growth.height })]])
  const frame = isAlone ? boxOf(first) : boxAround(sized)
  const to = grownFrame(frame, sized, growth)
  return new Map(sized.map((object) => [object.id, heldLine(object, within(boxOf(object), frame, to))]))
}

function grownFrame(frame: Box, objects: readonly BoardObject[], growth: Growth): Box {
  const [first] = objects
  const isText = objects.length === 1 && first?.resize === 'width'
  const keepsRatio =
    ('factor' in growth && !isText) || !objects.every((object) => keepsFree(object, objects.length))
  const wanted =
    'factor' in growth
      ? { x: frame.width * (growth.factor - 1), y: frame.height * (growth.factor - 1) }
      : { x: growth.width, y: growth.height }
  // Its words say how high it is.
  const local = isText ? { x: wanted.x, y: 0 } : wanted
  // In its ratio a side that is not pulled must not hold the other back.
  const pull = {
    dx: local.x === 0 && keepsRatio ? 0 : 1,
    dy: local.y === 0 && keepsRatio ? 0 : 1,
  } as const
  return pulledBox(frame, pull, {
    way: turned(local, { x: 0, y: 0 }, frame.angle),
    keepsRatio,
    aroundMiddle: false,
    least: leastOf(objects),
  })
}

/** Whether its sides may be pulled apart; a crowd's only where nothing in it is turned. */
function keepsFree(object: BoardObject, count: number): boolean {
  if (object.resize === 'width') return count === 1
  return object.resize === 'free' && (count === 1 || boxOf(object).angle === 0)
}

const boxAround = (objects: readonly BoardObject[]): Box => ({
  ...rectAround(objects.flatMap((object) => [...cornersOf(boxOf(object))])),
  angle: 0,
})

/** A line gets longer, not thicker. */
function heldLine(object: BoardObject, to: Box): Box {
  if (object.resize !== 'ends') return to
  const { height } = boxOf(object)
  return { ...to, y: to.y + (to.height - height) / 2, height }
}

const pulledLine = (box: Box, way: PaperPoint): Box => {
  const [tail, head] = [sidePoint(box, 'left'), sidePoint(box, 'right')]
  return lineBox(tail, { x: head.x + way.x, y: head.y + way.y }, box.height)
}
