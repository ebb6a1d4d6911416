import { expect, test } from 'vitest'
import { nearestScore, scoreFaces, scores } from './score-faces.ts'

test('seven faces, all different', () => {
  const drawings = scores.map((score) => JSON.stringify(scoreFaces[score]))
  expect(new Set(drawings).size).toBe(7)
})

test('a median between two scores gets the face nearer to zero', () => {
  expect([-2.5, -0.5, 0, 0.5, 1.5, 3].map(nearestScore)).toEqual([-2, 0, 0, 0, 1, 3])
})

test('what lies off the scale gets the face at its end', () => {
  expect([nearestScore(-9), nearestScore(9)]).toEqual([-3, 3])
})
