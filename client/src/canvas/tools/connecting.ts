import type { ConnectorEnd } from '../board-events.ts'
import { type Box, growRect, intoBox, type PaperPoint } from '../geometry.ts'
import { connectorObject, sideAt } from '../kinds/connector.ts'
import { isInside } from '../kinds/thing.ts'
import { type BoardObject, boxOf, type CustomObject } from '../objects.ts'
import { scrollAtEdges } from './edge-scroll.ts'
import type { ToolContext, ToolPointer, ToolState } from './tool.ts'

/** CSS pixels around a thing that still fasten to it, and around the middle of a side that choose this side. */
const NEAR_PX = 14
const SIDE_PX = 26

/** Where a connector would end at a point: on the thing there, or loose. */
export function endAt(context: ToolContext, at: PaperPoint, except?: string): ConnectorEnd {
  const near = NEAR_PX / context.camera.zoom
  const found = context
    .near(growRect({ ...at, width: 0, height: 0 }, near))
    .findLast((object) => object.connects && object.id !== except && isOn(object, at, near))
  if (!found) return { x: at.x, y: at.y }
  const box = boxOf(found)
  // Small things would be all sides; in the midst of large ones the nearest side is found by itself.
  const reach = Math.min(SIDE_PX / context.camera.zoom, Math.min(box.width, box.height) / 3)
  return { to: found.id, side: sideAt(box, at, reach) }
}

const isOn = (object: BoardObject, at: PaperPoint, near: number) => {
  // Within a frame one means what lies there, or the bare paper.
  if (object.carries && object.type === 'custom' && object.hit) return object.hit(at)
  const box = boxOf(object)
  return isInside(intoBox(at, box), box, near)
}

const aimOf = (end: ConnectorEnd) => ('to' in end ? { id: end.to, side: end.side } : undefined)

/** Shows what the next press would fasten to. */
export function aimAt(context: ToolContext, pointer: ToolPointer | undefined) {
  context.show({ aim: pointer && aimOf(endAt(context, pointer.at)) })
}

/** The line that is being pulled from one end to where the pointer is. */
export function sketchOf(context: ToolContext, from: ConnectorEnd, to: ConnectorEnd): CustomObject {
  const { colour, width, dashed, route } = context.inks().shape
  return connectorObject({
    id: 'sketch',
    ends: [from, to],
    ink: colour,
    width,
    dashed,
    route,
    label: '',
    face: { family: 'sans-serif', weight: 500 },
    labelInk: colour,
    labelFill: colour,
  }).tied?.((id) => boxById(context, id)) as CustomObject // connectors can always be tied
}

function boxById(context: ToolContext, id: string): Box | undefined {
  const object = context.object(id)
  return object && boxOf(object)
}

const isSame = (a: ConnectorEnd, b: ConnectorEnd) => 'to' in a && 'to' in b && a.to === b.to

/** Pulls a new connector from where it begins; let go where it began, nothing is made. */
export function connecting(context: ToolContext, from: ConnectorEnd): ToolState {
  const own = 'to' in from ? from.to : undefined
  return pulling(context, {
    name: 'connect.pulling',
    except: undefined,
    from,
    sketch: (to) => sketchOf(context, from, to),
    finish(to) {
      if (!isSame(from, to)) context.emit('connectEnd', { from, to })
      return context.done()
    },
    lost: (ids) => own !== undefined && ids.has(own),
  })
}

/** Pulls one end of what is there, a connector or a line, to another place. */
export function reconnecting(context: ToolContext, id: string, end: 0 | 1): ToolState {
  const isLine = context.object(id)?.resize === 'ends'
  return isLine ? pullingLine(context, id, end) : pullingEnd(context, id, end)
}

function pullingEnd(context: ToolContext, id: string, end: 0 | 1): ToolState {
  return pulling(context, {
    name: 'select.reconnecting',
    except: id,
    drafts(place) {
      const object = context.object(id)
      if (object?.type !== 'custom' || !object.withEnd) return undefined
      return [id, object.withEnd(end, pointOf(context, place))]
    },
    finish(place) {
      context.emit('reconnectEnd', { id, end, place })
      return context.idle()
    },
    lost: (ids) => ids.has(id),
  })
}

function pointOf(context: ToolContext, place: ConnectorEnd): PaperPoint {
  if (!('to' in place)) return place
  const box = boxById(context, place.to)
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : { x: 0, y: 0 }
}

/** A line keeps its other end, and its thickness. */
function pullingLine(context: ToolContext, id: string, end: 0 | 1): ToolState {
  let boxes = new Map<string, Box>()
  return {
    name: 'select.reconnecting',
    cursor: 'crosshair',
    move(pointer) {
      const object = context.object(id)
      if (!object) return undefined
      const box = boxOf(object)
      const [left, right] = lineEnds(box)
      const next = end === 0 ? lineBox(pointer.at, right, box.height) : lineBox(left, pointer.at, box.height)
      boxes = new Map([[id, next]])
      if (object.type === 'custom' && object.inBox)
        context.show({ drafts: new Map([[id, object.inBox(next)]]) })
      return undefined
    },
    up() {
      context.releaseOverlay()
      if (boxes.size > 0) context.emit('resizeEnd', { boxes })
      return context.idle()
    },
    cancel: () => context.clearOverlay(),
    gone(lost) {
      if (!lost.has(id)) return undefined
      context.clearOverlay()
      return context.idle()
    },
  }
}

function lineEnds({ x, y, width, height, angle }: Box): readonly [PaperPoint, PaperPoint] {
  const middle = { x: x + width / 2, y: y + height / 2 }
  const half = { x: (Math.cos(angle) * width) / 2, y: (Math.sin(angle) * width) / 2 }
  return [
    { x: middle.x - half.x, y: middle.y - half.y },
    { x: middle.x + half.x, y: middle.y + half.y },
  ]
}

/** The flat box of a line between two points, turned the way it goes. */
export function lineBox(from: PaperPoint, to: PaperPoint, height: number): Box {
  const width = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y))
  return {
    x: (from.x + to.x - width) / 2,
    y: (from.y + to.y - height) / 2,
    width,
    height,
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  }
}

interface Pulling {
  readonly name: string
  readonly except: string | undefined
  /** Where the other end is fastened: there it does not end too. */
  readonly from?: ConnectorEnd
  sketch?(to: ConnectorEnd): CustomObject
  drafts?(to: ConnectorEnd): readonly [string, BoardObject] | undefined
  finish(to: ConnectorEnd): ToolState
  lost(ids: ReadonlySet<string>): boolean
}

function pulling(context: ToolContext, { name, except, ...pull }: Pulling): ToolState {
  let pointer: ToolPointer | undefined
  let stopScrolling = () => {}
  const place = (): ConnectorEnd | undefined =>
    pointer && endAt(context, context.camera.screenToPaper(pointer.screen), except)
  const follow = () => {
    const found = place()
    if (!found || !pointer) return
    const end = pull.from && isSame(pull.from, found) ? pointer.at : found
    const draft = pull.drafts?.(end)
    context.show({
      aim: aimOf(end),
      ...(pull.sketch ? { sketch: pull.sketch(end) } : {}),
      ...(draft ? { drafts: new Map([draft]) } : {}),
    })
  }
  return {
    name,
    cursor: 'crosshair',
    enter() {
      stopScrolling = scrollAtEdges(context, () => pointer ?? NOWHERE, follow)
    },
    exit: () => stopScrolling(),
    move(next) {
      pointer = next
      follow()
      return undefined
    },
    up(next) {
      pointer = next
      const end = place()
      context.releaseOverlay()
      return end ? pull.finish(end) : context.idle()
    },
    cancel: () => context.clearOverlay(),
    gone(ids) {
      if (!pull.lost(ids)) return undefined
      context.clearOverlay()
      return context.idle()
    },
  }
}

/** In the middle of no rim: nothing scrolls before the pointer has moved. */
const NOWHERE = { screen: { x: 100, y: 100 }, kind: 'mouse' } as const
