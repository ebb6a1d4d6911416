import { type Camera, createCamera } from './camera.ts'
import { browserClock, type Clock } from './clock.ts'
import { createEvents } from './events.ts'
import type { PaperPoint, Rect, ScreenPoint } from './geometry.ts'
import { createObjectStore } from './object-store.ts'
import type { BoardObject, ObjectChange, PaintContext } from './objects.ts'
import type { BoardStyle } from './style.ts'

export type Tool = 'select' | 'hand'

export interface Modifiers {
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean
}

export interface PointerPlace {
  readonly at: PaperPoint
  readonly screen: ScreenPoint
  readonly kind: 'mouse' | 'touch' | 'pen'
  readonly modifiers: Modifiers
}

/** A tap, long press or menu call; `id` is the topmost object there, absent on bare paper. */
export interface PointEvent extends PointerPlace {
  readonly id: string | undefined
}

export interface DragEvent {
  readonly ids: readonly string[]
  /** Paper units since the start; already held to the vertical for objects that only move so. */
  readonly delta: PaperPoint
  /** Where the pointer is. */
  readonly at: PaperPoint
}

export interface BoardEvents {
  tap: PointEvent
  doubleTap: PointEvent
  longPress: PointEvent
  /** Right click, or the menu key (then at the selection). */
  contextMenu: PointEvent
  selectionChange: { readonly ids: ReadonlySet<string> }
  /** The pointer over the paper, at most once a frame; undefined when it left. */
  cursorMove: { readonly at: PaperPoint | undefined }
  dragStart: { readonly ids: readonly string[]; readonly at: PaperPoint }
  dragMove: DragEvent
  /** Commit here, at once: what is drawn follows the caller's next objects. `duplicate`: Alt was held. */
  dragEnd: DragEvent & { readonly duplicate: boolean }
  dragCancel: { readonly ids: readonly string[] }
}

/** Somebody else on this board. */
export interface Presence {
  readonly id: string
  /** On the tag beside the arrow, in the reader's language ("Aylin typt..."). */
  readonly label: string
  /** White text must be readable on it. */
  readonly colour: string
  /** Absent: no arrow, only what is selected. */
  readonly at?: PaperPoint
  readonly selection?: readonly string[]
}

export interface Backdrop {
  /** Below all objects: lines, tape, zones. */
  readonly under?: (view: PaintContext) => void
  /** Above all objects: a curve. */
  readonly over?: (view: PaintContext) => void
}

export interface BoardOptions {
  readonly style: BoardStyle
  /** Which of these may be dragged now; default all. */
  readonly mayDrag?: (ids: readonly string[]) => readonly string[]
  readonly clock?: Clock
}

export interface Board {
  readonly camera: Camera
  on<Name extends keyof BoardEvents>(name: Name, listener: (event: BoardEvents[Name]) => void): () => void

  /** Takes in objects by touched ids; what is not named stays. */
  setObjects(changes: Iterable<ObjectChange>): void
  object(id: string): BoardObject | undefined
  /** The smallest box around all objects; undefined on an empty board. */
  contentBounds(): Rect | undefined
  /** How high a note must be for its text to fit at the smallest size; never lower than its own box. */
  heightFor(object: BoardObject): number

  setBackdrop(backdrop: Backdrop): void
  /** Repaints what the caller draws itself; without a box, everything. */
  invalidate(rect?: Rect): void
  setStyle(style: BoardStyle): void

  readonly selection: ReadonlySet<string>
  setSelection(ids: Iterable<string>): void
  /** Draws this note without its text, while a field over it shows the text. */
  setEditing(id: string | undefined): void

  /** Objects under a point, top first. */
  hitTest(point: PaperPoint): readonly string[]
  /** Objects whose box meets this one, bottom first. */
  query(rect: Rect): readonly string[]

  setPresence(people: readonly Presence[]): void
  /** Objects somebody else is dragging now: id and top left corner. What is left out lands at its own place. */
  showDraft(places: ReadonlyMap<string, PaperPoint>): void

  readonly tool: Tool
  setTool(tool: Tool): void
  /** Ends the gesture under way as if it never began; answers whether there was one. */
  cancelGesture(): boolean

  /** For BoardStage: shows the board in a frame until the answer is called. */
  attach(frame: BoardFrame): () => void
  /** For BoardStage: paints the paper and what lies on it. */
  paintBase(ctx: CanvasRenderingContext2D): void
  /** For BoardStage: paints what moves, on a canvas of its own. */
  paintTop(ctx: CanvasRenderingContext2D): void

  destroy(): void
}

/** What holds the board on the page: an element for input, two canvases to redraw. Made by BoardStage. */
export interface BoardFrame {
  readonly element: HTMLElement
  readonly pixelRatio: number
  redrawBase(): void
  redrawTop(): void
}

/** An empty board. It lives without a page; `BoardStage` shows it. */
export function createBoard({ style, mayDrag = (ids) => ids, clock = browserClock }: BoardOptions): Board {
  const camera = createCamera(clock)
  const events = createEvents<BoardEvents>()
  const store = createObjectStore()
  let look = style
  let backdrop: Backdrop = {}
  let selection: ReadonlySet<string> = new Set()
  let frame: BoardFrame | undefined
  let tool: Tool = 'select'
  let cancelFrame: (() => void) | undefined
  void mayDrag

  function redraw() {
    cancelFrame ??= clock.frame(() => {
      cancelFrame = undefined
      frame?.redrawBase()
      frame?.redrawTop()
    })
  }
  camera.subscribe(redraw)

  function paintBase(ctx: CanvasRenderingContext2D) {
    const ratio = frame?.pixelRatio ?? 1
    const { zoom, visible } = camera
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.fillStyle = look.paper.colour
    ctx.fillRect(0, 0, camera.viewport.width * ratio, camera.viewport.height * ratio)
    ctx.setTransform(zoom * ratio, 0, 0, zoom * ratio, -camera.x * zoom * ratio, -camera.y * zoom * ratio)
    const view: PaintContext = { ctx, zoom, pixel: 1 / zoom, visible, plain: false }
    backdrop.under?.(view)
    for (const { object } of store.inView(visible)) {
      if (object.type === 'custom') object.paint(view)
      else if (object.type === 'note' || object.type === 'tag') {
        ctx.fillStyle = look.notes[object.style]?.fill ?? '#fff'
        ctx.fillRect(object.rect.x, object.rect.y, object.rect.width, object.rect.height)
        ctx.fillStyle = look.ink
        ctx.font = `${look.noteFont.weight} ${look.noteFont.size}px ${look.noteFont.family}`
        ctx.fillText(object.text, object.rect.x + 14, object.rect.y + 30, object.rect.width - 28)
      } else {
        ctx.fillStyle = object.colour ?? look.ink
        ctx.font = `${object.weight ?? 500} ${object.size}px ${look.fonts[object.font ?? 'hand']}`
        ctx.fillText(object.text, object.rect.x, object.rect.y + object.size)
      }
    }
    backdrop.over?.(view)
  }

  return {
    camera,
    on: events.on,
    setObjects(changes) {
      if (store.apply(changes).length > 0) redraw()
    },
    object: store.get,
    contentBounds: store.bounds,
    heightFor: (object) => object.rect.height,
    setBackdrop(next) {
      backdrop = next
      redraw()
    },
    invalidate: redraw,
    setStyle(next) {
      look = next
      redraw()
    },
    get selection() {
      return selection
    },
    setSelection(ids) {
      selection = new Set(ids)
      events.emit('selectionChange', { ids: selection })
    },
    setEditing: redraw,
    hitTest: (point) => store.at(point).map((object) => object.id),
    query: (rect) => store.inView(rect).map((entry) => entry.object.id),
    setPresence: redraw,
    showDraft: redraw,
    get tool() {
      return tool
    },
    setTool(next) {
      tool = next
    },
    cancelGesture: () => false,
    attach(next) {
      frame = next
      redraw()
      return () => {
        frame = undefined
      }
    },
    paintBase,
    paintTop: () => {},
    destroy() {
      cancelFrame?.()
      camera.stop()
    },
  }
}
