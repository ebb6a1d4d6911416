import type { BoardEvents } from './board-events.ts'
import { type Camera, createCamera } from './camera.ts'
import type { Canvases } from './canvases.ts'
import { browserClock, type Clock } from './clock.ts'
import type { Presence } from './cursors.ts'
import { createEvents } from './events.ts'
import type { PaperPoint, Rect, ScreenPoint } from './geometry.ts'
import { frameOf, MOST_FRAMED } from './handles.ts'
import { type Input, listen } from './input.ts'
import type { Written } from './note-layout.ts'
import type { FontHeights } from './note-paint.ts'
import { type AppliedChange, createObjectStore } from './object-store.ts'
import { type BoardObject, boxOf, type ObjectChange } from './objects.ts'
import { createOverlay } from './overlay.ts'
import { createRelations } from './relations.ts'
import { type Backdrop, createRenderer, type Preferences } from './renderer.ts'
import { createSelection } from './selection.ts'
import type { BoardStyle } from './style.ts'
import type { TextLayout } from './text-layout.ts'
import { createToolContext, type DragRules } from './tools/context.ts'
import { createToolMachine, type Toolset } from './tools/machine.ts'
import type { AimKey, Inks, Tool } from './tools/tool.ts'

export type {
  BoardEvents,
  BoxesEvent,
  ConnectorEnd,
  DragEvent,
  Modifiers,
  PlacingTool,
  PointEvent,
  PointerPlace,
  StrokePoint,
} from './board-events.ts'
export type { Camera, CameraPose, FitOptions, Insets } from './camera.ts'
export type { Presence } from './cursors.ts'
export type { Box, PaperPoint, Rect, ScreenPoint, Side, Size } from './geometry.ts'
export type {
  Badge,
  BoardObject,
  CustomObject,
  LabelObject,
  NoteObject,
  ObjectChange,
  PaintContext,
  TagObject,
} from './objects.ts'
export type { Backdrop, Preferences } from './renderer.ts'
export type { BoardStyle, NoteFont, NoteStyle } from './style.ts'
export type { AimKey, Inks, Tool } from './tools/tool.ts'

export interface BoardOptions extends DragRules {
  readonly style: BoardStyle
  readonly clock?: Clock
}

export interface Board {
  readonly camera: Camera
  /** Answers the function that takes the listener away again. */
  on<Name extends keyof BoardEvents>(name: Name, listener: (event: BoardEvents[Name]) => void): () => void

  /**
   * Takes in objects by touched ids; what is not named stays. With `glide`, what changed its place slides there:
   * for changes that people should be able to follow.
   */
  setObjects(changes: Iterable<ObjectChange>, options?: { readonly glide: boolean }): void
  object(id: string): BoardObject | undefined
  /** The smallest box around all objects; undefined on an empty board. */
  contentBounds(): Rect | undefined
  /** How high a note or tag must be for its text at the smallest size; never lower than its own box. */
  heightFor(object: Written): number

  setBackdrop(backdrop: Backdrop): void
  /** Repaints what the caller draws itself; without a box, everything. */
  invalidate(rect?: Rect): void
  readonly style: BoardStyle
  setStyle(style: BoardStyle): void

  readonly selection: ReadonlySet<string>
  setSelection(ids: Iterable<string>): void

  /** Objects under a point, top first. */
  hitTest(point: PaperPoint): readonly string[]
  /** Objects whose box meets this one, bottom first. */
  query(rect: Rect): readonly string[]

  setPresence(people: readonly Presence[]): void
  /**
   * Objects somebody else is dragging now: id and top left corner. What is left out lands at its own place. What
   * this person holds stays in their hand.
   */
  showDraft(places: ReadonlyMap<string, PaperPoint>): void

  /** Until people have them one only looks: wheels and trackpads move the paper, presses do nothing. */
  takeTools(toolset: Toolset): void
  readonly tool: Tool
  /** Locked, a tool stays after it made something; else it gives way to `select`. */
  readonly isToolLocked: boolean
  /** Without `locked` that stays as it is. */
  setTool(tool: Tool, options?: { readonly locked: boolean }): void
  /** The look of what pens and tools for shapes draw from now on. */
  setInks(inks: Inks): void
  /** Pens draw and fingers pan. Begins by itself when a pen touches the paper; ends only here. */
  readonly penMode: boolean
  setPenMode(on: boolean): void
  /** Makes what a tool makes by a tap at a place of the viewport. */
  tapWith(tool: Tool, screen: ScreenPoint): void
  /** Begins a connector at an object, the nearest other thing aimed at; keys choose another. */
  connectFrom(id: string): void
  /** Keys choose what a connector goes to. */
  readonly isAiming: boolean
  aim(key: AimKey): void
  /** Ends the gesture under way as if it had never begun; answers whether there was one. */
  cancelGesture(): boolean

  /** For BoardStage and NoteEditor. */
  readonly frame: BoardFrame
}

/** The board's inside, for the components that put it on the page. */
export interface BoardFrame {
  /** Shows the board on two canvases and takes an element's input, until the answer is called. */
  attach(element: HTMLElement, canvases: Canvases): () => void
  /** Paints everything at once: a canvas that was resized is empty. */
  repaint(): void
  /** The paper and what lies on it. */
  paintBase(ctx: CanvasRenderingContext2D): void
  /** What moves. */
  paintTop(ctx: CanvasRenderingContext2D): void
  setPreferences(preferences: Preferences): void
  /** Draws this note without its text, while a field over it shows the text. */
  setEditing(id: string | undefined): void
  layoutOf(object: Written): TextLayout
  /** The note font's, in ems. */
  fontHeights(): FontHeights
  /** Radians, as it is drawn. */
  tiltOf(object: Written): number
}

/** An empty board. It needs no page and no end: `BoardStage` shows it, and lets go of what costs memory. */
export function createBoard({ style: initial, clock = browserClock, ...rules }: BoardOptions): Board {
  let style = initial
  let input: Input | undefined
  let inks = plainInks(style)
  /** Handles would stand around the field. */
  let isTyping = false
  const events = createEvents<BoardEvents>()
  const camera = createCamera(clock)
  const store = createObjectStore()
  const selection = createSelection((ids) => {
    renderer.invalidateTop()
    events.emit('selectionChange', { ids })
  })
  const relations = createRelations()
  const overlay = createOverlay({
    clock,
    relations,
    onMoveBetween(id) {
      const object = store.get(id)
      if (object) renderer.invalidate(object.rect)
    },
    onChange: () => renderer.invalidateTop(),
    frame: () => (machine.tool === 'select' && machine.isResting && !isTyping ? selectionFrame() : undefined),
  })
  const renderer = createRenderer({
    style,
    camera,
    store,
    clock,
    overlay,
    selection: () => selection.ids,
    onFontsArrived: () => events.emit('layoutChange', undefined),
  })
  const context = createToolContext({
    ...rules,
    clock,
    camera,
    store,
    relations,
    selection,
    lifts: renderer.lifts,
    overlay,
    events,
    inks: () => inks,
  })
  const machine = createToolMachine({
    context,
    onStateChange() {
      renderer.invalidateTop()
      input?.refreshCursor()
    },
  })

  events.on('laser', renderer.showLaser)

  function selectionFrame() {
    if (selection.ids.size > MOST_FRAMED) return undefined
    const ids = context.mayDrag([...selection.ids])
    return frameOf({ objects: ids.flatMap((id) => store.get(id) ?? []), zoom: camera.zoom })
  }

  /** Connectors go along with what they are fastened to. */
  function retie(applied: readonly AppliedChange[]): readonly AppliedChange[] {
    const stale = new Set<string>()
    for (const { id, after } of applied) {
      for (const connector of relations.tiedTo(id)) stale.add(connector)
      if (after?.type === 'custom' && after.tied) stale.add(id)
    }
    const fresh = [...stale].flatMap((id) => {
      const object = store.get(id)
      return object?.type === 'custom' && object.tied ? [object.tied(boxById)] : []
    })
    return store.apply(fresh)
  }

  function boxById(id: string) {
    const object = store.get(id)
    return object && boxOf(object)
  }

  function setObjects(changes: Iterable<ObjectChange>, options?: { readonly glide: boolean }) {
    const applied = store.apply(changes)
    relations.apply(applied)
    const tied = retie(applied)
    const gone = new Set(applied.filter(({ after }) => !after).map(({ id }) => id))
    renderer.applied(applied, options)
    renderer.applied(tied)
    overlay.applied(applied)
    if (gone.size === 0) return
    machine.gone(gone)
    selection.drop(gone)
  }

  return {
    camera,
    on: events.on,
    setObjects,
    object: store.get,
    contentBounds: store.bounds,
    heightFor: renderer.layouts.heightFor,
    setBackdrop: renderer.setBackdrop,
    invalidate: renderer.invalidate,
    get style() {
      return style
    },
    setStyle(next) {
      style = next
      renderer.setStyle(next)
      events.emit('layoutChange', undefined)
    },
    get selection() {
      return selection.ids
    },
    setSelection: (ids) => selection.set([...ids].filter((id) => store.get(id))),
    hitTest: (point) => store.at(point).map((object) => object.id),
    query: (rect) => store.inView(rect).map((entry) => entry.object.id),
    setPresence: renderer.setPresence,
    showDraft(places) {
      renderer.lifts.holdRemote(places)
      renderer.invalidateTop()
    },
    takeTools: machine.take,
    get tool() {
      return machine.tool
    },
    get isToolLocked() {
      return machine.isLocked
    },
    setTool: machine.setTool,
    setInks(next) {
      inks = next
    },
    get penMode() {
      return machine.penMode
    },
    setPenMode: machine.setPenMode,
    tapWith: (tool, screen) =>
      machine.tapWith(tool, {
        pointerId: -1,
        happenedAtMs: clock.now(),
        screen,
        at: camera.screenToPaper(screen),
        kind: 'mouse',
        pressure: 0.5,
        modifiers: { shift: false, alt: false, mod: false },
      }),
    connectFrom: machine.connectFrom,
    get isAiming() {
      return machine.isAiming
    },
    aim: machine.key,
    cancelGesture: machine.cancel,
    frame: {
      attach(element, canvases) {
        input = listen(element, {
          machine,
          camera,
          clock,
          events,
          selection,
          topAt: (point) => store.at(point)[0],
          object: store.get,
        })
        const hide = renderer.showOn(canvases)
        return () => {
          input?.detach()
          input = undefined
          camera.stop()
          hide()
        }
      },
      repaint: renderer.repaint,
      paintBase: renderer.paintBase,
      paintTop: renderer.paintTop,
      setPreferences: renderer.setPreferences,
      setEditing(id) {
        isTyping = id !== undefined
        renderer.setEditing(id)
      },
      layoutOf: renderer.layouts.of,
      fontHeights: renderer.fontHeights,
      tiltOf: renderer.tiltOf,
    },
  }
}

const plainInks = ({ ink, accent }: BoardStyle): Inks => ({
  pen: { colour: ink, width: 5 },
  highlighter: { colour: accent, width: 22 },
  laser: accent,
  shape: { colour: ink, width: 4 },
})
