import { number, oneOf, optional, string } from '../ydoc/fields.ts'
import { part, separately } from '../ydoc/part.ts'
import { defineTable } from '../ydoc/table.ts'

/** Why one starts: a problem with customers that can be named, or a choice of direction. */
export const REASON_KINDS = ['acquisition', 'retention', 'nps', 'complaint', 'strategic'] as const
export type ReasonKind = (typeof REASON_KINDS)[number]

/** How fine one looks: the big stages, or every contact in every channel with the processes and systems behind it. */
export const JOURNEY_FORMS = ['stages', 'contacts'] as const
export type JourneyForm = (typeof JOURNEY_FORMS)[number]

export const GOAL_KINDS = ['quantitative', 'qualitative'] as const

/** What is to be different afterwards; figures are there to measure it again by. */
export const goals = defineTable({
  name: 'goals',
  parts: {
    base: part({ kind: oneOf(GOAL_KINDS, 'qualitative') }),
    ...separately({
      text: string(),
      /** What is counted, as one says it behind the figure: "%", "rekeningen". */
      unit: string(),
      /** How it stands now. */
      baseline: optional(number()),
      target: optional(number()),
      /** A day as `2027-06-30`; '' when not told. */
      due: string(),
      order: string(),
    }),
  },
})

export const INSIGHT_KINDS = ['insight', 'figure'] as const

/** What the organisation already knows of its customers. */
export const insights = defineTable({
  name: 'insights',
  parts: {
    base: part({ kind: oneOf(INSIGHT_KINDS, 'insight') }),
    ...separately({
      text: string(),
      /** Of a figure: the figure itself with its unit, as people write it. */
      value: string(),
      source: string(),
      /** The department that keeps it, by name. */
      owner: string(),
      /** The persona it is about; '' for all. */
      persona: string(),
      /** The channel it is about; '' for all. */
      channel: string(),
      order: string(),
    }),
  },
})

/** What customers get and see today. */
export const communications = defineTable({
  name: 'communications',
  parts: {
    base: part({}),
    ...separately({
      name: string(),
      channel: string(),
      /** An uploaded picture's asset id; '' without one. */
      image: string(),
      /** Where it can be looked at, over https; '' without one. */
      link: string(),
      order: string(),
    }),
  },
})

/** What happens after the workshop, told at the close. */
export const nextSteps = defineTable({
  name: 'nextSteps',
  parts: {
    base: part({}),
    ...separately({ what: string(), who: string(), when: string(), order: string() }),
  },
})

/** Who agreed with the preparation, under their member id; `of` is the print of what they saw. */
export const approvals = defineTable({
  name: 'approvals',
  parts: { base: part({ at: number(), of: string() }) },
})
