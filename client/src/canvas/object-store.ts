import type { PaperPoint, Rect } from './geometry.ts'
import { rectHolds, rectsMeet, unionRect } from './geometry.ts'
import type { BoardObject, ObjectChange } from './objects.ts'
import { createSpatialIndex } from './spatial-index.ts'

/** An object on the board, with what the engine remembers about it. */
export interface Entry {
  object: BoardObject
  /** Place in the painting order, valid after `inOrder`. */
  rank: number
}

export interface ObjectStore {
  get(id: string): BoardObject | undefined
  entry(id: string): Entry | undefined
  /** Takes in changes; answers each changed object's box before and after. */
  apply(changes: Iterable<ObjectChange>): AppliedChange[]
  /** Entries whose box meets the given one, bottom first. */
  inView(rect: Rect): Entry[]
  /** Objects under a point, top first; behind them small empty forms around it. */
  at(point: PaperPoint): BoardObject[]
  /** Large empty forms around a point, the smallest first. */
  around(point: PaperPoint): BoardObject[]
  /** The smallest box around everything, or undefined on an empty board. Linear. */
  bounds(): Rect | undefined
  readonly size: number
}

export interface AppliedChange {
  readonly id: string
  readonly before: BoardObject | undefined
  readonly after: BoardObject | undefined
}

/** Objects by id, where they are, and in which order they are painted. */
export function createObjectStore(): ObjectStore {
  const entries = new Map<string, Entry>()
  const index = createSpatialIndex<Entry>()
  /** All entries, bottom first, once `settleRanks` has run. */
  let ordered: Entry[] = []
  let ranksAreStale = false

  function put(object: BoardObject): BoardObject | undefined {
    const entry = entries.get(object.id)
    if (!entry) {
      const fresh: Entry = { object, rank: 0 }
      entries.set(object.id, fresh)
      index.set(fresh, object.rect)
      ranksAreStale = true
      return undefined
    }
    const before = entry.object
    entry.object = object
    if (!sameRect(before.rect, object.rect)) index.set(entry, object.rect)
    if ((before.z ?? 0) !== (object.z ?? 0)) ranksAreStale = true
    return before
  }

  function take(id: string): BoardObject | undefined {
    const entry = entries.get(id)
    if (!entry) return undefined
    entries.delete(id)
    index.remove(entry)
    ranksAreStale = true
    return entry.object
  }

  function settleRanks() {
    if (!ranksAreStale) return
    ranksAreStale = false
    ordered = [...entries.values()].sort(byOrder)
    ordered.forEach((entry, rank) => {
      entry.rank = rank
    })
  }

  function inView(rect: Rect): Entry[] {
    settleRanks()
    if (index.isWide(rect)) return ordered.filter(({ object }) => rectsMeet(object.rect, rect))
    return index.query(rect).sort((a, b) => a.rank - b.rank)
  }

  const here = (point: PaperPoint) =>
    inView({ x: point.x, y: point.y, width: 0, height: 0 })
      .reverse()
      .map((entry) => entry.object)

  return {
    get: (id) => entries.get(id)?.object,
    entry: (id) => entries.get(id),
    apply(changes) {
      const applied: AppliedChange[] = []
      for (const change of changes) {
        const after = 'gone' in change ? undefined : change
        const before = after ? put(after) : take(change.id)
        if (before !== after) applied.push({ id: change.id, before, after })
      }
      return applied
    },
    inView,
    at(point) {
      const all = here(point)
      return [...all.filter((object) => hits(object, point)), ...hollowAround(all, point, { isLarge: false })]
    },
    around: (point) => hollowAround(here(point), point, { isLarge: true }),
    bounds() {
      let box: Rect | undefined
      for (const entry of entries.values()) box = unionRect(box, entry.object.rect)
      return box
    },
    get size() {
      return entries.size
    },
  }
}

function byOrder(a: Entry, b: Entry): number {
  const z = (a.object.z ?? 0) - (b.object.z ?? 0)
  if (z !== 0) return z
  return a.object.id < b.object.id ? -1 : 1
}

function hits(object: BoardObject, point: PaperPoint): boolean {
  if (object.type === 'custom' && object.hit) return object.hit(point)
  return rectHolds(object.rect, point)
}

function hollowAround(
  objects: readonly BoardObject[],
  point: PaperPoint,
  { isLarge }: { readonly isLarge: boolean },
): BoardObject[] {
  const area = ({ rect }: BoardObject) => rect.width * rect.height
  return objects
    .filter((object) => {
      const hollow = object.type === 'custom' ? object.hollow : undefined
      return hollow?.isLarge === isLarge && hollow.holds(point) && !hits(object, point)
    })
    .sort((a, b) => area(a) - area(b))
}

function sameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
