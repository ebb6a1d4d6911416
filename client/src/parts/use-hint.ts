import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import { useTranslation } from '../i18n/i18n.ts'
import '../i18n/later/run.ts'
import { useStepWords } from './step-words.ts'
import { useCustomer } from './use-customer.ts'

/** The question that helps a group on in a step, in the facilitator's own words or in ours. */
export function useHint(): (step: ProgrammeStep) => string {
  const { t } = useTranslation()
  const { ownHint } = useStepWords()
  const customer = useCustomer()
  return (step) => ownHint(step) ?? t(`run.hints.${step.activity}`, { customer })
}
