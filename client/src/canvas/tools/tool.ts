import type { BoardEvents, PointerPlace } from '../board-events.ts'
import type { Camera } from '../camera.ts'
import type { Clock } from '../clock.ts'
import type { Events } from '../events.ts'
import type { PaperPoint, Rect } from '../geometry.ts'
import type { Lifts } from '../lifts.ts'
import type { BoardObject } from '../objects.ts'
import type { Selection } from '../selection.ts'

export type Tool = 'select' | 'hand'

/** One finger, pen or mouse that is down. */
export interface ToolPointer extends PointerPlace {
  /** When the hand did it, which on a busy page is earlier than when we hear of it. */
  readonly happenedAtMs: number
  readonly pointerId: number
}

/**
 * One state of a tool. A handler answers the state to go to, or nothing to stay. `cancel` takes back whatever the
 * gesture did so far; `exit` follows in every case.
 */
export interface ToolState {
  /** `tool.state`, as tests and cursors call it. */
  readonly name: string
  readonly cursor?: string
  enter?(): void
  exit?(): void
  down?(pointer: ToolPointer): ToolState | undefined
  move?(pointer: ToolPointer): ToolState | undefined
  up?(pointer: ToolPointer): ToolState | undefined
  cancel?(): void
  /** Objects were taken off the board meanwhile. */
  gone?(ids: ReadonlySet<string>): ToolState | undefined
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
  /** Ids of what can be selected in a box. */
  selectableIn(rect: Rect): readonly string[]
  /** Which of these may be dragged now. */
  mayDrag(ids: readonly string[]): readonly string[]
  /** The way the caller lets a drag go. */
  constrain(ids: readonly string[], delta: PaperPoint): PaperPoint
  setMarquee(rect: Rect | undefined): void
  /** Goes from a state that ends by itself, such as after a time. */
  go(state: ToolState): void
  /** The tool's resting state. */
  idle(): ToolState
}
