/** What stands where, and what was put in its place. */
type Change = { readonly from: number; readonly to: number; readonly text: string }

/**
 * What two people made of the same text at the same time. Where they changed different places both changes are in it,
 * what both put in one place stands on lines of its own, and where one changed what the other did `mine` stands.
 */
export function bothTexts(base: string, mine: string, theirs: string): string {
  if (theirs === base || theirs === mine) return mine
  if (mine === base) return theirs
  const [own, other] = [changeOf(base, mine), changeOf(base, theirs)]
  if (own.to < other.from) return changed(changed(base, other), own)
  if (other.to < own.from) return changed(changed(base, own), other)
  const isBeside = own.from === own.to && other.from === other.to && own.from === other.from
  const text = isBeside ? onLines(base[own.from - 1], own.text, other.text) : undefined
  return text === undefined ? mine : changed(base, { ...own, text })
}

/** Whether the words that `theirs` put into the same text are in `text` too. */
export function holdsWords(text: string, base: string, theirs: string): boolean {
  return text.includes(changeOf(base, theirs).text.trim())
}

/** Both at one place, behind `before`; undefined where each goes on with the same line. */
function onLines(before: string | undefined, own: string, other: string): string | undefined {
  if (other.startsWith('\n')) return own + other
  if (own.startsWith('\n')) return other + own
  return before === undefined || before === '\n' ? `${own.replace(/\n$/, '')}\n${other}` : undefined
}

/** The smallest part that is otherwise. */
function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  let from = 0
  while (from < most && before[from] === after[from]) from++
  let rest = 0
  while (rest < most - from && before.at(-1 - rest) === after.at(-1 - rest)) rest++
  return { from, to: before.length - rest, text: after.slice(from, after.length - rest) }
}

const changed = (text: string, { from, to, text: put }: Change) => text.slice(0, from) + put + text.slice(to)
