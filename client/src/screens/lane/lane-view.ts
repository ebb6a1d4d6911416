import { byOrder } from '@brownpaper/shared/base/order'
import { type MomentScore, momentScores } from '@brownpaper/shared/journey/moment-scores'
import type { LaneDocument, Moment, Note, Score, Word } from '@brownpaper/shared/lane/lane'
import { createLaneLayout, type LaneLayout, type LaneLayoutInput } from '@brownpaper/shared/lane/layout'
import type { Phase, WorkshopDocument } from '@brownpaper/shared/workshop/workshop'

/** A lane as both the paper and the list show it; another object as soon as anything in it changes. */
export type LaneSnapshot = {
  readonly layout: LaneLayout
  /** By moment; also of moments that are gone. */
  readonly scores: ReadonlyMap<string, MomentScore>
  readonly phases: readonly Phase[]
}

export type LaneView = {
  current(): LaneSnapshot
  subscribe(listener: () => void): () => void
  /** How high notes are for their text; give another function when fonts have come. */
  setHeights(heightOf: LaneLayoutInput['heightOf']): void
}

type Records = {
  readonly moments: readonly Moment[]
  readonly notes: readonly Note[]
  readonly words: readonly Word[]
  readonly scores: readonly Score[]
  readonly phases: readonly Phase[]
}

/** Reads the tables of a lane and lays out what they hold; follows them while somebody listens. */
export function createLaneView({ tables }: LaneDocument, workshop: WorkshopDocument): LaneView {
  const followed = { ...tables, phases: workshop.tables.phases }
  const layOut = createLaneLayout()
  const listeners = new Set<() => void>()
  const scoresOf = keepFor(momentScores)
  let heightOf: LaneLayoutInput['heightOf']
  let last:
    | { readonly records: Records; readonly heightOf: unknown; readonly snapshot: LaneSnapshot }
    | undefined
  /** Whether `last` may be behind the tables; always while nobody listens. */
  let isStale = true
  let stops: readonly (() => void)[] = []

  function readRecords(): Records {
    const before = last?.records
    return {
      moments: sameIfEqual(before?.moments, followed.moments.all()),
      notes: sameIfEqual(before?.notes, followed.notes.all()),
      words: sameIfEqual(before?.words, followed.words.all()),
      scores: sameIfEqual(before?.scores, followed.scores.all()),
      phases: sameIfEqual(before?.phases, followed.phases.all().toSorted(byOrder)),
    }
  }

  function stale() {
    isStale = true
    for (const listener of [...listeners]) listener()
  }

  return {
    current() {
      if (last !== undefined && !isStale) return last.snapshot
      const records = readRecords()
      isStale = listeners.size === 0
      if (last !== undefined && last.heightOf === heightOf && isSame(last.records, records))
        return last.snapshot
      const scores = scoresOf(records.scores)
      const layout = layOut({ ...records, scores, heightOf })
      last = { records, heightOf, snapshot: { layout, scores, phases: records.phases } }
      return last.snapshot
    },
    subscribe(listener) {
      if (listeners.size === 0) {
        isStale = true
        stops = Object.values(followed).map((table) => table.subscribeChanges(stale))
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        for (const stop of stops) stop()
        isStale = true
      }
    },
    setHeights(next) {
      heightOf = next
      stale()
    },
  }
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
  a.scores === b.scores &&
  a.phases === b.phases

function keepFor<In, Out>(make: (input: In) => Out): (input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | undefined
  return (input) => {
    if (last === undefined || last.input !== input) last = { input, output: make(input) }
    return last.output
  }
}
