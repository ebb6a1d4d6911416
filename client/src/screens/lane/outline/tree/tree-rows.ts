import { cellKey, LANE_ROWS, type LaneLayout } from '@brownpaper/shared/lane/layout'

/** A line of the list as a tree. What it says is read from the lane when it is shown. */
export type TreeRow = {
  /** What the paper calls it; `phase:`, `loose` and `free` for what only the list has. */
  readonly key: string
  readonly what:
    | 'phase'
    | 'loose'
    | 'free'
    | 'moment'
    | 'channel'
    | 'note'
    | 'evidence'
    | 'score'
    | 'word'
    | 'object'
  /** The record's id; '' for a heading and for moments whose phase is gone. */
  readonly id: string
  readonly level: 1 | 2 | 3
  /** Its place among its siblings, from 1, and how many they are. */
  readonly place: number
  readonly count: number
  readonly parent: string | undefined
  /** Absent on what has nothing in it. */
  readonly isOpen?: boolean
}

export type TreeContent = {
  readonly layout: Pick<LaneLayout, 'blocks' | 'cells' | 'notes' | 'words' | 'evidence'>
  /** The moment a word hangs at. */
  readonly momentOf: (word: string) => string | undefined
  /** Things on free paper that are no notes, in reading order. */
  readonly objects: readonly string[]
  /** Keys of what is folded up. */
  readonly closed: ReadonlySet<string>
}

type Child = Pick<TreeRow, 'key' | 'what' | 'id'> & { readonly children?: () => readonly Child[] }

/** All lines from the top, those inside something folded up left out. Linear in what is shown. */
export function treeRows(content: TreeContent): readonly TreeRow[] {
  const rows: TreeRow[] = []
  const add = (children: readonly Child[], level: TreeRow['level'], parent: string | undefined) => {
    for (const [at, { key, what, id, children: inside }] of children.entries()) {
      const row = { key, what, id, level, parent, place: at + 1, count: children.length }
      const deeper = inside?.() ?? []
      if (deeper.length === 0 || level === 3) {
        rows.push(row)
        continue
      }
      const isOpen = !content.closed.has(key)
      rows.push({ ...row, isOpen })
      if (isOpen) add(deeper, level === 1 ? 2 : 3, key)
    }
  }
  add(topOf(content), 1, undefined)
  return rows
}

function topOf(content: TreeContent): readonly Child[] {
  const { layout, objects } = content
  const wordsAt = wordsByMoment(content)
  const phases = layout.blocks.map(
    ({ phase = '', moments }): Child => ({
      key: `phase:${phase}`,
      what: 'phase',
      id: phase,
      children: () => moments.map((moment) => momentRow(content, moment, wordsAt.get(moment) ?? [])),
    }),
  )
  const at = (where: 'loose' | 'paper') =>
    [...layout.notes].filter(([, placed]) => placed.at === where).map(([id]) => noteRow(id))
  const loose = [...at('loose'), ...(wordsAt.get(undefined) ?? []).map(wordRow), ...evidenceRow(layout, '')]
  const free = [...at('paper'), ...objects.map((id): Child => ({ key: id, what: 'object', id }))]
  return [
    ...phases,
    ...(loose.length === 0 ? [] : [{ key: 'loose', what: 'loose', id: '', children: () => loose } as const]),
    { key: 'free', what: 'free', id: '', children: () => free },
  ]
}

/** As the paper has it from top to bottom: its rows, the curve, the words at the curve. */
function momentRow({ layout }: TreeContent, moment: string, words: readonly string[]): Child {
  return {
    key: `head:${moment}`,
    what: 'moment',
    id: moment,
    children: () => [
      ...LANE_ROWS.flatMap((kind): readonly Child[] =>
        kind === 'channel'
          ? [{ key: `channel:${moment}`, what: 'channel', id: moment }]
          : (layout.cells.get(cellKey(moment, kind)) ?? []).map(noteRow),
      ),
      ...evidenceRow(layout, moment),
      { key: `face:${moment}`, what: 'score', id: moment },
      ...words.map(wordRow),
    ],
  }
}

/** One line for all that was found at a moment; none where nothing was. */
const evidenceRow = ({ evidence }: TreeContent['layout'], moment: string): readonly Child[] =>
  (evidence.get(moment)?.ids.length ?? 0) === 0
    ? []
    : [{ key: `evidence:${moment}`, what: 'evidence', id: moment }]

const noteRow = (id: string): Child => ({ key: id, what: 'note', id })
const wordRow = (id: string): Child => ({ key: `word:${id}`, what: 'word', id })

/** Under undefined those whose moment is gone. */
function wordsByMoment({
  layout,
  momentOf,
}: TreeContent): ReadonlyMap<string | undefined, readonly string[]> {
  const byMoment = new Map<string | undefined, string[]>()
  for (const [id, { anchor }] of layout.words) {
    const moment = anchor === undefined ? undefined : momentOf(id)
    const inside = byMoment.get(moment) ?? []
    byMoment.set(moment, inside)
    inside.push(id)
  }
  return byMoment
}

/** The keys of what a line lies in, the nearest first; known also while they are folded up. */
export function parentsOf(layout: LaneLayout, row: Pick<TreeRow, 'what' | 'id'>, moment: string | undefined) {
  const placed = row.what === 'note' ? layout.notes.get(row.id)?.at : undefined
  if (placed === 'paper' || row.what === 'object') return ['free']
  const column = moment === undefined ? undefined : layout.columnOf.get(moment)
  if (column === undefined) return ['loose']
  const phase = `phase:${column.phase ?? ''}`
  return row.what === 'moment' ? [phase] : [`head:${column.moment}`, phase]
}

/** The first line after `from`, going round, whose words begin with what was typed. */
export function rowBeginning(
  rows: readonly TreeRow[],
  {
    from,
    typed,
    textOf,
  }: { readonly from: number; readonly typed: string; readonly textOf: (row: TreeRow) => string },
): TreeRow | undefined {
  const wanted = typed.toLocaleLowerCase()
  // One letter goes on to the next, more of them may still mean where one is.
  const start = typed.length > 1 ? from : from + 1
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(start + step) % rows.length]
    if (row !== undefined && textOf(row).trim().toLocaleLowerCase().startsWith(wanted)) return row
  }
  return undefined
}

/** Whether a line is something that lies on the paper, and can be chosen together with others. */
export const isThing = ({ what }: Pick<TreeRow, 'what'>) =>
  what === 'note' || what === 'word' || what === 'object'

/** The keys of the things from one line to another, both of them in, whichever comes first. */
export function chosenBetween(rows: readonly TreeRow[], from: string, to: string): readonly string[] {
  const [a, b] = [from, to].map((key) => rows.findIndex((row) => row.key === key))
  if (a === undefined || b === undefined || b < 0) return []
  const start = a < 0 ? b : Math.min(a, b)
  return rows.slice(start, Math.max(a, b) + 1).flatMap((row) => (isThing(row) ? [row.key] : []))
}
