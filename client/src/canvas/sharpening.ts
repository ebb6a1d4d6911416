import type { Rect } from './geometry.ts'
import type { Pictured } from './sprites.ts'

/** With more in view than the cache holds, sharpening would never end. */
const MAX_ROUNDS = 250

/** What was painted without its bitmap, for want of time, and gets it a few a frame. */
export interface Sharpening {
  /** Those nearest to the middle of the view come first. */
  add(objects: readonly Pictured[], view: Rect): void
  /** The next ones, for as long as `goesOn` says; at least one. */
  take(goesOn: () => boolean): Iterable<Pictured>
  /** Something changed: what could not be done before may be done now. */
  again(): void
  clear(): void
  readonly isDone: boolean
}

export function createSharpening(): Sharpening {
  let waiting: readonly Pictured[] = []
  let rounds = 0
  return {
    add(objects, view) {
      const all = new Set([...waiting, ...objects])
      waiting = [...all].sort((a, b) => distance(a.rect, view) - distance(b.rect, view))
    },
    *take(goesOn) {
      if (waiting.length === 0) return
      if (rounds++ > MAX_ROUNDS) {
        waiting = []
        return
      }
      let taken = 0
      for (const object of waiting) {
        if (taken > 0 && !goesOn()) break
        taken++
        yield object
      }
      waiting = waiting.slice(taken)
    },
    again() {
      rounds = 0
    },
    clear() {
      waiting = []
    },
    get isDone() {
      return waiting.length === 0
    },
  }
}

/** From the middle of a view, in views. */
function distance(rect: Rect, view: Rect): number {
  return Math.max(
    Math.abs(rect.x + rect.width / 2 - view.x - view.width / 2) / view.width,
    Math.abs(rect.y + rect.height / 2 - view.y - view.height / 2) / view.height,
  )
}
