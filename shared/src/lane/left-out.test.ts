import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openLane } from './lane.ts'
import { leftOut } from './left-out.ts'

const stroke = (points: number) => ({
  type: 'stroke',
  points: new Array(points * 3).fill(5),
  width: 9,
  height: 9,
})

test('what cannot be read, and strokes cut short, are counted', () => {
  const ydoc = new Y.Doc()
  const lane = openLane(ydoc, { now: () => 0 })
  expect(leftOut(lane)).toEqual({ records: 0, strokes: 0 })
  const stored = ydoc.getMap('objects.base')
  stored.set('hologram', { type: 'hologram' })
  stored.set('number', 5)
  stored.set('short', stroke(100))
  stored.set('endless', stroke(100_000))
  expect(leftOut(lane)).toEqual({ records: 2, strokes: 1 })
})
