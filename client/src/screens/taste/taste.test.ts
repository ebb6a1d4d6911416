import { tellLane } from '@brownpaper/shared/journey/lane-story'
import { openLane, scoreId } from '@brownpaper/shared/lane/lane'
import { setFixed } from '@brownpaper/shared/lane/note-marks'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { tasteOf, tastePrint } from './taste.ts'

/** A lane of moments a, b, c and on, with these scores; undefined for one without. */
function laneOf(scores: readonly (number | undefined)[]) {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  const { tables } = lane
  for (const [at, value] of scores.entries()) {
    const id = String.fromCharCode(97 + at)
    tables.moments.create(id, { name: id, order: id })
    if (value !== undefined) tables.scores.create(scoreId(id, 'anna'), { value })
  }
  const story = () =>
    tellLane({ notes: tables.notes.all(), moments: tables.moments.all(), scores: tables.scores.all() }, [])
  return { lane, story }
}

const ids = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

test('the line runs from the first scored moment to the last, over the highest and the lowest', () => {
  const { curve, lows } = tasteOf(laneOf([undefined, 1, 2, -3, -3, -1]).story())
  expect([curve?.first.id, curve?.highest.id, curve?.last.id]).toEqual(['b', 'c', 'f'])
  expect(ids(lows)).toEqual(['d', 'e'])
})

test('without a score there is no line, and nothing that never goes below zero is called a low', () => {
  expect(tasteOf(laneOf([undefined]).story())).toMatchObject({ curve: undefined, lows: [] })
  expect(tasteOf(laneOf([1, 2]).story()).lows).toEqual([])
})

test('what was made on the spot stands in the top three, or beside it', () => {
  const { lane, story } = laneOf([0])
  for (const id of ['x', 'y'])
    lane.tables.notes.create(id, {
      kind: 'improvement',
      place: { at: 'cell', moment: 'a', order: id },
      text: id,
    })
  lane.tables.notes.patch('x', { top: 1 })
  for (const id of ['x', 'y']) setFixed(lane, id, { by: '', at: 1 })
  const { top, alsoFixed } = tasteOf(story())
  expect([ids(top), ids(alsoFixed)]).toEqual([['x'], ['y']])
})

test('another score, or one more thing made on the spot, is another agreement', () => {
  const { lane, story } = laneOf([0])
  lane.tables.notes.create('x', { kind: 'improvement', text: 'x', top: 1 })
  const before = tastePrint(story(), undefined)
  expect(tastePrint(story(), undefined)).toBe(before)
  setFixed(lane, 'x', { by: '', at: 1 })
  const fixed = tastePrint(story(), undefined)
  lane.tables.scores.patch(scoreId('a', 'anna'), { value: -1 })
  expect(new Set([before, fixed, tastePrint(story(), undefined)]).size).toBe(3)
})
