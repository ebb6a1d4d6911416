import type { Levels } from '../lane/levels.ts'

export const STEP_KINDS = ['lobby', 'opening', 'groups', 'plenary', 'closing'] as const
export type StepKind = (typeof STEP_KINDS)[number]

export const LANE_POLICIES = ['closed', 'own', 'open', 'frozen'] as const
export type LanePolicy = (typeof LANE_POLICIES)[number]

/**
 * What a step allows. `isPrivate`: one writes into one's own room, not yet into the lane. `apart`: by lane, for groups
 * that are at another step than the workshop, under lock, or under levels of their own.
 */
export type Policy = {
  readonly lanes: LanePolicy
  readonly isPrivate: boolean
  /** Who leads put the lane under lock for a while. */
  readonly isLocked?: boolean
  /** With what people work there, and whose they change; absent: everything. */
  readonly levels?: Levels
  readonly apart?: Readonly<Record<string, Policy>>
}

const POLICIES: Readonly<Record<StepKind, Policy>> = {
  lobby: { lanes: 'closed', isPrivate: false },
  opening: { lanes: 'closed', isPrivate: false },
  groups: { lanes: 'own', isPrivate: false },
  plenary: { lanes: 'open', isPrivate: false },
  closing: { lanes: 'frozen', isPrivate: false },
}

export const policyOf = (step: StepKind): Policy => POLICIES[step]

/** What is allowed in one lane. */
export function policyIn(policy: Policy, lane: string | undefined): Policy {
  const apart = policy.apart ?? {}
  return lane !== undefined && Object.hasOwn(apart, lane) ? (apart[lane] ?? policy) : policy
}
