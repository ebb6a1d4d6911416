import { orderBetween } from '@brownpaper/shared/base/order'

/** Each item with an order key behind that of the one before it. */
export function inOrder<T>(items: readonly T[], random: () => number): readonly (T & { order: string })[] {
  let last: string | undefined
  return items.map((item) => {
    last = orderBetween(last, undefined, random)
    return { ...item, order: last }
  })
}
