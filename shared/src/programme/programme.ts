import type { StepKind } from '../access/policy.ts'
import type { Activity } from './activities.ts'
import { type ProgrammeStep, stepOf } from './step.ts'

/** All steps in order, and when they begin and end by the clock (ms since the epoch), where that was agreed on. */
export type Programme = {
  readonly steps: readonly ProgrammeStep[]
  readonly startsAt?: number
  readonly endsAt?: number
}

/** Programmes to begin with. */
export const PROGRAMME_TEMPLATES = ['half-day', 'two-hours'] as const
export type ProgrammeTemplate = (typeof PROGRAMME_TEMPLATES)[number]

const HALF_DAY: readonly Activity[] = [
  'arrive',
  'open',
  'persona',
  'experience',
  'write',
  'build',
  'score',
  'discuss',
  'break',
  'pains',
  'ideas-alone',
  'ideas',
  'top',
  'royal',
  'present',
  'patterns',
  'next-steps',
  'check-out',
]

const TWO_HOURS: readonly (readonly [Activity, number])[] = [
  ['arrive', 5],
  ['open', 8],
  ['persona', 5],
  ['write', 7],
  ['build', 25],
  ['score', 4],
  ['discuss', 4],
  ['pains', 8],
  ['ideas', 12],
  ['top', 5],
  ['royal', 8],
  ['present', 20],
  ['next-steps', 5],
  ['check-out', 4],
]

/**
 * The steps of a template. Half a day is that of the method, 210 minutes: scoring and improvements are two steps each,
 * first alone and then together. Their ids are their activities, the same wherever they are made.
 */
export function templateSteps(template: ProgrammeTemplate): readonly ProgrammeStep[] {
  if (template === 'half-day') return HALF_DAY.map((activity) => stepOf(activity, activity))
  return TWO_HOURS.map(([activity, minutes]) => {
    const step = stepOf(activity, activity, { minutes })
    return { ...step, least: Math.min(step.least, minutes) }
  })
}

export const DEFAULT_PROGRAMME: Programme = { steps: templateSteps('half-day') }

export const findStep = ({ steps }: Programme, id: string | undefined): ProgrammeStep | undefined =>
  steps.find((step) => step.id === id)

/**
 * The step meant by a kind alone, as tools that know no programme say it: the longest in which nothing is private.
 * Undefined where the programme has none of that kind.
 */
export function stepOfKind({ steps }: Programme, kind: StepKind): ProgrammeStep | undefined {
  const fitting = steps.filter((step) => step.kind === kind && !step.isDropped)
  const open = fitting.filter((step) => !step.isPrivate)
  return (open.length > 0 ? open : fitting).toSorted((a, b) => b.minutes - a.minutes)[0]
}

/** The step that comes next, left-out ones passed over; undefined after the last. */
export function stepAfter({ steps }: Programme, id: string): ProgrammeStep | undefined {
  const at = steps.findIndex((step) => step.id === id)
  return at < 0 ? undefined : steps.slice(at + 1).find(({ isDropped }) => !isDropped)
}

/** The step that came before, left-out ones passed over; undefined before the first. */
export function stepBefore({ steps }: Programme, id: string): ProgrammeStep | undefined {
  const at = steps.findIndex((step) => step.id === id)
  return at < 0 ? undefined : steps.slice(0, at).findLast(({ isDropped }) => !isDropped)
}

/**
 * The steps a group may be at by itself while the workshop is at `id`: those of group work around it, up to where
 * everyone is together. Empty where everyone is together now.
 */
export function stretchAround({ steps }: Programme, id: string): readonly ProgrammeStep[] {
  const at = steps.findIndex((step) => step.id === id)
  if (steps[at]?.kind !== 'groups') return []
  let from = at
  while (steps[from - 1]?.kind === 'groups') from--
  let to = at + 1
  while (steps[to]?.kind === 'groups') to++
  return steps.slice(from, to).filter(({ isDropped }) => !isDropped)
}

/** How long all of it takes, in minutes. */
export const minutesOf = (steps: readonly ProgrammeStep[]): number =>
  steps.reduce((sum, { minutes, isDropped }) => (isDropped ? sum : sum + minutes), 0)
