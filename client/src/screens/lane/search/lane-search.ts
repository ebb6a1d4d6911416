import { type Folded, fold, foldText, unfolded } from './fold.ts'

/** A text of the lane, and where it is found. */
export type SearchText = {
  /** The same text of the same thing has the same key as long as it is there. */
  readonly key: string
  /** Where it lies, as ids on the board; the first that is there counts. */
  readonly ids: readonly string[]
  /** Where it lies when none of them is there, in paper units. */
  readonly at?: { readonly x: number; readonly y: number }
  readonly text: string
  /** What it is and where, in the reader's language. */
  readonly place: string
}

/** A text that holds what was searched; `from` and `to` bound the first place of it in the text. */
export type SearchHit = SearchText & { readonly from: number; readonly to: number }

export type LaneSearch = (texts: readonly SearchText[], query: string) => readonly SearchHit[]

/**
 * Finds texts in the order they are given. Capitals and accents make no difference; of several words all must be in
 * the text, and the first is shown. Remembers what it folded, so that the next letter costs little. Linear in all text.
 */
export function createLaneSearch(): LaneSearch {
  let folded = new Map<string, Folded>()
  return (texts, query) => {
    const words = foldText(query).split(/\s+/).filter(Boolean)
    const [first = ''] = words
    if (first === '') return []
    const next = new Map<string, Folded>()
    const hits = texts.flatMap((one): SearchHit[] => {
      const { text } = one
      const small = next.get(text) ?? folded.get(text) ?? fold(text)
      next.set(text, small)
      if (!words.every((word) => small.text.includes(word))) return []
      const at = small.text.indexOf(first)
      return [{ ...one, from: unfolded(small, at), to: unfolded(small, at + first.length) }]
    })
    folded = next
    return hits
  }
}

export type Snippet = { readonly before: string; readonly match: string; readonly after: string }

/** Letters shown before the place that was found, and in all. */
const BEFORE = 24
const MOST = 110

/** A line of a text around the place that was found. */
export function snippetOf({ text, from, to }: Pick<SearchHit, 'text' | 'from' | 'to'>): Snippet {
  const start = from <= BEFORE ? 0 : wordStart(text, from - BEFORE)
  const end = Math.max(to, start + MOST)
  return {
    before: (start > 0 ? '… ' : '') + flat(text.slice(start, from)),
    match: flat(text.slice(from, to)),
    after: flat(text.slice(to, end)) + (end < text.length ? ' …' : ''),
  }
}

const flat = (text: string) => text.replaceAll(/\s+/gu, ' ')

/** The beginning of the first word from a place on, so that no word or character is cut in two. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at).search(/\s/u)
  return space < 0 || space > BEFORE ? at : at + space + 1
}
