import { expect, test } from 'vitest'
import { type CrowdPicture, placeOfCrowd } from './crowd.ts'

const picture: CrowdPicture = {
  pose: { x: 100, y: 50, zoom: 0.5 },
  count: 2,
  id: 'a',
  at: { x: 300, y: 200 },
  hasFollowers: false,
}
const canvas = { pixelRatio: 2, overscan: 256 }
const held = (x: number, y: number) => [
  { id: 'a', at: { x, y }, height: 1 },
  { id: 'b', at: { x: x + 400, y }, height: 1 },
]

test('a crowd that moved is shown by moving its picture, in whole device pixels', () => {
  expect(placeOfCrowd(picture, held(320, 191), picture.pose, canvas)).toEqual({ x: 10, y: -4.5, scale: 1 })
})

test('a camera that moves below the hand leaves the crowd in the hand', () => {
  const camera = { ...picture.pose, x: picture.pose.x + 40 }
  expect(placeOfCrowd(picture, held(340, 200), camera, canvas)).toEqual({ x: 0, y: 0, scale: 1 })
})

test('it is painted anew at another zoom, for others, and beyond what was painted', () => {
  expect(placeOfCrowd(picture, held(300, 200), { ...picture.pose, zoom: 0.6 }, canvas)).toBeUndefined()
  expect(placeOfCrowd(picture, held(300, 200).slice(0, 1), picture.pose, canvas)).toBeUndefined()
  expect(placeOfCrowd(picture, held(300, 200).slice(1), picture.pose, canvas)).toBeUndefined()
  expect(placeOfCrowd(picture, held(900, 200), picture.pose, canvas)).toBeUndefined()
})
