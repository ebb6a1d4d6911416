import { STEP_KINDS, type StepKind } from '@brownpaper/shared/access/policy'

/** The step after this one; undefined after the last. */
export function stepAfter(kind: StepKind): StepKind | undefined {
  return STEP_KINDS[STEP_KINDS.indexOf(kind) + 1]
}

/** The step before this one; undefined before the first. */
export function stepBefore(kind: StepKind): StepKind | undefined {
  return STEP_KINDS[STEP_KINDS.indexOf(kind) - 1]
}
