import type { Policy } from '@brownpaper/shared/access/policy'
import type { Levels } from '@brownpaper/shared/lane/levels'
import {
  DEFAULT_PROGRAMME,
  findStep,
  type Programme,
  stepOfKind,
} from '@brownpaper/shared/programme/programme'
import { type ProgrammeStep, stepOf, stepPolicy } from '@brownpaper/shared/programme/step'
import { asideStep } from '@brownpaper/shared/together/aside'
import { type GroupEntry, groupsOf } from './people.ts'
import { ASIDE_OF_ALL, PROGRAMME_ID } from './rows.ts'
import { type Entry, single, type WorkshopState } from './state.ts'

export function programmeOf(state: WorkshopState): Programme {
  return state.rows.programme.get(PROGRAMME_ID)?.data ?? DEFAULT_PROGRAMME
}

/** The step the workshop is at; where only its kind is known, and the programme has none of it, a step of that kind. */
export function currentStep(state: WorkshopState): ProgrammeStep {
  const { kind, stepId } = single(state, 'step').data
  const programme = programmeOf(state)
  return findStep(programme, stepId) ?? stepOfKind(programme, kind) ?? stepOf(kind, 'free', { kind })
}

/** The step of the programme a group is at: its own, or the workshop's. */
export function stepOfGroup(state: WorkshopState, { data }: GroupEntry): ProgrammeStep {
  return findStep(programmeOf(state), data.at?.stepId) ?? currentStep(state)
}

/** What a group is in between: its own, or everyone's. */
export function asideOf(state: WorkshopState, groupId: string): Entry<'aside'> | undefined {
  return state.rows.aside.get(groupId) ?? state.rows.aside.get(ASIDE_OF_ALL)
}

/** What a group is in now: something between, its own or everyone's, or its step. */
function whereGroupIs(state: WorkshopState, group: GroupEntry): ProgrammeStep {
  const step = stepOfGroup(state, group)
  const aside = asideOf(state, group.id)
  return aside === undefined ? step : asideStep(aside.data, step)
}

/** Of every state that was asked about: each device asks for the same. */
const policies = new WeakMap<WorkshopState, Policy>()

/** What is allowed everywhere at this moment. */
export function policyNow(state: WorkshopState): Policy {
  const known = policies.get(state) ?? makePolicy(state)
  policies.set(state, known)
  return known
}

function makePolicy(state: WorkshopState): Policy {
  const current = currentStep(state)
  const aside = state.rows.aside.get(ASIDE_OF_ALL)
  const policy = stepPolicy(aside === undefined ? current : asideStep(aside.data, current))
  const apart = groupsOf(state).filter(
    ({ id, data }) =>
      data.at !== undefined || data.isLocked || levelsOf(data) !== undefined || state.rows.aside.has(id),
  )
  if (apart.length === 0) return policy
  const policies = apart.map((group): [string, Policy] => {
    const levels = levelsOf(group.data)
    const isLocked = group.data.isLocked && { isLocked: true }
    return [
      group.data.laneId,
      { ...stepPolicy(whereGroupIs(state, group)), ...isLocked, ...(levels && { levels }) },
    ]
  })
  return { ...policy, apart: Object.fromEntries(policies) }
}

function levelsOf({ tools = 'all', edits = 'group' }: GroupEntry['data']): Levels | undefined {
  return tools === 'all' && edits === 'group' ? undefined : { tools, edits }
}

/** The round of writing alone a group is in, another one each time one begins; undefined while nobody writes alone. */
export function roundOf(state: WorkshopState, group: GroupEntry): string | undefined {
  const step = whereGroupIs(state, group)
  if (!stepPolicy(step).isPrivate) return undefined
  const since = group.data.at?.since ?? single(state, 'step').data.since
  return `${group.id}/${step.id}@${since}`
}

/** What is allowed in a group's lane by where the group is. */
export const policyOfGroup = (state: WorkshopState, group: GroupEntry): Policy =>
  stepPolicy(whereGroupIs(state, group))
