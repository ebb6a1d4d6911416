import { applySplice, offsetAfter, rebaseSplice, type Splice, spliceBetween } from './text-splice.ts'

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
  /** From now on letters are being composed: the field is not touched, what others do waits in the document. */
  composes(): void
  /** Composed: answers what the field should show now, or undefined when it shows that already. */
  composed(selection: FieldSelection): FieldState | undefined
}

/** Keeps a text field and a shared text together, also while an input method composes. */
export function createFieldText(initial: string): FieldText {
  /** As the field has it. */
  let value = initial
  /** As the document has it: the same, but for what others did during a composition. */
  let document = initial
  let isComposing = false

  function catchUp({ start, end }: FieldSelection): FieldState | undefined {
    const theirs = spliceBetween(value, document)
    if (!theirs) return undefined
    value = document
    return { value, start: offsetAfter(start, theirs), end: offsetAfter(end, theirs) }
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
      document = text
      return isComposing ? undefined : catchUp(selection)
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
