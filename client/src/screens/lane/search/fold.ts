/**
 * A text as it is searched: without capitals and accents, in the compatible form that makes a ligature two letters.
 * `from` tells for each letter where in the original it began, and at the end how long that is.
 */
export type Folded = { readonly text: string; readonly from: readonly number[] }

/** For comparing whole texts, where nobody asks for places. */
export const foldText = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')

export function fold(text: string): Folded {
  // Plain letters are by far the most common, and stay where they are.
  if (/^\p{ASCII}*$/u.test(text)) return { text: text.toLowerCase(), from: [] }
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const small = foldText(letter)
    for (let i = 0; i < small.length; i++) from.push(at)
    folded += small
    at += letter.length
  }
  from.push(at)
  return { text: folded, from }
}

/** Where a place in the folded text lies in the original. */
export const unfolded = ({ from }: Folded, at: number): number => (from.length === 0 ? at : (from[at] ?? 0))
