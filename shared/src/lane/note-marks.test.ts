import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openLane } from './lane.ts'
import { mayChange } from './levels.ts'
import { isFixed, isShock, setFixed, setShock } from './note-marks.ts'

function laneWith(kind: 'improvement' | 'pain') {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  lane.tables.notes.create('n', { author: 'bram', kind, text: 'De brief is onleesbaar' })
  return { lane, note: () => lane.tables.notes.get('n') ?? expect.fail('no note') }
}

test('an improvement made on the spot says by whom and when, until it is taken back', () => {
  const { lane, note } = laneWith('improvement')
  expect(isFixed(note())).toBe(false)
  setFixed(lane, 'n', { by: 'Noor', at: 7 })
  expect(isFixed(note())).toBe(true)
  expect(note().fixed).toEqual({ by: 'Noor', at: 7 })
  setFixed(lane, 'n', undefined)
  expect(isFixed(note())).toBe(false)
})

test('each mark is one step of undo, and comes again', () => {
  const { lane, note } = laneWith('pain')
  setShock(lane, ['n'], true)
  setFixed(lane, 'n', { by: '', at: 7 })
  lane.history.undo()
  expect([note().shock, note().fixed]).toEqual([true, undefined])
  lane.history.undo()
  expect(isShock(note())).toBe(false)
  lane.history.redo()
  expect(isShock(note())).toBe(true)
})

test('another kind hides a mark that cannot be said of it, and shows it again', () => {
  const { lane, note } = laneWith('pain')
  setShock(lane, ['n'], true)
  lane.tables.notes.patch('n', { kind: 'improvement', place: note().place })
  expect([isShock(note()), isFixed(note())]).toEqual([false, false])
  lane.tables.notes.patch('n', { kind: 'pain', place: note().place })
  expect(isShock(note())).toBe(true)
})

test('where everyone changes their own, marks are the whole group’s', () => {
  const { lane, note } = laneWith('improvement')
  lane.limit((change) => mayChange({ tools: 'notes', edits: 'own', member: 'anna', isScreen: false }, change))
  setFixed(lane, 'n', { by: 'Anna', at: 7 })
  setShock(lane, ['n'], true)
  lane.tables.notes.setText('n', 'van Anna')
  expect([note().fixed?.by, note().shock, note().text]).toEqual(['Anna', true, 'De brief is onleesbaar'])
})

test('a lane of before has no marks, and every note of it is there', () => {
  const { lane } = laneWith('pain')
  const before = new Y.Doc()
  Y.applyUpdate(before, Y.encodeStateAsUpdate(lane.ydoc))
  const note = openLane(before, { now: () => 0 }).tables.notes.get('n')
  expect([note?.text, note?.fixed, note?.shock]).toEqual(['De brief is onleesbaar', undefined, false])
})
