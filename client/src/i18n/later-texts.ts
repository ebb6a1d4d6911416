import type { arranging } from './nl/arranging.ts'
import type { arrival } from './nl/arrival.ts'
import type { balance } from './nl/balance.ts'
import type { board } from './nl/board.ts'
import type { cards } from './nl/cards.ts'
import type { device } from './nl/device.ts'
import type { empty } from './nl/empty.ts'
import type { evidence } from './nl/evidence.ts'
import type { faces } from './nl/faces.ts'
import type { finding } from './nl/finding.ts'
import type { following } from './nl/following.ts'
import type { hands } from './nl/hands.ts'
import type { home } from './nl/home.ts'
import type { join } from './nl/join.ts'
import type { lead } from './nl/lead.ts'
import type { levels } from './nl/levels.ts'
import type { marks } from './nl/marks.ts'
import type { news } from './nl/news.ts'
import type { outline } from './nl/outline.ts'
import type { own } from './nl/own.ts'
import type { papers } from './nl/papers.ts'
import type { people } from './nl/people.ts'
import type { prepare } from './nl/prepare.ts'
import type { present } from './nl/present.ts'
import type { printing } from './nl/printing.ts'
import type { recast } from './nl/recast.ts'
import type { room } from './nl/room.ts'
import type { royal } from './nl/royal.ts'
import type { run } from './nl/run.ts'
import type { schedule } from './nl/schedule.ts'
import type { scoring } from './nl/scoring.ts'
import type { together } from './nl/together.ts'
import type { typed } from './nl/typed.ts'
import type { versions } from './nl/versions.ts'
import type { wall } from './nl/wall.ts'
import type { who } from './nl/who.ts'
import type { workshop } from './nl/workshop.ts'

/**
 * Areas of what is not on screen at first: not fetched with what everyone begins with, but by the files that show them,
 * which import `later/<area>.ts`. One line an area.
 */
export type LaterTexts = {
  readonly arranging: typeof arranging
  readonly arrival: typeof arrival
  readonly balance: typeof balance
  readonly board: typeof board
  readonly cards: typeof cards
  readonly device: typeof device
  readonly empty: typeof empty
  readonly evidence: typeof evidence
  readonly faces: typeof faces
  readonly finding: typeof finding
  readonly following: typeof following
  readonly hands: typeof hands
  readonly home: typeof home
  readonly join: typeof join
  readonly lead: typeof lead
  readonly levels: typeof levels
  readonly marks: typeof marks
  readonly news: typeof news
  readonly outline: typeof outline
  readonly own: typeof own
  readonly papers: typeof papers
  readonly people: typeof people
  readonly prepare: typeof prepare
  readonly present: typeof present
  readonly printing: typeof printing
  readonly recast: typeof recast
  readonly room: typeof room
  readonly royal: typeof royal
  readonly run: typeof run
  readonly schedule: typeof schedule
  readonly scoring: typeof scoring
  readonly together: typeof together
  readonly typed: typeof typed
  readonly versions: typeof versions
  readonly wall: typeof wall
  readonly who: typeof who
  readonly workshop: typeof workshop
}
