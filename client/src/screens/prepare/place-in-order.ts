import { orderBetween } from '@brownpaper/shared/base/order'

type Ordered = { readonly id: string; readonly order: string }

/**
 * Order keys that put the item at `from` in the place `to` of a sorted list: one for that item, and one for every item
 * where keys are missing or equal (as in a list two people made at once).
 */
export function placeInOrder(
  items: readonly Ordered[],
  { from, to }: { readonly from: number; readonly to: number },
  random: () => number,
): readonly Ordered[] {
  const moved = items[from]
  if (moved === undefined || from === to) return []
  const others = items.toSpliced(from, 1)
  const before = others[to - 1]?.order
  const after = others[to]?.order
  const hasRoom = before === undefined || after === undefined || before < after
  if (hasRoom && after !== '') return [{ id: moved.id, order: orderBetween(before, after, random) }]
  return numbered(others.toSpliced(to, 0, moved), random)
}

/** A key after all others. */
export function orderAtEnd(items: readonly Ordered[], random: () => number): string {
  return orderBetween(items.at(-1)?.order, undefined, random)
}

function numbered(items: readonly Ordered[], random: () => number): readonly Ordered[] {
  const out: Ordered[] = []
  for (const { id } of items) out.push({ id, order: orderBetween(out.at(-1)?.order, undefined, random) })
  return out
}
