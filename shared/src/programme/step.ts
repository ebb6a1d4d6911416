import type { z } from 'zod'
import { type Policy, policyOf } from '../access/policy.ts'
import { ACTIVITY_DEFAULTS, type Activity } from './activities.ts'
// Types alone: who opens a workshop waits for this file, and schemas weigh 27 KiB.
import type { programmeStep, stepFields } from './step-schema.ts'

/** A time-boxed part of the programme. */
export type ProgrammeStep = Readonly<z.infer<typeof programmeStep>>
export type StepFields = Readonly<z.infer<typeof stepFields>>

/** A step of an activity as its activity begins it. */
export function stepOf(id: string, activity: Activity, changed: Partial<StepFields> = {}): ProgrammeStep {
  const { kind, minutes, least, mayDrop, isPrivate } = ACTIVITY_DEFAULTS[activity]
  return { id, activity, kind, minutes, least, mayDrop, isPrivate, ...changed }
}

/** What one may do in a step. */
export function stepPolicy({ kind, isPrivate }: Pick<ProgrammeStep, 'kind' | 'isPrivate'>): Policy {
  const { lanes } = policyOf(kind)
  // Only where groups work is there something to write for oneself.
  return { lanes, isPrivate: isPrivate && lanes === 'own' }
}
