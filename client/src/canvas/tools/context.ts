import type { BoardEvents } from '../board-events.ts'
import type { Camera } from '../camera.ts'
import type { Clock } from '../clock.ts'
import type { Events } from '../events.ts'
import type { PaperPoint, Rect } from '../geometry.ts'
import type { Lifts } from '../lifts.ts'
import type { ObjectStore } from '../object-store.ts'
import { isSelectable } from '../objects.ts'
import type { Selection } from '../selection.ts'
import type { ToolContext } from './tool.ts'

/** How the caller limits what people may do. */
export interface DragRules {
  /** Which of these may be dragged now. Default all. */
  readonly mayDrag?: ((ids: readonly string[]) => readonly string[]) | undefined
  /** The way a drag is let go, such as only to whole scores. Default as it is. */
  readonly constrain?: ((ids: readonly string[], delta: PaperPoint) => PaperPoint) | undefined
}

export interface ToolContextParts extends DragRules {
  readonly clock: Clock
  readonly camera: Camera
  readonly store: ObjectStore
  readonly selection: Selection
  readonly lifts: Lifts
  readonly events: Events<BoardEvents>
  readonly setMarquee: (rect: Rect | undefined) => void
}

/** What of the board tools may see. */
export function createToolContext({
  store,
  events,
  mayDrag = (ids) => ids,
  constrain = (_ids, delta) => delta,
  ...parts
}: ToolContextParts): Omit<ToolContext, 'go' | 'idle'> {
  return {
    ...parts,
    emit: events.emit,
    object: store.get,
    topAt: (point) => store.at(point)[0],
    selectableIn: (rect) =>
      store
        .inView(rect)
        .filter(({ object }) => isSelectable(object))
        .map(({ object }) => object.id),
    mayDrag,
    constrain,
  }
}
