import { expect, test } from 'vitest'
import { createObjectStore } from './object-store.ts'
import type { BoardObject } from './objects.ts'

const box = (id: string, x: number, z?: number): BoardObject => ({
  id,
  type: 'custom',
  rect: { x, y: 0, width: 100, height: 100 },
  paint: () => {},
  ...(z === undefined ? {} : { z }),
})

function storeOf(...objects: BoardObject[]) {
  const store = createObjectStore()
  store.apply(objects)
  return store
}
const ids = (objects: readonly BoardObject[]) => objects.map((object) => object.id)

test('higher ones lie on top, equal ones in the order of their ids, whatever order they came in', () => {
  const store = storeOf(box('c', 0), box('a', 0, 2), box('b', 0))
  expect(ids(store.at({ x: 50, y: 50 }))).toEqual(['a', 'c', 'b'])
  store.apply([box('b', 0, 3)])
  expect(ids(store.at({ x: 50, y: 50 }))).toEqual(['b', 'a', 'c'])
})

test('a moved object is found in its new place only', () => {
  const store = storeOf(box('a', 0))
  store.apply([box('a', 1000)])
  expect(store.at({ x: 50, y: 50 })).toEqual([])
  expect(ids(store.at({ x: 1050, y: 50 }))).toEqual(['a'])
})

test('changes tell what was and what is; what did not change is not told', () => {
  const a = box('a', 0)
  const store = storeOf(a)
  expect(store.apply([a, { id: 'nobody', gone: true }])).toEqual([])
  expect(store.apply([{ id: 'a', gone: true }])).toEqual([{ id: 'a', before: a, after: undefined }])
  expect(store.size).toBe(0)
  expect(store.bounds()).toBeUndefined()
})

test('an object with its own shape is hit there only', () => {
  const left: BoardObject = { ...box('a', 0), type: 'custom', paint: () => {}, hit: (point) => point.x < 20 }
  const store = storeOf(left)
  expect(store.at({ x: 50, y: 50 })).toEqual([])
  expect(ids(store.at({ x: 10, y: 50 }))).toEqual(['a'])
})

test('bounds hold everything', () => {
  expect(storeOf(box('a', -50), box('b', 400)).bounds()).toEqual({ x: -50, y: 0, width: 550, height: 100 })
})
