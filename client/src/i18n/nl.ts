import { activities } from './nl/activities.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { fallback } from './nl/fallback.ts'
import { frame } from './nl/frame.ts'
import { lane } from './nl/lane.ts'
import { look } from './nl/look.ts'

/** All Dutch texts, one area a line. The keys of every other language follow from these. */
export const nl = {
  activities,
  common,
  errors,
  fallback,
  frame,
  lane,
  look,
} as const
