import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import type { Aside } from '@brownpaper/shared/together/aside'
import { useTranslation } from '../i18n/i18n.ts'

type Words = ProgrammeStep['title']

export type StepWords = {
  /** With what goes on between, it is called by that. */
  readonly name: (step: ProgrammeStep, aside?: Aside) => string
  /** What to do, said to participants; `persona` is what they call the one they are. */
  readonly instruction: (step: ProgrammeStep, persona: string, aside?: Aside) => string
  /** What helps a group on, in the facilitator's own words; undefined where there are none. */
  readonly ownHint: (step: ProgrammeStep) => string | undefined
}

/** What a step is called and what it asks: in the facilitator's own words, or in those of its activity. */
export function useStepWords(): StepWords {
  const { t, language } = useTranslation()
  const own = (words: Words) => (language === 'en' ? words?.en || words?.nl : words?.nl || words?.en)
  return {
    name(step, aside) {
      if (aside !== undefined) return t(`activities.between.${aside.kind}`)
      return (
        own(step.title) ||
        t(isKindAlone(step) ? `activities.kinds.${step.kind}` : `activities.${step.activity}.name`)
      )
    },
    instruction(step, persona, aside) {
      const words = own(step.instruction)
      if (words) return words
      if (aside?.kind === 'round') return t('activities.inTurn')
      const key = isKindAlone(step)
        ? (`lane.instruction.${step.kind}` as const)
        : (`activities.${step.activity}.instruction` as const)
      return t(key, { name: persona })
    },
    ownHint: (step) => own(step.hint) || undefined,
  }
}

/** Whether it stands for its kind, where a programme has no step of it. */
const isKindAlone = ({ id, kind, activity }: ProgrammeStep) => activity === 'free' && id === kind
