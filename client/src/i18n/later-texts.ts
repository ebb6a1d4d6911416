import type { arranging } from './nl/arranging.ts'
import type { board } from './nl/board.ts'
import type { finding } from './nl/finding.ts'
import type { lead } from './nl/lead.ts'
import type { outline } from './nl/outline.ts'
import type { own } from './nl/own.ts'
import type { papers } from './nl/papers.ts'
import type { prepare } from './nl/prepare.ts'
import type { present } from './nl/present.ts'
import type { room } from './nl/room.ts'
import type { run } from './nl/run.ts'
import type { schedule } from './nl/schedule.ts'
import type { together } from './nl/together.ts'
import type { versions } from './nl/versions.ts'
import type { wall } from './nl/wall.ts'
import type { workshop } from './nl/workshop.ts'

/**
 * Areas of what is not on screen at first: not fetched with what everyone begins with, but by the files that show them,
 * which import `later/<area>.ts`. One line an area.
 */
export type LaterTexts = {
  readonly arranging: typeof arranging
  readonly board: typeof board
  readonly finding: typeof finding
  readonly lead: typeof lead
  readonly outline: typeof outline
  readonly own: typeof own
  readonly papers: typeof papers
  readonly prepare: typeof prepare
  readonly present: typeof present
  readonly room: typeof room
  readonly run: typeof run
  readonly together: typeof together
  readonly schedule: typeof schedule
  readonly versions: typeof versions
  readonly wall: typeof wall
  readonly workshop: typeof workshop
}
