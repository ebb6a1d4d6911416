import { activities } from './en/activities.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { fallback } from './en/fallback.ts'
import { frame } from './en/frame.ts'
import { lane } from './en/lane.ts'
import { look } from './en/look.ts'
import type { nl } from './nl.ts'
import type { Texts } from './texts.ts'

/** All English texts, one area a line. */
export const en: Texts<typeof nl> = {
  activities,
  common,
  errors,
  fallback,
  frame,
  lane,
  look,
}
