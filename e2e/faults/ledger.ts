import type { LaneDocument } from '../../shared/src/lane/lane.ts'

/** A word nobody else writes, and what is known of it. */
export type Mark = {
  readonly word: string
  readonly by: number
  /** The copy it was written in. */
  readonly document: LaneDocument
  /** Somebody else had it before their eyes. */
  isSeen: boolean
  /** Who wrote it was told that it is saved. */
  isToldSaved: boolean
  /** Who wrote it took it back. */
  isUndone: boolean
  /** The tab it was written in was killed: what is neither seen nor saved may be gone. */
  isAtRisk: boolean
}

const WORD = /w\d+x\d+z/g

/** Every word that was written in one history, so that at the end none can be missing unnoticed. */
export class Ledger {
  readonly marks = new Map<string, Mark>()

  /** A new word of this person's. */
  write(by: number, document: LaneDocument): Mark {
    const mark: Mark = {
      word: `w${this.marks.size}x${by}z`,
      by,
      document,
      isSeen: false,
      isToldSaved: false,
      isUndone: false,
      isAtRisk: false,
    }
    this.marks.set(mark.word, mark)
    return mark
  }

  /** Somebody has this before their eyes. */
  sees(who: number, text: string): void {
    for (const word of wordsIn(text)) {
      const mark = this.marks.get(word)
      if (mark !== undefined && mark.by !== who) mark.isSeen = true
    }
  }

  in(document: LaneDocument): readonly Mark[] {
    return [...this.marks.values()].filter((mark) => mark.document === document)
  }
}

export const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(WORD))
