import { activities } from './nl/activities.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { fallback } from './nl/fallback.ts'
import { frame } from './nl/frame.ts'
import { home } from './nl/home.ts'
import { join } from './nl/join.ts'
import { lane } from './nl/lane.ts'
import { look } from './nl/look.ts'

/** All Dutch texts, one area a line. The keys of every other language follow from these. */
export const nl = {
  activities,
  common,
  errors,
  fallback,
  frame,
  home,
  join,
  lane,
  look,
} as const
