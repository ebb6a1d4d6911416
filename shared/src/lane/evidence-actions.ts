import { byOrder, orderBetween } from '../base/order.ts'
import { type CustomerTask, type Evidence, type EvidenceKind, isDay, MOST_SECONDS } from './evidence.ts'
import type { LaneDocument } from './lane.ts'

/** What somebody lays at a moment; '' as its moment: at the group as a whole. */
export type NewEvidence = {
  readonly moment: string
  readonly kind: EvidenceKind
  /** As `2026-11-29`. */
  readonly date: string
  readonly text?: string | undefined
  /** Whether people can be recognised on it. */
  readonly hasPeople?: boolean | undefined
  readonly picture?: { readonly asset: string; readonly width: number; readonly height: number } | undefined
  readonly url?: string | undefined
  readonly trial?: { readonly task: CustomerTask; readonly ms: number } | undefined
}

export type EvidenceChange = {
  readonly kind?: EvidenceKind
  readonly date?: string
  readonly moment?: string
  readonly hasPeople?: boolean
}

export type EvidenceActions = ReturnType<typeof createEvidenceActions>

export type EvidenceOptions = {
  readonly newId: () => string
  /** Numbers in [0, 1), for order keys. */
  readonly random: () => number
  readonly now: () => number
  readonly author: () => string
}

/** What a group does with evidence. Every call is one gesture, and one step of undo. */
export function createEvidenceActions(lane: LaneDocument, { newId, random, now, author }: EvidenceOptions) {
  const { evidence } = lane.tables

  const lastAt = (moment: string) => orderBetween(evidenceAt(lane, moment).at(-1)?.order, undefined, random)

  function putAt(id: string, moment: string) {
    const record = evidence.get(id)
    if (record !== undefined && record.moment !== moment)
      evidence.patch(id, { moment, order: lastAt(moment) })
  }

  return {
    add({ moment, kind, date, text = '', hasPeople = false, picture, url = '', trial }: NewEvidence): string {
      const id = newId()
      lane.change(() =>
        evidence.create(id, {
          author: author(),
          moment,
          order: lastAt(moment),
          kind,
          date: isDay(date) ? date : '',
          text,
          ...(hasPeople ? { people: 'people' as const } : {}),
          ...picture,
          ...(url === '' ? {} : { url }),
          ...(trial === undefined ? {} : { task: trial.task, seconds: secondsOf(trial.ms) }),
        }),
      )
      return id
    },

    change(id: string, { moment, hasPeople, ...facts }: EvidenceChange): void {
      if (evidence.get(id) === undefined) return
      lane.change(() => {
        if (facts.kind !== undefined || facts.date !== undefined) evidence.patch(id, facts)
        if (hasPeople !== undefined) evidence.patch(id, { people: hasPeople ? 'people' : undefined })
        if (moment !== undefined) putAt(id, moment)
      })
    },

    /** To another moment, behind what lies there, in this order. */
    move: (ids: readonly string[], moment: string) =>
      lane.change(() => {
        for (const id of ids) putAt(id, moment)
      }),

    remove: (ids: readonly string[]) => lane.change(() => evidence.remove(ids, { by: author(), at: now() })),
    restore: (ids: readonly string[]) => lane.change(() => evidence.restore(ids)),
  }
}

const secondsOf = (ms: number) => Math.min(MOST_SECONDS, Math.max(0, Math.round(ms / 1000)))

/** What lies at a moment, the first first; what belongs to a moment that is gone lies at ''. Linear in all evidence. */
export function evidenceAt({ tables }: LaneDocument, moment: string): readonly Evidence[] {
  const isThere = (id: string) => {
    const record = tables.moments.get(id)
    return record !== undefined && record.removed === undefined
  }
  return tables.evidence
    .all()
    .filter((one) => (moment === '' ? !isThere(one.moment) : one.moment === moment))
    .toSorted(byOrder)
}
