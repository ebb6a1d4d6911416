import type { Position } from './on-time.ts'
import { minutesOf, type Programme, stretchAround } from './programme.ts'
import type { ProgrammeStep } from './step.ts'

const MINUTE_MS = 60_000

/** What is otherwise for one group, by step: it is shorter there, or left out. */
export type Pace = Readonly<
  Record<string, { readonly minutes?: number | undefined; readonly isDropped?: boolean | undefined }>
>

/** A step as it is for a group of this pace. */
export function withPace(step: ProgrammeStep, pace: Pace | undefined): ProgrammeStep {
  const { minutes = step.minutes, isDropped = step.isDropped } = pace?.[step.id] ?? {}
  if (minutes === step.minutes && isDropped === step.isDropped) return step
  return { ...step, minutes, ...(isDropped !== undefined && { isDropped }) }
}

/**
 * Where a group of this pace goes when all go to `stepId`: the first step from there that it does not leave out.
 * Undefined where it goes along as all do, also where it leaves out everything until all are together.
 */
export function stepByPace(
  programme: Programme,
  stepId: string,
  pace: Pace | undefined,
): ProgrammeStep | undefined {
  if (pace === undefined) return undefined
  const stretch = stretchAround(programme, stepId)
  const from = stretch.slice(stretch.findIndex(({ id }) => id === stepId))
  const own = from.map((step) => withPace(step, pace)).find(({ isDropped }) => !isDropped)
  return own === undefined || (own.id === stepId && own === from[0]) ? undefined : own
}

/** How many minutes after the others a group is through with the group work around `shared`, rounded up; never below 0. */
export function minutesBehind(
  programme: Programme,
  shared: Position,
  group: { readonly at: Position; readonly pace?: Pace | undefined },
  now: number,
): number {
  const stretch = stretchAround(programme, shared.stepId)
  const endOf = ({ stepId, since, endsAt }: Position, pace?: Pace) => {
    const index = stretch.findIndex(({ id }) => id === stepId)
    const steps = stretch.slice(Math.max(0, index)).map((step) => withPace(step, pace))
    const planned = endsAt ?? since + (steps[0]?.minutes ?? 0) * MINUTE_MS
    return Math.max(now, planned) + minutesOf(steps.slice(1)) * MINUTE_MS
  }
  if (stretch.length === 0) return 0
  return Math.max(0, Math.ceil((endOf(group.at, group.pace) - endOf(shared)) / MINUTE_MS))
}
