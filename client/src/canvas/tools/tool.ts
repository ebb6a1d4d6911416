import type { BoardEvents, PlacingTool, PointerPlace, ShapeForm, StrokePoint } from '../board-events.ts'
import type { Camera } from '../camera.ts'
import type { Clock } from '../clock.ts'
import type { Events } from '../events.ts'
import type { PaperPoint, Rect } from '../geometry.ts'
import type { SelectionFrame } from '../handles.ts'
import type { ConnectorRoute } from '../kinds/connector-path.ts'
import type { Lifts } from '../lifts.ts'
import type { BoardObject } from '../objects.ts'
import type { OverlayPicture } from '../overlay.ts'
import type { Selection } from '../selection.ts'

export type Tool =
  | 'select'
  | 'hand'
  | 'pen'
  | 'highlighter'
  | 'eraser'
  | 'laser'
  | 'connector'
  | ShapeForm
  | PlacingTool

/** One finger, pen or mouse that is down, or that hovers. */
export interface ToolPointer extends PointerPlace {
  /** When the hand did it, which on a busy page is earlier than when we hear of it. */
  readonly happenedAtMs: number
  readonly pointerId: number
  /** From 0 to 1; 0.5 when the device does not know. */
  readonly pressure: number
  /** The way since the last move in all detail, this point included. */
  readonly way?: readonly StrokePoint[]
}

/** What a key says to a state that listens to keys: the next thing or the one before, one on a side, or that it is chosen. */
export type AimKey = 'next' | 'previous' | 'left' | 'right' | 'up' | 'down' | 'done'

/**
 * One state of a tool. A handler answers the state to go to, or nothing to stay. `cancel` takes back whatever the
 * gesture did so far; `exit` follows in every case.
 */
export interface ToolState {
  /** `tool.state`, as tests and cursors call it. */
  readonly name: string
  readonly cursor?: string | undefined
  enter?(): void
  exit?(): void
  down?(pointer: ToolPointer): ToolState | undefined
  move?(pointer: ToolPointer): ToolState | undefined
  up?(pointer: ToolPointer): ToolState | undefined
  cancel?(): void
  key?(key: AimKey): ToolState | undefined
  /** Objects were taken off the board meanwhile. */
  gone?(ids: ReadonlySet<string>): ToolState | undefined
  /** A pointer moves without being down; undefined when it left. Answers the cursor for there. */
  hover?(pointer: ToolPointer | undefined): string | undefined
  /** A second finger does not end it: too much is done already. */
  isSettled?(): boolean
}

/** The look of what tools draw. Widths in paper units, colours in CSS. */
export interface Inks {
  readonly pen: { readonly colour: string; readonly width: number }
  readonly highlighter: { readonly colour: string; readonly width: number }
  /** The colour of one's light. */
  readonly laser: string
  /** Of forms, lines and connectors; without `fill` they are empty. */
  readonly shape: {
    readonly colour: string
    readonly width: number
    readonly fill?: string | undefined
    readonly dashed?: boolean | undefined
    /** Of connectors; default curved. */
    readonly route?: ConnectorRoute | undefined
  }
}

/** All that tools see of the board. */
export interface ToolContext {
  readonly clock: Clock
  readonly camera: Camera
  readonly selection: Selection
  readonly lifts: Lifts
  readonly emit: Events<BoardEvents>['emit']
  object(id: string): BoardObject | undefined
  /** The topmost object at a point. */
  topAt(point: PaperPoint): BoardObject | undefined
  /** The smallest large form around a point that is empty there. */
  around(point: PaperPoint): BoardObject | undefined
  /** Objects whose box meets this one, bottom first. */
  near(rect: Rect): readonly BoardObject[]
  /** Ids of what the marquee takes in a box. */
  selectableIn(rect: Rect): readonly string[]
  /** These with all that is in a group with one of them. */
  withGroups(ids: readonly string[]): readonly string[]
  /** Which of these may be changed now. */
  mayDrag(ids: readonly string[]): readonly string[]
  /** Which of these the eraser may take. */
  mayErase(ids: readonly string[]): readonly string[]
  /** The way the caller lets a drag go. */
  constrain(ids: readonly string[], delta: PaperPoint): PaperPoint
  /** Whether what is held there lines up with its neighbours. */
  mayAlign(ids: readonly string[], at: PaperPoint): boolean
  /** The box and handles around the selection. */
  frame(): SelectionFrame | undefined
  inks(): Inks
  /** Changes what is named in the picture over the paper. */
  show(part: OverlayPicture): void
  clearOverlay(): void
  /** What was drawn stays until the caller's objects come. */
  releaseOverlay(): void
  /** Fingers pan, because a pen draws. */
  fingersPan(): boolean
  /** Goes from a state that ends by itself, such as after a time. */
  go(state: ToolState): void
  /** The tool's resting state. */
  idle(): ToolState
  /** The tool made its one thing: back to selecting, unless it is locked. */
  done(): ToolState
}
