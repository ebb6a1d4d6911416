import type { PaperPoint, ScreenPoint } from './geometry.ts'

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
  readonly ids: readonly string[]
  /** Paper units since the start, after what the objects and the caller allow. */
  readonly delta: PaperPoint
  /** Where the pointer is. */
  readonly at: PaperPoint
  readonly modifiers: Modifiers
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
  dragStart: DragEvent
  dragMove: DragEvent
  /** Commit at once: what is drawn goes on to the place the caller's next objects give. */
  dragEnd: DragEvent & {
    /** Alt was held: leave the objects where they were and put copies at the new place. */
    readonly duplicate: boolean
  }
  dragCancel: { readonly ids: readonly string[] }
  /** Fonts arrived or the style changed: `heightFor` gives new answers. */
  layoutChange: undefined
}
