import type { Zone } from '@brownpaper/shared/journey/zones'
import type { LaneActions } from '@brownpaper/shared/lane/actions'
import type { BoardActions } from '@brownpaper/shared/lane/board-actions'
import type { CommentActions } from '@brownpaper/shared/lane/comment-actions'
import type { EvidenceActions } from '@brownpaper/shared/lane/evidence-actions'
import type { Feeling } from '@brownpaper/shared/lane/feeling'
import type { LaneDocument } from '@brownpaper/shared/lane/lane'
import type { NoteKind } from '@brownpaper/shared/lane/note-kind'
import type { ObjectType } from '@brownpaper/shared/lane/objects'
import type { WorkshopDocument } from '@brownpaper/shared/workshop/workshop'
import type { PersonaLook } from '../../../look/tokens.ts'
import type { ApiResult } from '../../../platform/api.ts'
import type { LaneHandle } from '../../../state/session.ts'
import type { BringTo } from '../evidence/bring.ts'
import type { Dragged } from '../evidence/dragged.ts'
import type { LaneView } from '../lane-view.ts'
import type { ReadyImage } from './image-intake.ts'
import type { ThingWords } from './paper-things.ts'

/** What the paper needs of the screen around it to be shown; may be another object at any time. */
export type SheetHost = {
  readonly handle: LaneHandle
  readonly document: LaneDocument
  readonly workshop: WorkshopDocument
  readonly workshopId: string
  readonly actions: LaneActions
  readonly view: LaneView
  /** Where the server keeps a picture. */
  assetUrl(asset: string): string
  readonly canWrite: boolean
  /** May put more on the paper than notes. */
  readonly mayDraw: boolean
  /** May lock, and move what is locked. */
  readonly mayLock: boolean
  /** How a member is called, and their colour; '' is a group screen. */
  who(member: string): { readonly name: string; readonly initials: string; readonly colour: string }
  /** Whose journey it is and the question, '' until they are chosen. */
  readonly persona: string
  readonly question: string
  /** The persona's colour and dash. */
  readonly look: PersonaLook
  readonly words: SheetWords
  /** Says something at the bottom of the screen, with one thing to do about it. */
  say(text: string, action?: { readonly label: string; readonly onPress: () => void }): void
  /** Says it to who listens instead of looks; of one topic only the last of presses in a row. */
  announce(text: string, topic?: string): void
  /** Shows what was found at a moment. */
  openEvidence(moment: string): void
  /** For whom a score is given: at once, or after asking. */
  withScorer(then: (member: string) => void): void
  openShortcuts(): void
}

/** And what it needs to do something. */
export type PaperHost = SheetHost & {
  readonly words: HandWords
  /** What can be done with objects, free notes and words. */
  readonly things: BoardActions
  readonly comments: CommentActions
  readonly evidence: EvidenceActions
  /** Asks about pictures before they leave, and where they belong; those for free paper come back. */
  takeIn(
    files: readonly File[],
    to: {
      readonly moment: string | undefined
      readonly onPaper?: ((image: ReadyImage) => void) | undefined
      readonly asksWhere?: boolean | undefined
      readonly wallPx?: number
    },
  ): void
  /** The same about what was dragged in from another window. */
  takeDragged(dragged: Dragged, to: BringTo): void
  upload(file: Blob, onProgress: (part: number) => void): Promise<ApiResult<{ readonly assetId: string }>>
}

/** What is written on the canvas itself, in the reader's language. */
export type SheetWords = {
  readonly noPhase: string
  readonly loose: string
  readonly unnamed: string
  readonly addMoment: string
  readonly zones: Readonly<Record<Zone, string>>
  readonly typing: (name: string) => string
  readonly saying: (name: string, text: string) => string
  readonly low: (feeling: Feeling | undefined) => string
  readonly high: (feeling: Feeling | undefined) => string
  readonly differ: (spread: number) => string
  /** Whose own scores are shown: oneself, or somebody of the group. */
  readonly scorer: string
  /** While a point of the curve is on the move. */
  readonly scoring: (own: number, group: number | undefined) => string
  readonly things: ThingWords
}

/** What the paper says of what people do on it. */
export type HandWords = {
  readonly leftAlone: (count: number) => string
  readonly textFull: string
  readonly pasteLeft: (count: number) => string
  readonly copyLeft: (count: number) => string
  readonly locked: string
  readonly notYours: string
  readonly notesOnly: string
  readonly thrownAway: (count: number) => string
  readonly undo: string
  readonly describe: string
  readonly imagePlaced: string
  readonly imageLater: string
  readonly imageRefused: (code: string) => string
  /** How a note or thing is called where it cannot be pointed at. */
  readonly noteName: (kind: NoteKind, text: string) => string
  readonly objectName: (type: ObjectType, text: string) => string
  readonly reshape: ReshapeWords
  readonly arranged: ArrangedWords
  readonly selected: (count: number) => string
  readonly connectTo: (name: string) => string
  readonly connectKeys: string
  readonly connectNone: string
  readonly connected: (name: string) => string
  readonly linkPasted: string
  readonly linkAsNote: string
}

/** What is said when keys make something larger or turn it. */
export type ReshapeWords = {
  readonly sized: (width: number, height: number) => string
  readonly turnedTo: (degrees: number) => string
  readonly turnedBy: (degrees: number) => string
  readonly noFurther: string
  readonly hasNoSize: string
  readonly staysUpright: string
  readonly endPulled: string
  readonly bothEndsFast: string
  readonly tooMany: (count: number) => string
}

/** What is said when something is put together, held fast, in another layer or in line; with how many things it was done. */
export type ArrangedWords = {
  readonly grouped: (count: number) => string
  readonly ungrouped: () => string
  readonly locked: (count: number) => string
  readonly unlocked: (count: number) => string
  readonly front: (count: number) => string
  readonly back: (count: number) => string
  readonly forward: (count: number) => string
  readonly backward: (count: number) => string
  readonly inLine: () => string
  /** Nothing became other than it was. */
  readonly already: string
}
