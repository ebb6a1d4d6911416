import { bothTexts } from './both-texts.ts'

/**
 * What stands in a field that is stored elsewhere while others may change it too. `text` is absent while the field
 * simply shows what is stored. `isDirty`: it holds letters that are not on their way yet.
 */
export type Draft =
  | { readonly text: undefined }
  | {
      readonly text: string
      readonly isDirty: boolean
      /** What was stored when this text was last compared with it. */
      readonly seen: string
      /** What was stored when one began to type what is not on its way yet. */
      readonly base: string
    }

export const noDraft: Draft = { text: undefined }

export type DraftEvent =
  | { readonly what: 'typed'; readonly text: string; readonly stored: string }
  /** The text went to be stored. */
  | { readonly what: 'sent' }
  /** It could not be stored. */
  | { readonly what: 'refused' }
  /** What is stored changed, by this field or by somebody else. */
  | { readonly what: 'stored'; readonly stored: string }
  | { readonly what: 'left'; readonly stored: string }
  /** What is stored is to stand instead. */
  | { readonly what: 'dropped' }

/**
 * While somebody types here, their words stay whatever others do. Once all of it is stored, a change by somebody else
 * shows at once. A stored text that only lost its outer spaces is one's own: the space before the next word stays.
 */
export function nextDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.what) {
    case 'typed':
      return { text: event.text, isDirty: true, seen: event.stored, base: baseOf(draft, event.stored) }
    case 'sent':
      return draft.text === undefined ? draft : { ...draft, isDirty: false }
    case 'refused':
      return draft.text === undefined ? draft : { ...draft, isDirty: true }
    case 'stored':
      return afterStored(draft, event.stored)
    case 'dropped':
      return noDraft
    case 'left':
      return draft.text !== undefined && !draft.isDirty && isSame(draft.text, event.stored) ? noDraft : draft
  }
}

const baseOf = (draft: Draft, stored: string) =>
  draft.text !== undefined && draft.isDirty ? draft.base : stored

/** What stood there when one began to type what is not on its way yet. */
export const beganWith = (draft: Draft, stored: string): string =>
  draft.text === undefined ? stored : draft.base

/** One's own words with what somebody else stored while one typed them. */
export function sharedText(draft: Draft, typed: string, stored: string): string {
  return bothTexts(beganWith(draft, stored), typed, stored)
}

function afterStored(draft: Draft, stored: string): Draft {
  if (draft.text === undefined || draft.isDirty || stored === draft.seen) return draft
  return isSame(draft.text, stored) ? { ...draft, seen: stored } : noDraft
}

const isSame = (draft: string, stored: string) => draft.trim() === stored.trim()
