import { expect, it } from 'vitest'
import { ScarceMap, ScarceSet } from './scarce.ts'

it('a scarce map is as empty as any other, and holds what is put in it', () => {
  const map = new ScarceMap<string, number>()
  expect([map.size, map.get('a'), map.has('a'), map.delete('a'), [...map], [...map.values()]]).toEqual([
    ...[0, undefined, false, false],
    ...[[], []],
  ])
  map.set('a', 1)
  map.set('b', 2)
  expect([map.size, map.get('a'), map.has('b'), [...map.values()]]).toEqual([2, 1, true, [1, 2]])
  expect(map.delete('a')).toBe(true)
  expect([...map]).toEqual([['b', 2]])
  map.clear()
  expect([...map]).toEqual([])
})

it('a scarce set does too', () => {
  const set = new ScarceSet<number>()
  expect([set.has(1), set.delete(1), [...set]]).toEqual([false, false, []])
  set.add(1)
  set.add(2)
  expect([set.has(1), set.delete(1), [...set]]).toEqual([true, true, [2]])
})
