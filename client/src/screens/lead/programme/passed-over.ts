import { ACTIVITY_DEFAULTS, type Activity } from '@brownpaper/shared/programme/activities'
import { missedBy } from '@brownpaper/shared/programme/on-time'
import type { Programme } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'

/** A later step, and what it would have built on. */
export type Missing = { readonly step: ProgrammeStep; readonly needs: readonly Activity[] }

export type PassedOver = {
  readonly steps: readonly ProgrammeStep[]
  readonly missed: readonly Missing[]
}

/** What going from one step to another passes over that was never begun, and what later steps then have to do without. */
export function passedOver(
  programme: Programme,
  way: { readonly from: string; readonly to: string; readonly begun: Readonly<Record<string, number>> },
): PassedOver {
  const { steps } = programme
  const from = steps.findIndex(({ id }) => id === way.from)
  const to = steps.findIndex(({ id }) => id === way.to)
  const passed =
    from < 0 ? [] : steps.slice(from + 1, Math.max(from + 1, to)).filter((step) => isNew(step, way.begun))
  return { steps: passed, missed: missedWithout(programme, passed) }
}

/** What later steps have to do without when all of these are left out. */
export function missedWithout(programme: Programme, dropped: readonly ProgrammeStep[]): readonly Missing[] {
  const without = new Set(dropped.map(({ id }) => id))
  const missed = new Map<ProgrammeStep, Set<Activity>>()
  for (const one of dropped) {
    for (const { step, needs } of missedBy(programme, one)) {
      if (without.has(step.id)) continue
      missed.set(step, (missed.get(step) ?? new Set()).add(needs))
    }
  }
  return [...missed].map(([step, needs]) => ({ step, needs: [...needs] }))
}

/**
 * Of what is passed over, what later steps build on, and what that builds on itself: as short as it can be, it is the
 * shortest way there.
 */
export function shortestWay({ steps, missed }: PassedOver): readonly ProgrammeStep[] {
  const wanted = new Set(missed.flatMap(({ needs }) => needs))
  // What a step builds on comes before it.
  return steps
    .toReversed()
    .filter(({ activity }) => {
      if (!wanted.has(activity)) return false
      for (const need of ACTIVITY_DEFAULTS[activity].needs) wanted.add(need)
      return true
    })
    .reverse()
}

const isNew = ({ id, isDropped }: ProgrammeStep, begun: Readonly<Record<string, number>>) =>
  isDropped !== true && begun[id] === undefined
