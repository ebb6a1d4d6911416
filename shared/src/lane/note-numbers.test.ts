import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../base/seeded-random.ts'
import { createLaneActions } from './actions.ts'
import { openLane } from './lane.ts'
import { layoutLane } from './layout.ts'
import { noteNumbers } from './note-numbers.ts'

test('notes are numbered by moment and row by row, those on free paper behind a star', () => {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  let made = 0
  const actions = createLaneActions(lane, {
    newId: () => `id${made++}`,
    random: seededRandom('numbers'),
    now: () => 0,
    author: () => '',
  })
  const one = actions.addMoment({ phase: 'p' }, 'Een')
  const two = actions.addMoment({ phase: 'p' }, 'Twee')
  const pain = actions.addNote('pain', { at: 'cell', moment: two }, 'pijn')
  const action = actions.addNote('action', { at: 'cell', moment: two }, 'actie')
  const many = Array.from({ length: 28 }, () => actions.addNote('trigger', { at: 'cell', moment: one }, ''))
  const low = actions.addNote('plain', { at: 'paper', x: 0, y: 3000 }, '')
  const high = actions.addNote('plain', { at: 'paper', x: 500, y: 2000 }, '')
  const { moments, notes } = lane.tables
  const numbers = noteNumbers(
    layoutLane({
      phases: [{ id: 'p', name: 'P' }],
      moments: moments.all(),
      notes: notes.all(),
      words: [],
      scores: new Map(),
    }),
  )
  expect([action, pain, many[0], many[25], many[27], high, low].map((id) => numbers.get(id ?? ''))).toEqual([
    '2a',
    '2b',
    '1a',
    '1z',
    '1ab',
    '*1',
    '*2',
  ])
})
