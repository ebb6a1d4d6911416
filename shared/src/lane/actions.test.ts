import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createId } from '../base/ids.ts'
import { seededRandom } from '../base/seeded-random.ts'
import { createLaneActions } from './actions.ts'
import { openLane, scoreId } from './lane.ts'
import { byPlace, layoutLane } from './layout.ts'
import type { NoteKind } from './note-kind.ts'

function openActions() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  const random = seededRandom('actions')
  const actions = createLaneActions(lane, {
    newId: () => createId((length) => Uint8Array.from({ length }, () => random() * 256)),
    random,
    now: () => 7,
    author: () => 'aylin',
  })
  const { notes, moments } = lane.tables
  const cell = (moment: string, kind: NoteKind) =>
    notes
      .all()
      .filter((note) => note.kind === kind && note.place.at === 'cell' && note.place.moment === moment)
      .sort(byPlace)
      .map((note) => note.text)
  const phase = (id: string) => {
    const layout = layoutLane({
      phases: [
        { id: 'p', name: 'p' },
        { id: 'q', name: 'q' },
      ],
      moments: moments.all(),
      notes: [],
      words: [],
      scores: new Map(),
    })
    const block = layout.blocks.find((one) => one.phase === id)
    return block?.moments.map((moment) => moments.get(moment)?.name)
  }
  return { lane, actions, notes, moments, cell, phase }
}

const at = (moment: string, index?: number) => ({ at: 'cell', moment, index }) as const
const paper = { at: 'paper', x: 10, y: 20 } as const

describe('notes', () => {
  it('are added where one points, and remember who wrote them', () => {
    const { actions, cell, notes } = openActions()
    actions.addNote('pain', at('m'), 'een')
    actions.addNote('pain', at('m'), 'drie')
    const id = actions.addNote('pain', at('m', 1), 'twee')
    expect(cell('m', 'pain')).toEqual(['een', 'twee', 'drie'])
    expect(notes.get(id)?.author).toBe('aylin')
  })

  it('move between cells and take the kind of their row', () => {
    const { actions, cell, notes } = openActions()
    const ids = ['a', 'b', 'c'].map((text) => actions.addNote('pain', at('m'), text))
    const [first = '', , third = ''] = ids
    actions.moveNotes([{ id: third, kind: 'pain', to: at('m', 0) }])
    expect(cell('m', 'pain')).toEqual(['c', 'a', 'b'])
    actions.moveNotes([{ id: first, kind: 'improvement', to: at('x') }])
    expect([cell('m', 'pain'), cell('x', 'improvement')]).toEqual([['c', 'b'], ['a']])
    actions.moveNotes([{ id: first, kind: 'improvement', to: { at: 'paper', x: 1.4, y: 2.6 } }])
    expect(notes.get(first)).toMatchObject({ kind: 'improvement', place: { at: 'paper', x: 1, y: 3 } })
  })

  it('keep their order when several go to one cell', () => {
    const { actions, cell } = openActions()
    const ids = ['a', 'b'].map((text) => actions.addNote('plain', paper, text))
    actions.addNote('action', at('m'), 'z')
    actions.moveNotes(ids.map((id) => ({ id, kind: 'action', to: at('m', 0) }) as const))
    expect(cell('m', 'action')).toEqual(['a', 'b', 'z'])
  })

  it('let go where they were taken are no step to undo', () => {
    const { actions, lane } = openActions()
    const [, id = ''] = ['a', 'b', 'c'].map((text) => actions.addNote('pain', at('m'), text))
    const state = Y.encodeStateVector(lane.ydoc)
    actions.moveNotes([{ id, kind: 'pain', to: at('m', 1) }])
    actions.moveNotes([{ id, kind: 'pain', to: at('m', 2) }])
    expect(Y.encodeStateVector(lane.ydoc)).toEqual(state)
  })

  it('are copied right behind themselves', () => {
    const { actions, cell, notes } = openActions()
    const [id = ''] = ['a', 'b'].map((text) => actions.addNote('pain', at('m'), text))
    const free = actions.addNote('plain', paper, 'los')
    const copies = actions.duplicateNotes([id, free])
    expect(cell('m', 'pain')).toEqual(['a', 'a', 'b'])
    expect(notes.get(copies[1] ?? '')?.place).toEqual({ at: 'paper', x: 34, y: 44 })
  })

  it('share three places at the top', () => {
    const { actions, notes } = openActions()
    const [a = '', b = ''] = ['a', 'b'].map((text) => actions.addNote('improvement', at('m'), text))
    actions.setTop(a, 1)
    actions.setTop(b, 1)
    expect([notes.get(a)?.top, notes.get(b)?.top]).toEqual([undefined, 1])
    actions.setTop(b, undefined)
    expect(notes.get(b)?.top).toBeUndefined()
  })

  it('change kind and go to the end of that row', () => {
    const { actions, cell } = openActions()
    actions.addNote('improvement', at('m'), 'idee')
    const id = actions.addNote('pain', at('m'), 'pijn')
    actions.setKind([id], 'improvement')
    expect(cell('m', 'improvement')).toEqual(['idee', 'pijn'])
  })
})

describe('moments', () => {
  it('are added, moved within and between phases, and taken away', () => {
    const { actions, phase } = openActions()
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((name) => actions.addMoment({ phase: 'p' }, name))
    actions.addMoment({ phase: 'p', before: b }, 'a2')
    expect(phase('p')).toEqual(['a', 'a2', 'b', 'c'])
    actions.moveMoment(c, { phase: 'p', before: a })
    actions.moveMoment(b, { phase: 'q' })
    expect([phase('p'), phase('q')]).toEqual([['c', 'a', 'a2'], ['b']])
    actions.removeMoment(a)
    expect(phase('p')).toEqual(['c', 'a2'])
    actions.restoreMoment(a)
    expect(phase('p')).toEqual(['c', 'a', 'a2'])
  })

  it('keep their feeling when only the score changes', () => {
    const { actions, lane } = openActions()
    actions.setScore('m', 'jan', -2, 'angry')
    actions.setScore('m', 'jan', -3)
    expect(lane.tables.scores.get(scoreId('m', 'jan'))).toMatchObject({ value: -3, feeling: 'angry' })
    actions.clearScore('m', 'jan')
    actions.setScore('m', 'jan', 1)
    const again = lane.tables.scores.get(scoreId('m', 'jan'))
    expect(again).toMatchObject({ value: 1, feeling: undefined, removed: undefined })
  })
})

it('makes every gesture one step of undo', () => {
  const { actions, lane, notes, moments } = openActions()
  const moment = actions.addMoment({ phase: 'p' }, 'a')
  const ids = actions.addNotes([
    { kind: 'pain', to: at(moment), text: 'een' },
    { kind: 'pain', to: at(moment), text: 'twee' },
  ])
  actions.moveNotes(ids.map((id) => ({ id, kind: 'improvement', to: at(moment) }) as const))
  actions.duplicateNotes(ids)
  actions.removeNotes(ids)
  actions.setRoyal(moment, { brandValue: '', idea: 'wauw' })
  actions.setScore(moment, 'jan', 2)
  const counts = () => [notes.ids().length, moments.ids().length, lane.tables.scores.ids().length]
  const seen = [counts()]
  for (let step = 0; step < 7; step++) {
    expect(lane.history.undo()).toEqual({ done: true, leftAlone: 0 })
    seen.push(counts())
  }
  expect(seen.at(-1)).toEqual([0, 0, 0])
  expect(lane.history.canUndo).toBe(false)
  for (let step = 0; step < 7; step++) lane.history.redo()
  expect(counts()).toEqual(seen[0])
})
