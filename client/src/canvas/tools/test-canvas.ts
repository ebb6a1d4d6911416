import type { BoardEvents, Modifiers, PointerKind, StrokePoint } from '../board-events.ts'
import { createCamera } from '../camera.ts'
import { createEvents } from '../events.ts'
import type { ScreenPoint } from '../geometry.ts'
import { frameOf } from '../handles.ts'
import { createLifts } from '../lifts.ts'
import { createObjectStore } from '../object-store.ts'
import type { BoardObject, NoteObject } from '../objects.ts'
import { createOverlay } from '../overlay.ts'
import { createRelations } from '../relations.ts'
import { createSelection } from '../selection.ts'
import { createTestClock } from '../test-clock.ts'
import { createToolContext, type DragRules } from './context.ts'
import { createToolMachine } from './machine.ts'
import type { Inks, Tool } from './tool.ts'
import { toolset } from './toolset.ts'

const NAMES = [
  'tap',
  'doubleTap',
  'longPress',
  'dragStart',
  'dragMove',
  'dragEnd',
  'dragCancel',
  'resizeEnd',
  'rotateEnd',
  'strokeEnd',
  'shapeEnd',
  'connectEnd',
  'connectAim',
  'reconnectEnd',
  'erase',
  'place',
  'plusHandle',
  'toolChange',
  'penMode',
] as const satisfies readonly (keyof BoardEvents)[]

/** Events after which the caller changes the document. */
const CHANGING = [
  'dragEnd',
  'resizeEnd',
  'rotateEnd',
  'strokeEnd',
  'shapeEnd',
  'connectEnd',
  'reconnectEnd',
  'erase',
  'place',
  'plusHandle',
] as const

export interface GestureOptions extends Partial<Modifiers> {
  readonly kind?: PointerKind
  readonly pointerId?: number
  readonly pressure?: number
}

const INKS: Inks = {
  pen: { colour: 'black', width: 4 },
  highlighter: { colour: 'gold', width: 20 },
  laser: 'red',
  shape: { colour: 'black', width: 3 },
}

/** A square note of 100 units. */
export function note(id: string, x: number, y: number, more: Partial<NoteObject> = {}): NoteObject {
  return { id, type: 'note', style: 'plain', text: id, rect: { x, y, width: 100, height: 100 }, ...more }
}

/** Tools over real parts of the board, without a page: 1000 by 600 pixels at zoom 1. */
export function createTestCanvas(objects: readonly BoardObject[], rules: DragRules = {}) {
  const clock = createTestClock()
  const camera = createCamera(clock)
  camera.resize({ width: 1000, height: 600 })
  const store = createObjectStore()
  store.apply(objects)
  const events = createEvents<BoardEvents>()
  const selection = createSelection(() => {})
  const lifts = createLifts({ objectOf: store.get, isCalm: () => true, onChange: () => {} })
  const relations = createRelations()
  relations.apply(objects.map((after) => ({ id: after.id, before: undefined, after })))
  const overlay = createOverlay({
    clock,
    relations,
    onMoveBetween: () => {},
    onChange: () => {},
    frame() {
      const ids = context.mayDrag([...selection.ids])
      return frameOf({ objects: ids.flatMap((id) => store.get(id) ?? []), zoom: camera.zoom })
    },
  })
  const context = createToolContext({
    ...rules,
    clock,
    camera,
    store,
    relations,
    selection,
    lifts,
    overlay,
    events,
    inks: () => INKS,
  })
  const machine = createToolMachine({ context })
  machine.take(toolset)
  const heard = Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as {
    [Name in (typeof NAMES)[number]]: BoardEvents[Name][]
  } // one list for each name
  for (const name of NAMES) events.on(name, (event) => void (heard[name] as unknown[]).push(event))

  const pointer = (screen: ScreenPoint, options: GestureOptions = {}) => {
    const { kind = 'mouse', pointerId = 1, shift = false, alt = false, mod = false, pressure = 0.5 } = options
    const at = camera.screenToPaper(screen)
    return {
      pointerId,
      happenedAtMs: clock.now(),
      screen,
      at,
      kind,
      pressure,
      modifiers: { shift, alt, mod },
    }
  }

  const canvas = {
    clock,
    camera,
    machine,
    selection,
    lifts,
    heard,
    /** What the gesture shows over the paper. */
    get shown() {
      return overlay.picture
    },
    get marquee() {
      return overlay.picture.marquee
    },
    get selected() {
      return [...selection.ids].sort()
    },
    down: (at: ScreenPoint, options?: GestureOptions) => machine.down(pointer(at, options)),
    move: (at: ScreenPoint, options?: GestureOptions) => machine.move(pointer(at, options)),
    up: (at: ScreenPoint, options?: GestureOptions) => machine.up(pointer(at, options)),
    tapWith: (tool: Tool, at: ScreenPoint) => machine.tapWith(tool, pointer(at)),
    /** One move that tells of several places; the last is where the pointer is. */
    moveAlong(way: readonly StrokePoint[]) {
      const [x, y] = way.at(-1) ?? [0, 0]
      machine.move({ ...pointer(camera.paperToScreen({ x, y })), way })
    },
    dragWithPenEnd(from: ScreenPoint, to: ScreenPoint) {
      machine.down(pointer(from, { kind: 'pen' }), { erases: true })
      canvas.move(to, { kind: 'pen' })
      canvas.up(to, { kind: 'pen' })
    },
    panWithMiddle(from: ScreenPoint, to: ScreenPoint) {
      machine.down(pointer(from), { pans: true })
      canvas.move(to)
      canvas.up(to)
    },
    tap(at: ScreenPoint, options?: GestureOptions) {
      canvas.down(at, options)
      clock.advance(50)
      canvas.up(at, options)
    },
    /** Down, there in a few steps, and up. */
    drag(from: ScreenPoint, to: ScreenPoint, options?: GestureOptions) {
      canvas.dragWithoutLettingGo(from, to, options)
      canvas.up(to, options)
    },
    dragWithoutLettingGo(from: ScreenPoint, to: ScreenPoint, options?: GestureOptions) {
      canvas.down(from, options)
      for (const share of [0.3, 0.7, 1]) {
        clock.advance(16)
        canvas.move({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, options)
      }
    },
    /** Somebody changed or made these. */
    put(...changed: readonly BoardObject[]) {
      const applied = store.apply(changed)
      relations.apply(applied)
      for (const { id } of applied) lifts.changed(id)
      overlay.applied(applied)
    },
    remove(id: string) {
      relations.apply(store.apply([{ id, gone: true }]))
      machine.gone(new Set([id]))
    },
    /** Nothing of a gesture is left, and nothing was told that would change the board. */
    isUntouched() {
      const told = CHANGING.flatMap((name) => heard[name] as unknown[])
      return Object.keys(overlay.picture).length === 0 && told.length === 0 && machine.isResting
    },
  }
  return canvas
}
