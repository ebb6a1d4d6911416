import { z } from 'zod'
import { STEP_KINDS } from '../access/policy.ts'
import { ACTIVITIES } from './activities.ts'

export const STEP_LIMITS = { steps: 60, minutes: 480, title: 80, instruction: 400, hint: 400 } as const

const minutes = z.int().min(1).max(STEP_LIMITS.minutes)
const inLanguages = (max: number) =>
  z.strictObject({
    nl: z.string().trim().max(max).exactOptional(),
    en: z.string().trim().max(max).exactOptional(),
  })

const words = {
  /** Own words in place of those of the activity; where a language has none, the other's show. */
  title: inLanguages(STEP_LIMITS.title).exactOptional(),
  instruction: inLanguages(STEP_LIMITS.instruction).exactOptional(),
  /** What helps a group on, said to who guides it; own words in place of the activity's. */
  hint: inLanguages(STEP_LIMITS.hint).exactOptional(),
}
export const stepWords = z.strictObject(words)

/** What of a step a facilitator may change. */
export const stepFields = z.strictObject({
  kind: z.enum(STEP_KINDS),
  activity: z.enum(ACTIVITIES),
  minutes,
  /** As short as it may become when time runs out, in minutes. */
  least: minutes,
  mayDrop: z.boolean(),
  /** Everyone writes in a room of their own. */
  isPrivate: z.boolean(),
  ...words,
  /** Left out this time; it stays in the programme, to be taken back. */
  isDropped: z.boolean().exactOptional(),
})

export const programmeStep = stepFields.extend({ id: z.string().regex(/^[0-9a-zA-Z_-]{1,64}$/) })
