/** One change in a text: at an offset (UTF-16) so many units are taken out and others put in. */
export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

export function applySplice(text: string, { at, remove, insert }: Splice): string {
  return text.slice(0, at) + insert + text.slice(at + remove)
}

/**
 * The change that makes one text into another. The caret after the change says which of two equal letters was
 * typed. Never cuts a surrogate pair. Undefined when nothing changed.
 */
export function spliceBetween(before: string, after: string, caret = after.length): Splice | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let end = 0
  while (end < Math.min(most, after.length - caret) && before.at(-1 - end) === after.at(-1 - end)) end++
  let start = 0
  while (start < most - end && before[start] === after[start]) start++
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  if (start > 0 && isHighSurrogate(after, start - 1)) start--
  else if (start > 0 && isHighSurrogate(before, start - 1)) start--
  if (end > 0 && isLowSurrogate(after, after.length - end)) end--
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

export const isHighSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xd800
const isLowSurrogate = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00

/** Where an offset ends up after a change. At the very place of an insertion it stays before it. */
export function offsetAfter(offset: number, { at, remove, insert }: Splice): number {
  if (offset <= at) return offset
  if (offset >= at + remove) return offset - remove + insert.length
  return at + insert.length
}

/**
 * My change, made without knowing theirs, as it must be done after theirs: it removes nothing they put in. At the
 * same place mine comes before theirs.
 */
export function rebaseSplice(mine: Splice, theirs: Splice): Splice[] {
  const mineEnd = mine.at + mine.remove
  const theirEnd = theirs.at + theirs.remove
  const leftBefore = Math.max(0, Math.min(mineEnd, theirs.at) - mine.at)
  const leftBehind = Math.max(0, mineEnd - Math.max(theirEnd, mine.at))
  const behind = Math.max(theirEnd, mine.at) - theirs.remove + theirs.insert.length
  if (theirs.at < mine.at) return [{ at: behind, remove: leftBehind, insert: mine.insert }]
  return [
    { at: mine.at, remove: leftBefore, insert: mine.insert },
    { at: behind - leftBefore + mine.insert.length, remove: leftBehind, insert: '' },
  ].filter(({ remove, insert }) => remove > 0 || insert !== '')
}
