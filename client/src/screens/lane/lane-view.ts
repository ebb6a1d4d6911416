import { byOrder } from '@brownpaper/shared/base/order'
import { type MomentScore, momentScores } from '@brownpaper/shared/journey/moment-scores'
import type { Evidence } from '@brownpaper/shared/lane/evidence'
import type { LaneDocument, Moment, Note, Score, Slip, Word } from '@brownpaper/shared/lane/lane'
import {
  createLaneLayout,
  freeNoteRect,
  type LaneLayout,
  type LaneLayoutInput,
  laneBounds,
  type PlacedNote,
} from '@brownpaper/shared/lane/layout'
import { otherChannels } from '@brownpaper/shared/lane/other-channels'
import type { Phase, WorkshopDocument } from '@brownpaper/shared/workshop/workshop'

/**
 * A lane as both the paper and the list show it; another object as soon as anything in it changes. Only the newest one
 * tells the truth about notes on free paper: they move in place.
 */
export type LaneSnapshot = {
  readonly layout: LaneLayout
  /** By moment; also of moments that are gone. */
  readonly scores: ReadonlyMap<string, MomentScore>
  readonly phases: readonly Phase[]
  /** By moment: channels that its steps came through, beside its own. */
  readonly otherChannels: ReadonlyMap<string, readonly string[]>
}

/** Hears of changes; `free` when nothing changed but these notes, which lie on free paper and did before. */
export type LaneListener = (free?: ReadonlySet<string>) => void

export type LaneView = {
  current(): LaneSnapshot
  subscribe(listener: LaneListener): () => void
  /** Somebody listens. */
  readonly isFollowed: boolean
  /** How high notes are for their text; give another function when fonts have come. */
  setHeights(heightOf: LaneLayoutInput['heightOf']): void
  /** How high that is which waits under the phases. */
  setStrips(height: number): void
}

type Records = {
  readonly moments: readonly Moment[]
  readonly notes: readonly Note[]
  readonly words: readonly Word[]
  readonly evidence: readonly Evidence[]
  readonly scores: readonly Score[]
  readonly phases: readonly Phase[]
  readonly slips: readonly Slip[]
}

/** Reads the tables of a lane and lays out what they hold; follows them while somebody listens. */
export function createLaneView({ tables }: LaneDocument, workshop: WorkshopDocument): LaneView {
  const followed = { ...tables, phases: workshop.tables.phases }
  const layOut = createLaneLayout()
  const listeners = new Set<LaneListener>()
  const scoresOf = keepFor(momentScores)
  let look: Pick<LaneLayoutInput, 'heightOf' | 'strips'> = {}
  let last: { readonly records: Records; readonly look: unknown; readonly snapshot: LaneSnapshot } | undefined
  /** Whether `last` may be behind the tables; always while nobody listens. */
  let isStale = true
  let stops: readonly (() => void)[] = []
  /** How high notes lay when all was laid out; looked up once somebody moves one. */
  let layers: ReadonlyMap<string, string> | undefined

  function readRecords(): Records {
    const before = last?.records
    return {
      moments: sameIfEqual(before?.moments, followed.moments.all()),
      notes: sameIfEqual(before?.notes, followed.notes.all()),
      words: sameIfEqual(before?.words, followed.words.all()),
      evidence: sameIfEqual(before?.evidence, followed.evidence.all()),
      scores: sameIfEqual(before?.scores, followed.scores.all()),
      phases: sameIfEqual(before?.phases, followed.phases.all().toSorted(byOrder)),
      slips: sameIfEqual(before?.slips, followed.slips.all()),
    }
  }

  function stale() {
    isStale = true
    for (const listener of [...listeners]) listener()
  }

  /** Others move free notes many times a second: that must not cost a layout of everything else. */
  function notesChanged(ids: ReadonlySet<string>) {
    const moved = isStale || last?.look !== look ? undefined : moveFree(ids)
    if (last === undefined || moved === undefined) return stale()
    last = { ...last, snapshot: moved }
    for (const listener of [...listeners]) listener(ids)
  }

  function moveFree(ids: ReadonlySet<string>): LaneSnapshot | undefined {
    const snapshot = last?.snapshot
    if (snapshot === undefined || snapshot.layout.loose !== undefined) return undefined
    const places = new Map<string, PlacedNote>()
    layers ??= new Map(last?.records.notes.map(({ id, layer }) => [id, layer]))
    for (const id of ids) {
      const note = followed.notes.get(id)
      if (snapshot.layout.notes.get(id)?.at !== 'paper' || note?.removed !== undefined) return undefined
      if (note === undefined || layers.get(id) !== note.layer) return undefined
      const rect = freeNoteRect(note, look.heightOf)
      if (rect === undefined) return undefined
      places.set(id, { rect, at: 'paper' })
    }
    // The one map that is not made anew: with thousands of notes a copy a move is what would cost.
    const all = snapshot.layout.notes as Map<string, PlacedNote>
    for (const [id, place] of places) all.set(id, place)
    return { ...snapshot, layout: withFreshBounds(snapshot.layout) }
  }

  return {
    current() {
      if (last !== undefined && !isStale) return last.snapshot
      const records = readRecords()
      isStale = listeners.size === 0
      if (last !== undefined && last.look === look && isSame(last.records, records)) return last.snapshot
      const scores = scoresOf(records.scores)
      const layout = layOut({ ...records, ...look, scores })
      const snapshot = { layout, scores, phases: records.phases, otherChannels: otherChannels(records) }
      last = { records, look, snapshot }
      layers = undefined
      return last.snapshot
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        isStale = true
        const { notes, ...others } = followed
        stops = [
          notes.subscribeChanges(notesChanged),
          ...Object.values(others).map((table) => table.subscribeChanges(stale)),
        ]
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        for (const stop of stops) stop()
        isStale = true
      }
    },
    get isFollowed() {
      return listeners.size > 0
    },
    setHeights(heightOf) {
      look = { ...look, heightOf }
      stale()
    },
    setStrips(strips) {
      if (strips === (look.strips ?? 0)) return
      look = { ...look, strips }
      stale()
    },
  }
}

/** The same layout, whose bounds are looked for when somebody asks. */
function withFreshBounds(layout: LaneLayout): LaneLayout {
  const { bounds: _, ...rest } = Object.getOwnPropertyDescriptors(layout)
  let bounds: LaneLayout['bounds'] | undefined
  const fresh = {
    enumerable: true,
    configurable: true,
    get: () => {
      bounds ??= laneBounds(moved)
      return bounds
    },
  }
  // All the properties it had before, and its bounds.
  const moved = Object.defineProperties({}, { ...rest, bounds: fresh }) as LaneLayout
  return moved
}

/** The array that was there before when it holds the same records: what hangs on it need not be made anew. */
function sameIfEqual<T>(before: readonly T[] | undefined, now: readonly T[]): readonly T[] {
  const isEqual = before?.length === now.length && now.every((record, i) => record === before[i])
  return isEqual ? before : now
}

const isSame = (a: Records, b: Records) =>
  a.moments === b.moments &&
  a.notes === b.notes &&
  a.words === b.words &&
  a.evidence === b.evidence &&
  a.scores === b.scores &&
  a.phases === b.phases &&
  a.slips === b.slips

function keepFor<In, Out>(make: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | undefined
  return (input) => {
    if (last === undefined || last.input !== input) last = { input, output: make(input) }
    return last.output
  }
}
