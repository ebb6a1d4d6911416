import { activities } from './nl/activities.ts'
import { board } from './nl/board.ts'
import { common } from './nl/common.ts'
import { errors } from './nl/errors.ts'
import { fallback } from './nl/fallback.ts'
import { finding } from './nl/finding.ts'
import { frame } from './nl/frame.ts'
import { home } from './nl/home.ts'
import { join } from './nl/join.ts'
import { lane } from './nl/lane.ts'
import { lead } from './nl/lead.ts'
import { look } from './nl/look.ts'
import { outline } from './nl/outline.ts'
import { present } from './nl/present.ts'
import { room } from './nl/room.ts'
import { wall } from './nl/wall.ts'
import { workshop } from './nl/workshop.ts'

/** All Dutch texts, one area a line. The keys of every other language follow from these. */
export const nl = {
  activities,
  board,
  common,
  errors,
  fallback,
  finding,
  frame,
  home,
  join,
  lane,
  lead,
  look,
  outline,
  present,
  room,
  wall,
  workshop,
} as const
