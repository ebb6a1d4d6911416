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
      /** How often it went to be stored and nobody knows yet whether it was. */
      readonly onWay: number
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
  /** It was stored: by now, or in a moment, it stands there. */
  | { readonly what: 'answered' }
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
      return {
        text: event.text,
        isDirty: true,
        onWay: draft.text === undefined ? 0 : draft.onWay,
        seen: event.stored,
        base: baseOf(draft, event.stored),
      }
    case 'sent':
      return draft.text === undefined ? draft : { ...draft, isDirty: false, onWay: draft.onWay + 1 }
    case 'answered':
      return draft.text === undefined ? draft : { ...draft, onWay: Math.max(0, draft.onWay - 1) }
    case 'refused':
      return draft.text === undefined
        ? draft
        : { ...draft, isDirty: true, onWay: Math.max(0, draft.onWay - 1) }
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
  if (isSame(draft.text, stored)) return { ...draft, seen: stored }
  // Should it be refused because of that, it has to be there yet.
  return draft.onWay > 0 ? draft : noDraft
}

const isSame = (draft: string, stored: string) => draft.trim() === stored.trim()
