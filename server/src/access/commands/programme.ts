import { type Programme, templateSteps } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { STEP_LIMITS, type stepWords } from '@brownpaper/shared/programme/step-schema'
import type { z } from 'zod'
import { alreadySo, type Decision, refuse, write } from '../decision.ts'
import { groupsOf } from '../people.ts'
import { currentStep, programmeOf } from '../position.ts'
import { PROGRAMME_ID } from '../rows.ts'
import { change, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'

type ProgrammeCommand =
  | 'programme.use'
  | 'programme.put'
  | 'programme.plan'
  | 'programme.add'
  | 'programme.remove'
  | 'programme.order'
  | 'programme.change'

/** What happens when. The step everyone is at stays in it, whatever else changes. */
export const programmeCommands: Deciders<ProgrammeCommand> = {
  'programme.use': {
    may: facilitators,
    decide: ({ state, command: { template } }) => replace(state, templateSteps(template)),
  },
  'programme.put': {
    may: facilitators,
    decide({ state, command: { steps } }) {
      if (new Set(steps.map(({ id }) => id)).size < steps.length) return refuse('invalid-command')
      return replace(state, steps.map(checked))
    },
  },
  'programme.plan': {
    may: facilitators,
    decide({ state, command: { startsAt, endsAt } }) {
      const { steps, ...times } = programmeOf(state)
      const start = startsAt === undefined ? times.startsAt : (startsAt ?? undefined)
      const end = endsAt === undefined ? times.endsAt : (endsAt ?? undefined)
      if (start !== undefined && end !== undefined && end <= start) return refuse('invalid-command')
      return store(state, {
        steps,
        ...(start !== undefined && { startsAt: start }),
        ...(end !== undefined && { endsAt: end }),
      })
    },
  },
  'programme.add': {
    may: facilitators,
    decide({ state, command: { step, after } }) {
      const { steps, ...times } = programmeOf(state)
      if (steps.length >= STEP_LIMITS.steps) return refuse('too-many')
      if (steps.some(({ id }) => id === step.id)) return refuse('stale')
      // The one it was to come behind may be gone by now: then it is the last.
      const index = steps.findIndex(({ id }) => id === after)
      const at = after === null ? 0 : index < 0 ? steps.length : index + 1
      return store(state, { ...times, steps: steps.toSpliced(at, 0, checked(step)) })
    },
  },
  'programme.remove': {
    may: facilitators,
    decide({ state, command: { stepId } }) {
      const { steps, ...times } = programmeOf(state)
      if (!steps.some(({ id }) => id === stepId)) return alreadySo
      if (isSomebodyAt(state, stepId)) return refuse('step-running')
      return store(state, { ...times, steps: steps.filter(({ id }) => id !== stepId) })
    },
  },
  'programme.order': {
    may: facilitators,
    decide({ state, command: { stepIds } }) {
      const { steps, ...times } = programmeOf(state)
      const named = [...new Set(stepIds)].flatMap((id) => steps.find((step) => step.id === id) ?? [])
      // A step that was added meanwhile comes behind those that were put in order.
      const ordered = [...named, ...steps.filter((step) => !named.includes(step))]
      return store(state, { ...times, steps: ordered })
    },
  },
  'programme.change': {
    may: facilitators,
    decide({ state, command }) {
      const { steps, ...times } = programmeOf(state)
      const changes = new Map(command.steps.map(({ id, ...values }) => [id, values]))
      if (![...changes.keys()].every((id) => steps.some((step) => step.id === id))) return refuse('not-found')
      if (steps.some((step) => isOtherwise(step, changes.get(step.id)?.was))) return refuse('stale')
      const changed = steps.map((step) => {
        const { was, ...values } = changes.get(step.id) ?? {}
        return checked({ ...step, ...present(values), ...wordsInto(step, present(values), was) })
      })
      const isRightsChange = changed.some((step, index) => {
        const { kind, isPrivate } = steps[index] ?? step
        return isSomebodyAt(state, step.id) && (step.kind !== kind || step.isPrivate !== isPrivate)
      })
      // What people may write now changes by going to another step, never under their hands.
      return isRightsChange ? refuse('step-running') : store(state, { ...times, steps: changed })
    },
  },
}

/** Once people are at work, where they are must be in the new steps too. */
function replace(state: WorkshopState, steps: readonly ProgrammeStep[]): Decision {
  const current = currentStep(state)
  const hasStarted = current.kind !== 'lobby'
  if (hasStarted && !steps.some(({ id }) => id === current.id)) return refuse('step-running')
  return store(state, { ...programmeOf(state), steps })
}

function store(state: WorkshopState, programme: Programme): Decision {
  const { steps, startsAt, endsAt } = programme
  const data = { steps: [...steps], startsAt, endsAt }
  const row = state.rows.programme.get(PROGRAMME_ID)
  return write(
    row === undefined ? put(state, 'programme', PROGRAMME_ID, data) : change('programme', row, data),
  )
}

function isSomebodyAt(state: WorkshopState, stepId: string): boolean {
  return currentStep(state).id === stepId || groupsOf(state).some(({ data }) => data.at?.stepId === stepId)
}

/** No step is ever to become shorter than it is. */
function checked(step: ProgrammeStep): ProgrammeStep {
  return { ...step, least: Math.min(step.least, step.minutes) }
}

const WORDS = ['title', 'instruction', 'hint'] as const
const LANGUAGES = ['nl', 'en'] as const
type StepWords = z.infer<typeof stepWords>

/** Whether words of a step are not what somebody saw there. */
function isOtherwise(step: ProgrammeStep, was: StepWords = {}): boolean {
  return WORDS.some((field) =>
    LANGUAGES.some((language) => {
      const seen = was[field]?.[language]
      return seen !== undefined && seen !== (step[field]?.[language] ?? '')
    }),
  )
}

/** What the words of a step become where only those languages change of which somebody says what they saw. */
function wordsInto(step: ProgrammeStep, values: StepWords, was: StepWords = {}): StepWords {
  const fields = WORDS.filter((field) => was[field] !== undefined && values[field] !== undefined)
  return Object.fromEntries(
    fields.map((field) => {
      const from = (language: 'nl' | 'en') =>
        (was[field]?.[language] === undefined ? step : values)[field]?.[language]
      return [field, present({ nl: from('nl'), en: from('en') })]
    }),
  )
}

function present<T extends object>(values: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Only entries with a value are left.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}
