import type { BoardEvents } from '../board-events.ts'
import type { Camera } from '../camera.ts'
import type { Clock } from '../clock.ts'
import type { Events } from '../events.ts'
import { boundsOf, holdsRect, type PaperPoint } from '../geometry.ts'
import type { SelectionFrame } from '../handles.ts'
import type { Lifts } from '../lifts.ts'
import type { ObjectStore } from '../object-store.ts'
import { type BoardObject, boxOf, isSelectable } from '../objects.ts'
import type { Overlay } from '../overlay.ts'
import type { Relations } from '../relations.ts'
import type { Selection } from '../selection.ts'
import type { Inks, ToolContext } from './tool.ts'

/** How the caller limits what people may do. */
export interface DragRules {
  /** Which of these may be changed now: dragged, resized, connected. Default all but what is locked. */
  readonly mayDrag?: ((ids: readonly string[]) => readonly string[]) | undefined
  /** Which of these the eraser may take. Default what draws itself, may be picked and is not locked. */
  readonly mayErase?: ((ids: readonly string[]) => readonly string[]) | undefined
  /** The way a drag is let go, such as only to whole scores. Default as it is. */
  readonly constrain?: ((ids: readonly string[], delta: PaperPoint) => PaperPoint) | undefined
  /** Whether what is held there lines up with its neighbours and drops into slots. Default yes. */
  readonly mayAlign?: ((ids: readonly string[], at: PaperPoint) => boolean) | undefined
  /** Whether the paper there means nothing by itself: then a large empty form around it is picked. Default yes. */
  readonly isBare?: ((at: PaperPoint) => boolean) | undefined
}

export interface ToolContextParts extends DragRules {
  readonly clock: Clock
  readonly camera: Camera
  readonly store: ObjectStore
  readonly relations: Relations
  readonly selection: Selection
  readonly lifts: Lifts
  readonly overlay: Overlay
  readonly events: Events<BoardEvents>
  readonly inks: () => Inks
}

/** What the machine adds by itself. */
export type MachineParts = 'go' | 'idle' | 'done' | 'fingersPan'

/** What of the board tools may see. */
export function createToolContext({
  store,
  relations,
  overlay,
  events,
  ...parts
}: ToolContextParts): Omit<ToolContext, MachineParts> {
  const { clock, camera, selection, lifts, inks } = parts
  const objectsOf = (ids: readonly string[]) => ids.flatMap((id) => store.get(id) ?? [])
  const idsOf = (objects: readonly BoardObject[]) => objects.map((object) => object.id)
  return {
    clock,
    camera,
    selection,
    lifts,
    inks,
    emit: events.emit,
    object: store.get,
    topAt: (point) => store.at(point)[0],
    around: (point) => ((parts.isBare?.(point) ?? true) ? store.around(point)[0] : undefined),
    near: (rect) => store.inView(rect).map(({ object }) => object),
    selectableIn: (rect) =>
      store
        .inView(rect)
        .filter(({ object }) => isSelectable(object) && !object.locked)
        // One draws a box inside a frame to select what is there, not the frame.
        .filter(({ object }) => !object.carries || holdsRect(rect, boundsOf(boxOf(object))))
        .map(({ object }) => object.id),
    withGroups(ids) {
      const all = new Set(ids)
      for (const { group } of objectsOf(ids)) {
        if (group !== undefined) for (const id of relations.membersOf(group)) all.add(id)
      }
      return [...all]
    },
    mayDrag: parts.mayDrag ?? ((ids) => idsOf(objectsOf(ids).filter((object) => !object.locked))),
    mayErase: parts.mayErase ?? ((ids) => idsOf(objectsOf(ids).filter(isErasable))),
    constrain: parts.constrain ?? ((_ids, delta) => delta),
    mayAlign: parts.mayAlign ?? (() => true),
    frame: overlay.frame as () => SelectionFrame | undefined,
    show: overlay.show,
    clearOverlay: overlay.clear,
    releaseOverlay: overlay.release,
  }
}

const isErasable = (object: BoardObject) => object.type === 'custom' && isSelectable(object) && !object.locked
