import { type LaneDocument, openLane, scoreId } from '@brownpaper/shared/lane/lane'
import type { NoteKind } from '@brownpaper/shared/lane/note-kind'
import { beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { glanceAt } from './lane-glance.ts'

let lane: LaneDocument
let made = 0

beforeEach(() => {
  lane = openLane(new Y.Doc(), { now: () => 0 })
})

function moment(id: string, phase: string, order: string) {
  lane.tables.moments.create(id, { phase, order, name: id })
}

function note(kind: NoteKind, momentId?: string) {
  made += 1
  const place =
    momentId === undefined
      ? ({ at: 'paper', x: 0, y: 0 } as const)
      : ({ at: 'cell', moment: momentId, order: 'a' } as const)
  lane.tables.notes.create(`n${made}`, { kind, place, text: '' })
}

test('columns stand in the order of phases, then of moments', () => {
  moment('late', 'p2', 'a')
  moment('second', 'p1', 'b')
  moment('first', 'p1', 'a')
  note('pain', 'first')
  note('pain', 'late')
  note('pain', 'late')
  const { phases } = glanceAt(lane, ['p1', 'p2', 'empty'])
  expect(phases.map(({ id }) => id)).toEqual(['p1', 'p2'])
  expect(phases.flatMap(({ columns }) => columns.map(({ notes }) => notes.pain))).toEqual([1, 0, 2])
})

test('a moment of a phase that is gone stands last, not nowhere', () => {
  moment('kept', 'gone', 'a')
  moment('first', 'p1', 'b')
  const { phases, moments } = glanceAt(lane, ['p1'])
  expect(phases.map(({ columns }) => columns.length)).toEqual([1, 1])
  expect(moments).toBe(2)
})

test('every note is counted, and those without a cell lie free', () => {
  moment('m', 'p1', 'a')
  note('trigger', 'm')
  note('plain')
  note('pain', 'a moment that is gone')
  lane.tables.moments.patch('m', { channel: 'app' })
  const { counts, free } = glanceAt(lane, ['p1'])
  expect(counts).toEqual({ trigger: 1, action: 0, channel: 1, pain: 1, improvement: 0, plain: 1 })
  expect(free).toEqual(['plain', 'pain'])
})

test('the score of a moment is the middle of what its members gave', () => {
  moment('m', 'p1', 'a')
  moment('quiet', 'p1', 'b')
  for (const [member, value] of [
    ['a', -3],
    ['b', -1],
    ['c', 2],
  ] as const)
    lane.tables.scores.create(scoreId('m', member), { value })
  const columns = glanceAt(lane, ['p1']).phases[0]?.columns
  expect(columns?.map(({ score }) => score)).toEqual([-1, undefined])
})

test('a slip counts until it has its place', () => {
  const slip = {
    kind: 'action',
    text: 'Ik bel',
    trigger: '',
    channel: undefined,
    strip: 1,
    order: 0,
  } as const
  for (const id of ['a', 'b']) lane.tables.slips.create(id, slip)
  expect(glanceAt(lane, []).slips).toBe(2)
  note('action', 'm')
  lane.tables.slips.patch('a', { used: { moment: 'm', note: `n${made}` } })
  expect(glanceAt(lane, []).slips).toBe(1)
})
