import type { Position } from './on-time.ts'
import type { Programme } from './programme.ts'
import type { ProgrammeStep } from './step.ts'

const MINUTE_MS = 60_000

/** A step as the programme shows it: `at` is when it began, or will by the way things go; absent where nobody knows. */
export type ScheduledStep = {
  readonly step: ProgrammeStep
  readonly state: 'past' | 'now' | 'next' | 'dropped'
  readonly at?: number
}

export type Schedule = {
  readonly steps: readonly ScheduledStep[]
  /** When all of it is over by the way things go; absent where nobody knows. */
  readonly endsAt?: number
}

/**
 * All steps by the clock. What was has the times at which it began (`begun`, by id), what comes follows on the end of
 * the current step. While people walk in, the planned start is what counts: without one nothing has a time yet.
 */
export function scheduleOf(
  { steps, startsAt }: Programme,
  position: Position,
  begun: Readonly<Record<string, number>>,
  now: number,
): Schedule {
  const index = steps.findIndex(({ id }) => id === position.stepId)
  const current = steps[index]
  const isBefore = current?.kind === 'lobby'
  const since = isBefore ? startsAt : position.since
  const planned = position.endsAt ?? (since === undefined ? undefined : since + lengthOf(current))
  let at = planned === undefined || current === undefined ? undefined : Math.max(now, planned)

  const scheduled = steps.map((step, place): ScheduledStep => {
    if (step === current) return { step, state: 'now', ...timeOf(since) }
    if (place < index) return { step, state: 'past', ...timeOf(begun[step.id]) }
    if (step.isDropped) return { step, state: 'dropped' }
    const next: ScheduledStep = { step, state: 'next', ...timeOf(at) }
    if (at !== undefined) at += lengthOf(step)
    return next
  })
  return { steps: scheduled, ...(at !== undefined && { endsAt: at }) }
}

const lengthOf = (step: ProgrammeStep | undefined) => (step?.minutes ?? 0) * MINUTE_MS
const timeOf = (at: number | undefined) => (at === undefined ? {} : { at })
