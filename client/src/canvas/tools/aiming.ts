import type { ConnectorEnd } from '../board-events.ts'
import { distance, middleOf, OUTWARD, type PaperPoint, type Side } from '../geometry.ts'
import { type BoardObject, boxOf } from '../objects.ts'
import { connecting, endAt, sketchOf } from './connecting.ts'
import { isDrag } from './press.ts'
import type { AimKey, ToolContext, ToolPointer, ToolState } from './tool.ts'

/** Of a thing as far ahead, one that lies aside counts as this much farther. */
const ASIDE_COST = 3
const EVERYWHERE = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 }

const WAYS: Readonly<Partial<Record<AimKey, Side>>> = {
  left: 'left',
  right: 'right',
  up: 'top',
  down: 'bottom',
}

/**
 * A connector from one thing whose other end keys choose, the nearest thing first; the pointer may choose it too. With
 * nothing to go to it waits for the pointer. The keys cost as much as there are things.
 */
export function aiming(context: ToolContext, from: string): ToolState {
  const start: ConnectorEnd = { to: from, side: undefined }
  let to: string | undefined

  const others = () =>
    context.near(EVERYWHERE).filter((object) => object.connects === true && object.id !== from)
  const middle = (id: string | undefined): PaperPoint => {
    const object = id === undefined ? undefined : context.object(id)
    return object ? middleOf(boxOf(object)) : { x: 0, y: 0 }
  }

  function show(id: string | undefined) {
    to = id
    const end: ConnectorEnd | undefined = id === undefined ? undefined : { to: id, side: undefined }
    context.show({
      aim: { id: id ?? from, side: undefined },
      sketch: end && sketchOf(context, start, end),
    })
  }
  function choose(id: string | undefined) {
    show(id)
    context.emit('connectAim', { from, to: id })
  }
  const nearestFirst = () => {
    const origin = middle(from)
    return others()
      .map((object) => ({ id: object.id, way: distance(middleOf(boxOf(object)), origin) }))
      .sort((a, b) => a.way - b.way || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id)
  }
  /** One further in the order of nearness, and round. */
  function along(by: 1 | -1) {
    const all = nearestFirst()
    const at = to === undefined ? -1 : all.indexOf(to)
    return all[(at + by + all.length) % Math.max(1, all.length)]
  }

  return {
    name: 'connector.aiming',
    cursor: 'crosshair',
    enter: () => choose(nearestFirst()[0]),
    key(key) {
      const side = WAYS[key]
      if (key === 'done') return to === undefined ? undefined : done({ to, side: undefined })
      if (side === undefined) choose(along(key === 'previous' ? -1 : 1))
      else choose(nextOn(side, others(), middle(to ?? from)) ?? to)
      return undefined
    },
    hover(pointer) {
      const end = pointer && endAt(context, pointer.at)
      if (end && 'to' in end && end.to !== from) show(end.to)
      return undefined
    },
    down: (pointer) => pressing(pointer),
    cancel: drop,
    gone(ids) {
      if (ids.has(from)) {
        drop()
        return context.idle()
      }
      if (to !== undefined && ids.has(to)) choose(nearestFirst()[0])
      return undefined
    },
  }

  /** The tool was taken for this one connector: it goes with it. */
  function drop() {
    context.clearOverlay()
    context.done()
  }

  function done(end: ConnectorEnd): ToolState {
    context.releaseOverlay()
    context.emit('connectEnd', { from: start, to: end, byKeys: true })
    return context.done()
  }

  /** A tap is the other end; a pull is a connector of its own, from where it was pressed. */
  function pressing(press: ToolPointer): ToolState {
    const pressed = endAt(context, press.at)
    return {
      name: 'connector.pressing',
      cursor: 'crosshair',
      move: (pointer) => (isDrag(press, pointer) ? connecting(context, pressed) : undefined),
      up() {
        context.releaseOverlay()
        const isOther = !('to' in pressed) || pressed.to !== from
        if (isOther) context.emit('connectEnd', { from: start, to: pressed })
        return context.done()
      },
      cancel: drop,
    }
  }
}

function nextOn(side: Side, objects: readonly BoardObject[], from: PaperPoint): string | undefined {
  const way = OUTWARD[side]
  let best: { readonly id: string; readonly cost: number } | undefined
  for (const object of objects) {
    const { x, y } = middleOf(boxOf(object))
    const ahead = (x - from.x) * way.x + (y - from.y) * way.y
    if (ahead <= 1) continue
    const cost = ahead + ASIDE_COST * Math.abs((x - from.x) * way.y + (y - from.y) * way.x)
    if (best === undefined || cost < best.cost) best = { id: object.id, cost }
  }
  return best?.id
}
