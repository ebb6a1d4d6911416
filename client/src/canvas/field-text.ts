import {
  applySplice,
  isHighSurrogate,
  offsetAfter,
  rebaseSplice,
  type Splice,
  spliceBetween,
} from './text-splice.ts'

/** UTF-16 offsets; equal ones are a caret. */
export interface FieldSelection {
  readonly start: number
  readonly end: number
}

/** What a text field should show, and where its caret or selection is. */
export interface FieldState extends FieldSelection {
  readonly value: string
}

export interface FieldText {
  /** The field's value changed under this person's hands: answers what that means for the document, in order. */
  typed(value: string, caret: number): readonly Splice[]
  /**
   * The document's text, which others may have changed: answers what the field should show now, or undefined
   * when it shows that already.
   */
  told(text: string, selection: FieldSelection): FieldState | undefined
  /** Like `told`, when the text changed by this person's undo or redo: the caret goes to where it changed. */
  moved(text: string): FieldState | undefined
  /** From now on letters are being composed: the field is not touched, what others do waits in the document. */
  composes(): void
  /** Composed: answers what the field should show now, or undefined when it shows that already. */
  composed(selection: FieldSelection): FieldState | undefined
}

/**
 * More than any text of ours holds. Of a foreign one this much is shown: browsers need a time that grows with the
 * square of a word's length, ten seconds for twenty thousand letters.
 */
export const MAX_FIELD_CHARACTERS = 3000

/** As much of a text as a field holds. Offsets in it are the text's own, for it begins where the text begins. */
export function fieldPart(text: string): string {
  if (text.length <= MAX_FIELD_CHARACTERS) return text
  const end = isHighSurrogate(text, MAX_FIELD_CHARACTERS - 1)
    ? MAX_FIELD_CHARACTERS - 1
    : MAX_FIELD_CHARACTERS
  return text.slice(0, end)
}

/** Keeps a text field and a shared text together, also while an input method composes. */
export function createFieldText(initial: string): FieldText {
  /** As the field has it. */
  let value = fieldPart(initial)
  /** As the document has it: the same, but for what others did during a composition. */
  let document = value
  let isComposing = false

  function catchUp({ start, end }: FieldSelection): FieldState | undefined {
    const theirs = spliceBetween(value, document)
    if (!theirs) return undefined
    value = document
    // What came in right before a selection is no part of it.
    const isBefore = start !== end && theirs.at === start && theirs.remove === 0
    const from = isBefore ? start + theirs.insert.length : offsetAfter(start, theirs)
    return { value, start: from, end: offsetAfter(end, theirs) }
  }

  return {
    typed(next, caret) {
      const mine = spliceBetween(value, next, caret)
      if (!mine) return []
      const theirs = spliceBetween(value, document)
      const splices = theirs ? rebaseSplice(mine, theirs) : [mine]
      value = next
      document = splices.reduce(applySplice, document)
      return splices
    },
    told(text, selection) {
      document = fieldPart(text)
      return isComposing ? undefined : catchUp(selection)
    },
    moved(text) {
      document = fieldPart(text)
      const step = isComposing ? undefined : spliceBetween(value, document)
      if (!step) return undefined
      value = document
      const caret = step.at + step.insert.length
      return { value, start: caret, end: caret }
    },
    composes() {
      isComposing = true
    },
    composed(selection) {
      isComposing = false
      return catchUp(selection)
    },
  }
}
