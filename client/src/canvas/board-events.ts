import type { Box, PaperPoint, Rect, ScreenPoint, Side } from './geometry.ts'
import type { Tool } from './tools/tool.ts'

export interface Modifiers {
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean
}

export type PointerKind = 'mouse' | 'touch' | 'pen'

export interface PointerPlace {
  readonly at: PaperPoint
  readonly screen: ScreenPoint
  readonly kind: PointerKind
  readonly modifiers: Modifiers
}

/** A tap, long press or menu call; `id` is the topmost object there, absent on bare paper. */
export interface PointEvent extends PointerPlace {
  readonly id: string | undefined
}

export interface DragEvent {
  /** What moves: the selection with its groups, and what lay wholly in a frame that moves. */
  readonly ids: readonly string[]
  /** Paper units since the start, after what the objects, snapping and the caller allow. */
  readonly delta: PaperPoint
  /** The top left corner of each one's own box now, counted from where it was taken up, whoever moved it since. */
  readonly places: ReadonlyMap<string, PaperPoint>
  /** Where the pointer is. */
  readonly at: PaperPoint
  readonly modifiers: Modifiers
}

/** Objects as large and turned as the gesture makes them now. */
export interface BoxesEvent {
  readonly boxes: ReadonlyMap<string, Box>
}

export type PenName = 'pen' | 'highlighter'

export type ShapeForm = 'rectangle' | 'ellipse' | 'diamond' | 'triangle' | 'line' | 'arrow'

/** x and y in paper units, pressure from 0 to 1; 0.5 throughout when the device does not know. */
export type StrokePoint = readonly [x: number, y: number, pressure: number]

/** Where a connector ends: on an object (at a side, or wherever is nearest), or at a loose point. */
export type ConnectorEnd =
  | { readonly to: string; readonly side: Side | undefined }
  | { readonly x: number; readonly y: number }

/** Tools whose tap (or drawn box) asks the caller for something new there. */
export type PlacingTool = 'text' | 'note' | 'emoji' | 'comment' | 'frame'

export interface BoardEvents {
  tap: PointEvent
  doubleTap: PointEvent
  longPress: PointEvent
  /** Right click, or the menu key (then at the selection). */
  contextMenu: PointEvent
  selectionChange: { readonly ids: ReadonlySet<string> }
  /** The pointer over the paper, at most once a frame; undefined when it left. */
  cursorMove: { readonly at: PaperPoint | undefined }
  dragStart: DragEvent
  dragMove: DragEvent
  /** Commit at once: what is drawn goes on to the place the caller's next objects give. */
  dragEnd: DragEvent & {
    /** Alt was held: leave the objects where they were and put copies at the new place. */
    readonly duplicate: boolean
  }
  dragCancel: { readonly ids: readonly string[] }

  /** By a corner or side of the selection's box; commit at once, as with a drag. */
  resizeEnd: BoxesEvent
  rotateEnd: BoxesEvent
  strokeEnd: { readonly pen: PenName; readonly points: readonly StrokePoint[] }
  /** A line or arrow lies in a flat box from its left to its right, turned the way it was drawn. */
  shapeEnd: {
    readonly form: ShapeForm
    readonly box: Box
    readonly from: PaperPoint
    readonly to: PaperPoint
  }
  /** A new connector, drawn with the tool or pulled from a handle of what is selected. */
  connectEnd: { readonly from: ConnectorEnd; readonly to: ConnectorEnd; readonly byKeys?: true }
  /** What a connector would go to if the key for it were pressed now; undefined when there is nothing else. */
  connectAim: { readonly from: string; readonly to: string | undefined }
  /** Somebody set out to drag what they may not. */
  dragHeld: { readonly id: string }
  /** One end (0 the first) of a connector was pulled somewhere else. */
  reconnectEnd: { readonly id: string; readonly end: 0 | 1; readonly place: ConnectorEnd }
  /** One's light is at a point; `starts` when it was not there just before. */
  laser: { readonly at: PaperPoint; readonly starts: boolean; readonly colour: string }
  /** All that one stroke of the eraser touched. */
  erase: { readonly ids: readonly string[] }
  /** `box` when one was drawn rather than tapped; `id` is the topmost object there. */
  place: PointEvent & { readonly tool: PlacingTool; readonly box: Rect | undefined }
  /** A "+" beside what is selected: go to the neighbour there, or make one. */
  plusHandle: { readonly id: string; readonly side: Side }
  /** By `setTool`, or because a tool made its one thing and was not locked. */
  toolChange: { readonly tool: Tool; readonly locked: boolean }
  /** A pen touched the paper: from now on it uses the tool and fingers pan; or that was switched off. */
  penMode: { readonly on: boolean }
  /** Fonts arrived or the style changed: `heightFor` gives new answers. */
  layoutChange: undefined
}
