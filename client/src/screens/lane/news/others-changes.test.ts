import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openTestLane } from '../test-lane.ts'
import { createOthersChanges } from './others-changes.ts'

/** Aylin's lane, and a copy on which somebody else works. */
function openTwo() {
  const mine = openTestLane()
  const theirs = openLane(new Y.Doc(), { now: () => 0 })
  const exchange = () => {
    Y.applyUpdate(theirs.ydoc, Y.encodeStateAsUpdate(mine.lane.ydoc), 'line')
    Y.applyUpdate(mine.lane.ydoc, Y.encodeStateAsUpdate(theirs.ydoc), 'line')
  }
  const note = mine.actions.addNote('pain', { at: 'cell', moment: mine.first }, 'Te duur')
  exchange()
  const news = createOthersChanges(mine.lane)
  const add = (id: string, moment = mine.first) =>
    theirs.tables.notes.create(id, {
      author: 'jan',
      kind: 'pain',
      place: { at: 'cell', moment, order: 'b' },
      text: id,
    })
  return { ...mine, theirs, exchange, news, note, add }
}

test('what others add is gathered with who and where', () => {
  const { news, add, exchange, first } = openTwo()
  add('een')
  add('twee')
  exchange()
  expect(news.take()).toEqual([
    { did: 'added', thing: 'pain', moment: first, by: 'jan' },
    { did: 'added', thing: 'pain', moment: first, by: 'jan' },
  ])
  expect(news.take()).toEqual([])
})

test('what one does oneself is no news, typed or undone', () => {
  const { news, actions, lane, note, first } = openTwo()
  actions.addNote('action', { at: 'cell', moment: first }, 'Bellen')
  lane.tables.notes.editText(note, { at: 0, remove: 0, insert: 'Veel ' })
  lane.history.undo()
  expect(news.take()).toEqual([])
})

test('a thing touched often is told once, as what came of it', () => {
  const { news, theirs, exchange, note, second } = openTwo()
  for (const insert of ['a', 'b', 'c']) {
    theirs.tables.notes.editText(note, { at: 0, remove: 0, insert })
    exchange()
  }
  theirs.tables.notes.patch(note, { kind: 'action', place: { at: 'cell', moment: second, order: 'a' } })
  exchange()
  expect(news.take()).toEqual([{ did: 'moved', thing: 'action', moment: second, by: undefined }])
})

test('what came and went again before anybody asked was never there', () => {
  const { news, theirs, exchange, add } = openTwo()
  add('een')
  exchange()
  theirs.tables.notes.remove(['een'], { by: 'jan', at: 1 })
  exchange()
  expect(news.take()).toEqual([])
})

test('what others hold fast or put together is told as that', () => {
  const { news, theirs, exchange, note, first } = openTwo()
  theirs.tables.notes.patch(note, { locked: true })
  exchange()
  expect(news.take()).toEqual([{ did: 'locked', thing: 'pain', moment: first, by: undefined }])
  theirs.tables.notes.patch(note, { locked: false, group: 'two' })
  exchange()
  expect(news.take()).toMatchObject([{ did: 'unlocked' }])
  theirs.tables.notes.patch(note, { group: undefined })
  exchange()
  expect(news.take()).toMatchObject([{ did: 'ungrouped' }])
})

test('who throws something away is named', () => {
  const { news, theirs, exchange, note, first } = openTwo()
  theirs.tables.notes.remove([note], { by: 'jan', at: 1 })
  exchange()
  expect(news.take()).toEqual([{ did: 'removed', thing: 'pain', moment: first, by: 'jan' }])
})

test('it tells that there is something, and not of one’s own', () => {
  const { news, actions, add, exchange, first } = openTwo()
  let told = 0
  news.subscribe(() => told++)
  actions.addNote('action', { at: 'cell', moment: first }, 'Bellen')
  expect(told).toBe(0)
  add('een')
  exchange()
  expect(told).toBeGreaterThan(0)
  expect(must(news.take()[0]).by).toBe('jan')
})
