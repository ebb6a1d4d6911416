import type { Zone } from '@brownpaper/shared/journey/zones'
import type { LaneActions } from '@brownpaper/shared/lane/actions'
import type { Feeling } from '@brownpaper/shared/lane/feeling'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import type { PersonaLook } from '../../../look/tokens.ts'
import type { LaneHandle } from '../../../state/session.ts'
import type { LaneView } from '../lane-view.ts'

/** What the paper needs of the screen around it; may be another object at any time. */
export type PaperHost = {
  readonly handle: LaneHandle
  readonly document: LaneDocument
  readonly workshop: WorkshopDocument
  readonly actions: LaneActions
  readonly view: LaneView
  readonly canWrite: boolean
  /** The persona's colour and dash. */
  readonly look: PersonaLook
  readonly words: PaperWords
  /** Says something at the bottom of the screen. */
  say(text: string): void
  /** For whom a score is given: at once, or after asking. */
  withScorer(then: (member: string) => void): void
  openShortcuts(): void
}

/** What is written on the canvas itself, in the reader's language, and what the paper says. */
export type PaperWords = {
  readonly noPhase: string
  readonly loose: string
  readonly unnamed: string
  readonly addMoment: string
  readonly zones: Readonly<Record<Zone, string>>
  readonly typing: (name: string) => string
  readonly low: (feeling: Feeling | undefined) => string
  readonly high: (feeling: Feeling | undefined) => string
  readonly differ: (spread: number) => string
  /** Whose own scores are shown: oneself, or somebody of the group. */
  readonly scorer: string
  /** While a point of the curve is on the move. */
  readonly scoring: (own: number, group: number | undefined) => string
  readonly leftAlone: (count: number) => string
  readonly textFull: string
  readonly pasteCut: string
}
