import { expect, test } from 'vitest'
import { onMap, onPaper, placeMap } from './mini-map.ts'

const most = { width: 200, height: 100 }
const long = { x: 0, y: -100, width: 4880, height: 880 }

test('a long paper fills the width of the map, with some air around it', () => {
  const place = placeMap(long, most)
  expect(place.width).toBe(200)
  expect(place.scale).toBeCloseTo(0.04)
  expect(place.height).toBe(40)
})

test('a little paper is not blown up', () => {
  expect(placeMap({ x: 0, y: 0, width: 20, height: 10 }, { width: 900, height: 900 }).scale).toBe(1)
})

test('a place on the map is the same place on the paper', () => {
  const place = placeMap(long, most)
  const { x, y } = onMap(place, { x: 1000, y: 300, width: 200, height: 96 })
  const back = onPaper(place, { x, y })
  expect(back.x).toBeCloseTo(1000)
  expect(back.y).toBeCloseTo(300)
})

test('who looks beside the paper is at its edge on the map', () => {
  const place = placeMap(long, most)
  expect(onMap(place, { x: 9000, y: 0, width: 500, height: 500 })).toMatchObject({ x: 200, width: 0 })
  expect(onMap(place, { x: -9000, y: -9000, width: 20_000, height: 20_000 })).toEqual({
    x: 0,
    y: 0,
    width: 200,
    height: 40,
  })
})
