import { type Box, boundsOf, growRect, intoBox, middleOf, type PaperPoint, type Rect } from '../geometry.ts'
import type { CustomObject, PaintContext } from '../objects.ts'

/** What every kind of thing on the paper has. */
export interface Thing {
  readonly id: string
  readonly box: Box
  readonly z?: number | undefined
  readonly group?: string | undefined
  readonly locked?: boolean | undefined
  readonly dimmed?: boolean | undefined
  /** Whether people may pick and move it at all. Default true. */
  readonly isMovable?: boolean | undefined
}

/** How one kind differs from the others. Places are in the box before it was turned. */
export interface Kind {
  /** Paper units it reaches over its box. Default 0. */
  readonly reach?: number
  readonly resize?: CustomObject['resize']
  readonly rotates?: boolean
  readonly connects?: boolean
  readonly carries?: boolean
  readonly wordsAt?: Rect
  /** Its colour from so far that it is no more than a speck. Absent: painted in full from everywhere. */
  readonly speck?: string
  paint(view: PaintContext): void
  /** Default everywhere in the box. */
  hit?(point: PaperPoint): boolean
  /** Empty inside, which counts for it when nothing else is there. */
  readonly hollow?: CustomObject['hollow']
  inBox(box: Box): CustomObject
}

/** A thing as a board object: turned as its box is, picked and dragged like a note. */
export function thingObject(thing: Thing, kind: Kind): CustomObject {
  const { id, box, z = 3, group, locked = false, dimmed = false, isMovable = true } = thing
  const {
    reach = 0,
    resize = 'free',
    rotates = true,
    connects = true,
    carries = false,
    hit,
    hollow,
    inBox,
  } = kind
  return {
    id,
    type: 'custom',
    rect: growRect(boundsOf(box), reach),
    box,
    z,
    selectable: isMovable,
    drag: isMovable ? 'free' : 'none',
    dimmed,
    locked,
    resize,
    rotates,
    connects,
    carries,
    ...(group === undefined ? {} : { group }),
    ...(kind.wordsAt === undefined ? {} : { wordsAt: kind.wordsAt }),
    paint(view) {
      if (kind.speck !== undefined && Math.max(box.width, box.height) * view.zoom < SPECK_PX) {
        view.ctx.fillStyle = kind.speck
        view.ctx.fillRect(box.x, box.y, Math.max(box.width, view.pixel), Math.max(box.height, view.pixel))
      } else paintTurned(view, box, () => kind.paint(view))
    },
    hit(point) {
      const inside = intoBox(point, box)
      return hit ? hit(inside) : isInside(inside, box)
    },
    ...(hollow && {
      hollow: { ...hollow, holds: (point: PaperPoint) => hollow.holds(intoBox(point, box)) },
    }),
    inBox,
  }
}

/** CSS pixels. */
const SPECK_PX = 5

function paintTurned({ ctx }: PaintContext, box: Box, paint: () => void) {
  if (box.angle === 0) return paint()
  const { x, y } = middleOf(box)
  ctx.save()
  ctx.translate(x, y)
  ctx.rotate(box.angle)
  ctx.translate(-x, -y)
  paint()
  ctx.restore()
}

export const isInside = ({ x, y }: PaperPoint, box: Box, slack = 0) =>
  x >= box.x - slack &&
  y >= box.y - slack &&
  x <= box.x + box.width + slack &&
  y <= box.y + box.height + slack

/** Numbers between -1 and 1 that are the same for an id on every screen: a hand is never quite straight. */
export function unsteady(id: string): () => number {
  let state = 2166136261
  for (let at = 0; at < id.length; at++) state = Math.imul(state ^ id.charCodeAt(at), 16777619)
  return () => {
    state = Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9
    return ((state >>> 8) & 0xffff) / 0x8000 - 1
  }
}
