import { ACTIVITY_DEFAULTS, type Activity } from './activities.ts'
import { minutesOf, type Programme } from './programme.ts'
import type { ProgrammeStep } from './step.ts'

const MINUTE_MS = 60_000

/** Where the workshop is, in server time. `endsAt`: of the running timer, later than planned where minutes were added. */
export type Position = {
  readonly stepId: string
  readonly since: number
  readonly endsAt?: number | undefined
}

/** A step with the time it begins, in ms since the epoch. */
export type TimedStep = { readonly step: ProgrammeStep; readonly at: number }

/** Steps not left out, with the time each begins when the first begins at `startsAt`. */
export function timesFrom(steps: readonly ProgrammeStep[], startsAt: number): readonly TimedStep[] {
  let at = startsAt
  return steps
    .filter(({ isDropped }) => !isDropped)
    .map((step) => {
      const timed = { step, at }
      at += step.minutes * MINUTE_MS
      return timed
    })
}

/** When the workshop ends if every later step takes its time; undefined where `position` is in no step of it. */
export function expectedEnd({ steps }: Programme, position: Position, now: number): number | undefined {
  const index = steps.findIndex(({ id }) => id === position.stepId)
  const current = steps[index]
  if (current === undefined) return undefined
  const planned = position.endsAt ?? position.since + current.minutes * MINUTE_MS
  return Math.max(now, planned) + minutesOf(steps.slice(index + 1)) * MINUTE_MS
}

/** How many minutes late it will be, rounded up; 0 when on time; undefined where no end was agreed on. */
export function minutesLate(programme: Programme, position: Position, now: number): number | undefined {
  const end = expectedEnd(programme, position, now)
  if (programme.endsAt === undefined || end === undefined) return undefined
  return Math.max(0, Math.ceil((end - programme.endsAt) / MINUTE_MS))
}

export type Shortening = { readonly stepId: string; readonly minutes: number }

/** How the end can stand. */
export type CatchUp = {
  readonly dropped: readonly string[]
  readonly shortened: readonly Shortening[]
  /** Minutes it is still late with all of that. */
  readonly left: number
}

/** What goes first when time is short (our own order): what others build on least. */
const DROP_ORDER: readonly Activity[] = [
  'patterns',
  'free',
  'check-out',
  'discuss',
  'experience',
  'ideas-alone',
]

/**
 * Which of the later steps to leave out or shorten to win back `late` minutes: what may be left out and is no longer
 * than what is missing, then a fair share of every step's slack, then what may be left out at all. Presenting and
 * agreeing are never touched. Whole minutes; a step never becomes shorter than its least.
 */
export function catchUp({ steps }: Programme, currentId: string, late: number): CatchUp {
  const at = steps.findIndex(({ id }) => id === currentId)
  let later = steps
    .slice(at + 1)
    .filter((step) => !step.isDropped && !ACTIVITY_DEFAULTS[step.activity].isKept)
  const dropped: string[] = []
  let missing = Math.max(0, late)
  const drop = (step: ProgrammeStep) => {
    dropped.push(step.id)
    missing -= step.minutes
    later = later.filter((one) => one !== step)
  }

  for (const step of droppable(later)) if (step.minutes <= missing) drop(step)
  while (missing > slackOf(later)) {
    const [step] = droppable(later)
    if (step === undefined) break
    drop(step)
  }
  const shortened = share(later, missing)
  const won = shortened.reduce((sum, { stepId, minutes }) => {
    const step = later.find(({ id }) => id === stepId)
    return sum + ((step?.minutes ?? minutes) - minutes)
  }, 0)
  return { dropped, shortened, left: Math.max(0, missing - won) }
}

function droppable(steps: readonly ProgrammeStep[]): readonly ProgrammeStep[] {
  const rank = ({ activity }: ProgrammeStep) => {
    const place = DROP_ORDER.indexOf(activity)
    return place < 0 ? DROP_ORDER.length : place
  }
  return steps.filter(({ mayDrop }) => mayDrop).toSorted((a, b) => rank(a) - rank(b))
}

const slack = ({ minutes, least }: ProgrammeStep) => Math.max(0, minutes - least)
const slackOf = (steps: readonly ProgrammeStep[]) => steps.reduce((sum, step) => sum + slack(step), 0)

/** Takes `missing` minutes from the steps, from each in proportion to what it can miss. */
function share(steps: readonly ProgrammeStep[], missing: number): readonly Shortening[] {
  let slackLeft = slackOf(steps)
  let toTake = Math.min(Math.max(0, missing), slackLeft)
  return steps.flatMap((step) => {
    const own = slack(step)
    const taken = slackLeft === 0 ? 0 : Math.min(own, Math.round((toTake * own) / slackLeft))
    slackLeft -= own
    toTake -= taken
    return taken === 0 ? [] : [{ stepId: step.id, minutes: step.minutes - taken }]
  })
}

/** What later steps then have to do without, when `dropped` is left out: each later step with what it would have needed. */
export function missedBy(
  { steps }: Programme,
  dropped: ProgrammeStep,
): readonly { readonly step: ProgrammeStep; readonly needs: Activity }[] {
  const at = steps.findIndex(({ id }) => id === dropped.id)
  const isElsewhere = steps.some(
    ({ id, activity, isDropped }) => id !== dropped.id && activity === dropped.activity && !isDropped,
  )
  if (isElsewhere) return []
  return steps
    .slice(at + 1)
    .filter(
      ({ activity, isDropped }) => !isDropped && ACTIVITY_DEFAULTS[activity].needs.includes(dropped.activity),
    )
    .map((step) => ({ step, needs: dropped.activity }))
}
