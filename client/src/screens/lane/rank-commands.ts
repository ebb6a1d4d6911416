import { foldText } from './search/fold.ts'

export type Named<Id extends string> = { readonly id: Id; readonly name: string }

/**
 * Those whose name fits what was typed, the best first; all of them, what was used last in front, while nothing is.
 * Letters may be left out, as long as they come in order.
 */
export function rankCommands<Id extends string>(
  commands: readonly Named<Id>[],
  typed: string,
  recent: readonly Id[],
): readonly Named<Id>[] {
  const query = foldText(typed.trim())
  const recency = (id: Id) => {
    const at = recent.indexOf(id)
    return at < 0 ? recent.length : at
  }
  if (query === '') return commands.toSorted((a, b) => recency(a.id) - recency(b.id))
  return commands
    .map((command) => ({ command, fit: fitOf(foldText(command.name), query) }))
    .filter(({ fit }) => fit > 0)
    .toSorted(
      (a, b) =>
        b.fit - a.fit ||
        recency(a.command.id) - recency(b.command.id) ||
        a.command.name.length - b.command.name.length,
    )
    .map(({ command }) => command)
}

/** From 0, for no fit, to 5. */
function fitOf(name: string, query: string): number {
  if (name.startsWith(query)) return 5
  const words = name.split(/[^\p{L}\p{N}]+/u)
  if (words.some((word) => word.startsWith(query))) return 4
  const wanted = query.split(/\s+/)
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 3
  if (name.includes(query)) return 2
  return query.length > 1 && isScattered(name, query.replaceAll(' ', '')) ? 1 : 0
}

/** Whether the letters come in this order, the first of them at the beginning of a word, not too far apart. */
function isScattered(name: string, letters: string): boolean {
  for (const { index } of name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    let at = index - 1
    const isThere = [...letters].every((letter) => {
      at = name.indexOf(letter, at + 1)
      return at >= 0
    })
    if (isThere && name.startsWith(letters.charAt(0), index) && at - index <= letters.length * 4) return true
  }
  return false
}
