import { laneShapes } from '@brownpaper/shared/lane/lane'
import { type LaneLimits, mayChange } from '@brownpaper/shared/lane/levels'
import { WatchedDocument } from '@brownpaper/shared/ydoc/watched'
import type * as Y from 'yjs'

/**
 * Tells whether an update keeps to limits, by trying it in a document of its own, which holds all that was taken in. It
 * is there only while somebody writes under limits.
 */
export class LaneGuard {
  readonly #open: () => Y.Doc
  #document: WatchedDocument | undefined
  #isNeeded = false

  /** `open` makes a document of all that was taken in; it is the guard's from then on. */
  constructor(open: () => Y.Doc) {
    this.#open = open
  }

  /** Whether all that an update changes may be changed. What waits for something that is not there cannot be told. */
  allows(update: Uint8Array, limits: LaneLimits): boolean {
    this.#isNeeded = true
    this.#document ??= new WatchedDocument(this.#open(), laneShapes)
    const wasWaiting = this.#document.isWaiting
    const { changes, isOther } = this.#document.apply(update)
    const isWhole = !isOther && (wasWaiting || !this.#document.isWaiting)
    const isAllowed = isWhole && changes.every((change) => mayChange(limits, change))
    // What was refused is in it, and nowhere else.
    if (!isAllowed) this.forget()
    return isAllowed
  }

  /** Hears of what was taken in from anybody. */
  add(update: Uint8Array): void {
    this.#document?.apply(update)
  }

  /** Called now and then: a document that nobody asked for since the last time goes. */
  rest(): void {
    if (!this.#isNeeded) this.forget()
    this.#isNeeded = false
  }

  forget(): void {
    this.#document?.destroy()
    this.#document = undefined
  }
}
