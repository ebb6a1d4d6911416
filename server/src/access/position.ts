import type { Policy } from '@brownpaper/shared/access/policy'
import {
  DEFAULT_PROGRAMME,
  findStep,
  type Programme,
  stepOfKind,
} from '@brownpaper/shared/programme/programme'
import { type ProgrammeStep, stepOf, stepPolicy } from '@brownpaper/shared/programme/step'
import { type GroupEntry, groupsOf } from './people.ts'
import { PROGRAMME_ID } from './rows.ts'
import { single, type WorkshopState } from './state.ts'

export function programmeOf(state: WorkshopState): Programme {
  return state.rows.programme.get(PROGRAMME_ID)?.data ?? DEFAULT_PROGRAMME
}

/** The step the workshop is at; where only its kind is known, and the programme has none of it, a step of that kind. */
export function currentStep(state: WorkshopState): ProgrammeStep {
  const { kind, stepId } = single(state, 'step').data
  const programme = programmeOf(state)
  return findStep(programme, stepId) ?? stepOfKind(programme, kind) ?? stepOf(kind, 'free', { kind })
}

/** The step a group is at: its own, or the workshop's. */
export function stepOfGroup(state: WorkshopState, { data }: GroupEntry): ProgrammeStep {
  return findStep(programmeOf(state), data.at?.stepId) ?? currentStep(state)
}

/** What is allowed everywhere at this moment. */
export function policyNow(state: WorkshopState): Policy {
  const policy = stepPolicy(currentStep(state))
  const apart = groupsOf(state).filter(({ data }) => data.at !== undefined)
  if (apart.length === 0) return policy
  const policies = apart.map((group) => [group.data.laneId, stepPolicy(stepOfGroup(state, group))] as const)
  return { ...policy, apart: Object.fromEntries(policies) }
}
