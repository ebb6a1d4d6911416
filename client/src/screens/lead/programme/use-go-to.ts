import { STEP_KINDS } from '@brownpaper/shared/access/policy'
import { findStep, type Programme, stepAfter, stepBefore } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { useLive } from '../../../state/use-live.ts'
import { useProgrammePlace } from '../../../state/use-position.ts'
import { useStepCommand } from './use-step-command.ts'

/** Goes to a step unless a colleague was first. */
export function useGoTo() {
  const { give, busy } = useStepCommand()
  return { goTo: ({ id }: ProgrammeStep) => give({ type: 'step.go', stepId: id }), busy }
}

/** The steps around the one the workshop is at. */
export function useAround(): {
  readonly current: ProgrammeStep
  readonly next: ProgrammeStep | undefined
  readonly back: ProgrammeStep | undefined
} {
  const { programme } = useLive()
  const { step: current } = useProgrammePlace()
  if (findStep(programme, current.id) === undefined) return { current, ...aroundKind(programme, current) }
  return { current, next: stepAfter(programme, current.id), back: stepBefore(programme, current.id) }
}

/** Of a step outside the programme only the kind is known: the first step of a later kind comes next. */
function aroundKind({ steps }: Programme, { kind }: ProgrammeStep) {
  const rank = (step: { readonly kind: ProgrammeStep['kind'] }) => STEP_KINDS.indexOf(step.kind)
  const here = rank({ kind })
  const all = steps.filter(({ isDropped }) => !isDropped)
  return {
    next: all.find((step) => rank(step) > here),
    back: all.findLast((step) => rank(step) < here),
  }
}
