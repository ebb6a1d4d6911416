import { type Rect, rectsMeet, unionRect } from './geometry.ts'

/** What of a picture is out of date: all of it, or some boxes in paper units. */
export interface Damage {
  add(rect: Rect): void
  addAll(): void
  /** What has gathered, and begins anew; undefined when there is nothing. */
  take(): 'all' | readonly Rect[] | undefined
  readonly isEmpty: boolean
}

/** Each box is painted by itself; many small passes cost more than one larger one. */
const MAX_RECTS = 24

export function createDamage(): Damage {
  let stale: 'all' | Rect[] = []

  function join(rect: Rect): Rect[] {
    if (stale === 'all') return []
    const near = stale.filter((one) => isCheaperTogether(one, rect))
    return near.length === 0 ? [...stale, rect] : without(stale, near, rect)
  }

  return {
    add(rect) {
      if (stale === 'all') return
      const next = join(rect)
      stale = next.length > MAX_RECTS ? [next.reduce((all, one) => unionRect(all, one))] : next
    },
    addAll() {
      stale = 'all'
    },
    take() {
      const taken = stale
      stale = []
      return taken === 'all' || taken.length > 0 ? taken : undefined
    },
    get isEmpty() {
      return stale !== 'all' && stale.length === 0
    },
  }
}

const without = (all: readonly Rect[], near: readonly Rect[], rect: Rect): Rect[] => [
  ...all.filter((one) => !near.includes(one)),
  near.reduce((joined, one) => unionRect(joined, one), rect),
]

const areaOf = ({ width, height }: Rect) => width * height

/** Boxes that share ground are one, unless the box around both is mostly neither. */
function isCheaperTogether(a: Rect, b: Rect): boolean {
  return rectsMeet(a, b) && areaOf(unionRect(a, b)) <= 1.5 * (areaOf(a) + areaOf(b))
}
