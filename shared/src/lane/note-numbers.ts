import { cellKey, type LaneLayout } from './layout.ts'
import { ROW_KINDS } from './note-kind.ts'

/**
 * What every note is called on paper: its moment's number and a letter, row by row from the top ("3a", "3b"); on free
 * paper a number behind a star, as one reads. The same for everyone who prints or types the same lane.
 */
export function noteNumbers({ columns, cells, notes }: LaneLayout): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>()
  for (const { moment, number } of columns) {
    const inside = ROW_KINDS.flatMap((kind) => cells.get(cellKey(moment, kind)) ?? [])
    for (const [at, id] of inside.entries()) numbers.set(id, `${number}${letterOf(at)}`)
  }
  const free = [...notes]
    .filter(([, { at }]) => at !== 'cell')
    .toSorted(
      ([a, { rect: one }], [b, { rect: other }]) => one.y - other.y || one.x - other.x || (a < b ? -1 : 1),
    )
  for (const [at, [id]] of free.entries()) numbers.set(id, `*${at + 1}`)
  return numbers
}

/** a, b, ..., z, aa, ab. */
function letterOf(at: number): string {
  const last = String.fromCharCode(97 + (at % 26))
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last
}
