import { expect, onTestFinished, test } from 'vitest'
import type { Presence } from '../../../state/session.ts'
import { createLaserTeller } from './tell-laser.ts'

test('the points of the last moment are told with their numbers, and a new way skips one', () => {
  const told: Presence['laser'][] = []
  const teller = createLaserTeller((laser) => void told.push(laser))
  onTestFinished(teller.stop)
  const point = (x: number, now: number, starts = false) => teller.point({ x, y: 0 }, { starts, now })
  const last = () => [told.at(-1)?.from, ...(told.at(-1)?.points.map(({ x }) => x) ?? [])]
  point(1, 0, true)
  expect(last()).toEqual([1, 1])
  point(2, 150)
  expect(last()).toEqual([1, 1, 2])
  point(3, 300)
  expect(last()).toEqual([2, 2, 3])
  point(9, 310, true)
  expect(last()).toEqual([5, 9])
})
