import { activities } from './en/activities.ts'
import { board } from './en/board.ts'
import { common } from './en/common.ts'
import { errors } from './en/errors.ts'
import { fallback } from './en/fallback.ts'
import { finding } from './en/finding.ts'
import { frame } from './en/frame.ts'
import { home } from './en/home.ts'
import { join } from './en/join.ts'
import { lane } from './en/lane.ts'
import { lead } from './en/lead.ts'
import { look } from './en/look.ts'
import { outline } from './en/outline.ts'
import { present } from './en/present.ts'
import { room } from './en/room.ts'
import { wall } from './en/wall.ts'
import { workshop } from './en/workshop.ts'
import type { nl } from './nl.ts'
import type { Texts } from './texts.ts'

/** All English texts, one area a line. */
export const en: Texts<typeof nl> = {
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
}
