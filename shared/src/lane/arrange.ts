import { bottomOf, boundsOf, type Rect, rightOf } from '../geometry/rect.ts'

export const EDGES = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Edge = (typeof EDGES)[number]

export const DIRECTIONS = ['horizontal', 'vertical'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** A thing, or a group that stays as it is, with the upright box around it in paper units. */
export type Block = { readonly id: string; readonly rect: Rect }

/** How far each block goes, in the order given. */
export type Shift = { readonly id: string; readonly dx: number; readonly dy: number }

/** Between things that were tidied up, in paper units. */
export const TIDY_GAP = 24

/** Brings all to one edge, or one middle, of the box around them all. */
export function alignBlocks(blocks: readonly Block[], edge: Edge): readonly Shift[] {
  const around = boundsOf(blocks.map(({ rect }) => rect))
  if (around === undefined) return []
  return blocks.map(({ id, rect }) => ({ id, ...toEdge(rect, around, edge) }))
}

function toEdge(rect: Rect, around: Rect, edge: Edge): { dx: number; dy: number } {
  switch (edge) {
    case 'left':
      return { dx: around.x - rect.x, dy: 0 }
    case 'centre':
      return { dx: around.x + around.width / 2 - (rect.x + rect.width / 2), dy: 0 }
    case 'right':
      return { dx: rightOf(around) - rightOf(rect), dy: 0 }
    case 'top':
      return { dx: 0, dy: around.y - rect.y }
    case 'middle':
      return { dx: 0, dy: around.y + around.height / 2 - (rect.y + rect.height / 2) }
    case 'bottom':
      return { dx: 0, dy: bottomOf(around) - bottomOf(rect) }
  }
}

/** The outermost stay; between the others the gaps become equal. Fewer than three have nothing between them. */
export function distributeBlocks(blocks: readonly Block[], direction: Direction): readonly Shift[] {
  if (blocks.length < 3) return blocks.map(({ id }) => ({ id, dx: 0, dy: 0 }))
  const isAcross = direction === 'horizontal'
  const startOf = (rect: Rect) => (isAcross ? rect.x : rect.y)
  const sizeOf = (rect: Rect) => (isAcross ? rect.width : rect.height)
  const sorted = blocks.toSorted((a, b) => middle(a.rect) - middle(b.rect) || compare(a.id, b.id))
  const start = Math.min(...blocks.map(({ rect }) => startOf(rect)))
  const end = Math.max(...blocks.map(({ rect }) => startOf(rect) + sizeOf(rect)))
  const filled = blocks.reduce((sum, { rect }) => sum + sizeOf(rect), 0)
  const gap = (end - start - filled) / (blocks.length - 1)
  let at = start
  return sorted.map(({ id, rect }) => {
    const way = at - startOf(rect)
    at += sizeOf(rect) + gap
    return isAcross ? { id, dx: way, dy: 0 } : { id, dx: 0, dy: way }
  })

  function middle(rect: Rect): number {
    return startOf(rect) + sizeOf(rect) / 2
  }
}

/** Lays all in rows with equal gaps, from the top left corner of the box around them; who reads them reads the same. */
export function tidyBlocks(blocks: readonly Block[], gap = TIDY_GAP): readonly Shift[] {
  const around = boundsOf(blocks.map(({ rect }) => rect))
  if (around === undefined) return []
  const shifts: Shift[] = []
  let y = around.y
  for (const row of rowsOf(blocks)) {
    let x = around.x
    for (const { id, rect } of row) {
      shifts.push({ id, dx: x - rect.x, dy: y - rect.y })
      x += rect.width + gap
    }
    y += Math.max(...row.map(({ rect }) => rect.height)) + gap
  }
  return shifts
}

/** As one reads: rows from the top, each from the left. What has its middle beside the row's first belongs to the row. */
export function rowsOf<B extends Block>(blocks: readonly B[]): readonly (readonly B[])[] {
  const rows: B[][] = []
  const sorted = blocks.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x || compare(a.id, b.id))
  for (const block of sorted) {
    const row = rows.at(-1)
    const first = row?.[0]
    const middle = block.rect.y + block.rect.height / 2
    // Beside the first means that either has its middle along the other: a low thing beside a high one is in its row.
    const isBeside =
      first !== undefined &&
      (middle < bottomOf(first.rect) || block.rect.y < first.rect.y + first.rect.height / 2)
    if (row !== undefined && isBeside) row.push(block)
    else rows.push([block])
  }
  for (const row of rows) row.sort((a, b) => a.rect.x - b.rect.x || compare(a.id, b.id))
  return rows
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
