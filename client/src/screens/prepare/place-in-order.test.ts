import { byOrder } from '@brownpaper/shared/base/order'
import { seededRandom } from '@brownpaper/shared/base/seeded-random'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderAtEnd, placeInOrder } from './place-in-order.ts'

const random = seededRandom('order')

function listOf(ids: readonly string[]) {
  const items: { id: string; order: string }[] = []
  for (const id of ids) items.push({ id, order: orderAtEnd(items, random) })
  return items
}

function applied(items: readonly { id: string; order: string }[], from: number, to: number): string[] {
  const changes = new Map(placeInOrder(items, { from, to }, random).map((one) => [one.id, one.order]))
  return items
    .map(({ id, order }) => ({ id, order: changes.get(id) ?? order }))
    .toSorted(byOrder)
    .map(({ id }) => id)
}

test('an item lands in the place it was dropped, the others keep their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), fc.nat(8), fc.nat(8), (length, a, b) => {
      const ids = Array.from({ length }, (_, index) => `p${index}`)
      const from = a % length
      const to = b % length
      const expected = ids.toSpliced(from, 1).toSpliced(to, 0, ids[from] ?? '')
      expect(applied(listOf(ids), from, to)).toEqual(expected)
    }),
  )
})

test('equal and missing keys are put right on the way', () => {
  const same = ['a', 'b', 'c'].map((id) => ({ id, order: '' }))
  expect(applied(same, 2, 0)).toEqual(['c', 'a', 'b'])
  const twins = ['a', 'b', 'c', 'd'].map((id) => ({ id, order: '1abc' }))
  expect(applied(twins, 0, 2)).toEqual(['b', 'c', 'a', 'd'])
})

test('only the moved item is written when there is room', () => {
  expect(placeInOrder(listOf(['a', 'b', 'c']), { from: 0, to: 1 }, random)).toHaveLength(1)
})
