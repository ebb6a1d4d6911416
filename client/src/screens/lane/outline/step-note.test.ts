import { must } from '@brownpaper/shared/base/assert'
import { cellKey, type LaneRowKind } from '@brownpaper/shared/lane/layout'
import type { RowKind } from '@brownpaper/shared/lane/note-kind'
import { expect, test } from 'vitest'
import { openTestLane } from '../test-lane.ts'
import { stepNote, type Way } from './step-note.ts'

function openCells() {
  const lane = openTestLane()
  const { notes } = lane.lane.tables
  const add = (kind: RowKind, text: string) =>
    lane.actions.addNote(kind, { at: 'cell', moment: lane.first }, text)
  const push = (id: string, way: Way) => {
    const move = stepNote(lane.layout(), must(notes.get(id)), way)
    if (move !== undefined) lane.actions.moveNotes([move])
    return move !== undefined
  }
  const cell = (kind: LaneRowKind, moment = lane.first) =>
    (kind === 'channel' || kind === 'evidence'
      ? []
      : (lane.layout().cells.get(cellKey(moment, kind)) ?? [])
    ).map((id) => notes.get(id)?.text)
  return { ...lane, add, push, cell }
}

test('up and down pass the neighbours in the cell', () => {
  const { add, push, cell } = openCells()
  const one = add('pain', 'een')
  const two = add('pain', 'twee')
  push(two, 'up')
  expect(cell('pain')).toEqual(['twee', 'een'])
  push(two, 'down')
  expect(cell('pain')).toEqual(['een', 'twee'])
  expect(one).not.toBe(two)
})

test('over the edge of its cell a note becomes another kind, next to where it came from', () => {
  const { add, push, cell } = openCells()
  add('action', 'bellen')
  const pain = add('pain', 'te duur')
  push(pain, 'up')
  expect(cell('action')).toEqual(['bellen', 'te duur'])
  add('pain', 'wachten')
  push(pain, 'down')
  expect(cell('pain')).toEqual(['te duur', 'wachten'])
})

test('left and right go to the moment beside, also into another phase', () => {
  const { add, push, cell, second, third } = openCells()
  const note = add('trigger', 'brief')
  push(note, 'right')
  expect(cell('trigger', second)).toEqual(['brief'])
  push(note, 'right')
  expect(cell('trigger', third)).toEqual(['brief'])
})

test('at the ends of the lane, and on free paper, there is nowhere to go', () => {
  const { add, push, actions } = openCells()
  const note = add('trigger', 'brief')
  expect(push(note, 'left')).toBe(false)
  expect(push(note, 'up')).toBe(false)
  const free = actions.addNote('plain', { at: 'paper', x: 0, y: 900 }, 'los')
  expect(push(free, 'right')).toBe(false)
})
