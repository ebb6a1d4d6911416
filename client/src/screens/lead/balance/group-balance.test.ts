import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { groupBalance, mayTellBalance } from './group-balance.ts'

const GROUP = ['anna', 'bram', 'chris']
let lane: LaneDocument
let made = 0

beforeEach(() => {
  lane = openLane(new Y.Doc(), { now: () => 0 })
})

function wrote(author: string, count: number) {
  for (let i = 0; i < count; i++) lane.tables.notes.create(`n${++made}`, { author, text: 'x' })
}

test('everyone takes part, one is little heard, one writes all', () => {
  for (const author of GROUP) wrote(author, 3)
  expect(groupBalance(lane, GROUP)).toBe('good')
  wrote('anna', 4)
  expect(groupBalance(lane, GROUP)).toBe('watch')
  wrote('anna', 20)
  expect(groupBalance(lane, GROUP)).toBe('act')
})

test('who is silent counts, also when two of three write as much', () => {
  wrote('anna', 5)
  wrote('bram', 5)
  expect(groupBalance(lane, GROUP)).toBe('act')
})

test('moments are written too, and what was thrown away is not counted', () => {
  for (const id of GROUP) {
    lane.tables.moments.create(`${id}-1`, { author: id, name: 'x' })
    lane.tables.moments.create(`${id}-2`, { author: id, name: 'x' })
  }
  expect(groupBalance(lane, GROUP)).toBe('good')
  lane.tables.moments.remove(['anna-1'], { by: 'anna', at: 1 })
  expect(groupBalance(lane, GROUP)).toBeUndefined()
})

test('nothing is said of two people, of an empty paper, or of the first few notes', () => {
  expect(groupBalance(lane, GROUP)).toBeUndefined()
  wrote('anna', 5)
  expect(groupBalance(lane, GROUP)).toBeUndefined()
  wrote('anna', 5)
  expect(groupBalance(lane, ['anna', 'bram'])).toBeUndefined()
})

test('nothing is said where much was written by nobody in particular, as on a shared screen', () => {
  for (const author of GROUP) wrote(author, 3)
  wrote('', 3)
  expect(groupBalance(lane, GROUP)).toBe('good')
  wrote('', 1)
  expect(groupBalance(lane, GROUP)).toBeUndefined()
})

test('it is told where it was switched on, and not while people write alone', () => {
  const step = { isPrivate: false }
  expect(mayTellBalance({}, {}, step)).toBe(false)
  expect(mayTellBalance({ balanceSince: 1 }, {}, step)).toBe(true)
  expect(mayTellBalance({ balanceSince: 1 }, {}, { isPrivate: true })).toBe(false)
  expect(mayTellBalance({ balanceSince: 1 }, { ready: { count: 1, of: 4 } }, step)).toBe(false)
})
