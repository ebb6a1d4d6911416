import type { Clock } from './clock.ts'
import type { PaperPoint, Rect, Side } from './geometry.ts'
import type { SelectionFrame } from './handles.ts'
import type { AppliedChange } from './object-store.ts'
import type { BoardObject, PaintContext } from './objects.ts'
import type { Relations } from './relations.ts'
import type { Guide } from './tools/snap.ts'

/** What a gesture shows on the top canvas. */
export interface OverlayPicture {
  readonly marquee?: Rect | undefined
  readonly guides?: readonly Guide[]
  /** The place a held note would drop into. */
  readonly slot?: Rect | undefined
  /** Stay where they are although they are held: copies are. */
  readonly stays?: ReadonlySet<string>
  /** Objects as the gesture makes them, instead of how they are. */
  readonly drafts?: ReadonlyMap<string, BoardObject>
  /** What is being drawn and is no object yet. */
  readonly sketch?: { paint(view: PaintContext): void } | undefined
  /** Faint: they would be erased. */
  readonly faded?: ReadonlySet<string>
  /** The eraser's way of the last moment. */
  readonly trail?: readonly PaperPoint[]
  /** What a connector would be fastened to. */
  readonly aim?: { readonly id: string; readonly side: Side | undefined } | undefined
}

export interface Overlay {
  readonly picture: OverlayPicture
  /** Changes what is named; the rest stays. */
  show(part: OverlayPicture): void
  /** Takes everything off at once. */
  clear(): void
  /** The gesture is done: what it drew stays until the caller's objects come, or a moment has passed. */
  release(): void
  applied(changes: readonly AppliedChange[]): void
  /** Whether an object is drawn on the top canvas now, and so left out below. */
  hides(id: string, isLifted: (id: string) => boolean): boolean
  /** Connectors that are drawn anew while this object moves. */
  tiedTo(id: string): ReadonlySet<string>
  /** The box and handles around the selection, while nothing else is going on. */
  frame(): SelectionFrame | undefined
}

export interface OverlayOptions {
  readonly clock: Clock
  readonly relations: Relations
  /** An object is drawn below again, or no longer. */
  readonly onMoveBetween: (id: string) => void
  readonly onChange: () => void
  readonly frame: () => SelectionFrame | undefined
}

/** As long as lifted objects wait for their new place. */
const WAIT_MS = 150

export function createOverlay(options: OverlayOptions): Overlay {
  const { relations, clock } = options
  let picture: OverlayPicture = {}
  /** Drawn on the top canvas alone. */
  let hidden: ReadonlySet<string> = new Set()
  let isReleased = false
  let cancelWait = () => {}

  const hiddenBy = ({ drafts, faded }: OverlayPicture) =>
    new Set([...(drafts?.keys() ?? []), ...(faded ?? [])])

  function become(next: OverlayPicture) {
    const before = hidden
    const after = hiddenBy(next)
    picture = next
    hidden = after
    for (const id of before) if (!after.has(id)) tellOf(id)
    for (const id of after) if (!before.has(id)) tellOf(id)
    options.onChange()
  }

  function tellOf(id: string) {
    options.onMoveBetween(id)
    for (const tied of relations.tiedTo(id)) options.onMoveBetween(tied)
  }

  function clear() {
    cancelWait()
    isReleased = false
    if (Object.keys(picture).length > 0) become({})
  }

  return {
    get picture() {
      return picture
    },
    show(part) {
      if (isReleased) clear()
      become({ ...picture, ...part })
    },
    clear,
    release() {
      const { drafts, sketch } = picture
      become({ ...(drafts ? { drafts } : {}), ...(sketch ? { sketch } : {}) })
      isReleased = true
      cancelWait()
      cancelWait = clock.after(WAIT_MS, clear)
    },
    applied(changes) {
      if (!isReleased || changes.length === 0) return
      const { drafts } = picture
      const left = new Map(drafts)
      for (const { id } of changes) left.delete(id)
      if (left.size === 0) clear()
      else become({ drafts: left })
    },
    hides(id, isLifted) {
      if (hidden.has(id)) return true
      // Asked for everything in view at every redraw.
      if (!relations.hasTies) return false
      return relations.tiesOf(id).some((end) => isLifted(end) || picture.drafts?.has(end))
    },
    tiedTo: relations.tiedTo,
    frame: options.frame,
  }
}
