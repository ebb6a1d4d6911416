import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence } from '../lane/evidence.ts'
import type { Moment, Note, Score } from '../lane/lane.ts'
import { scoreId } from '../lane/lane.ts'
import type { NoteKind } from '../lane/note-kind.ts'
import { type LaneRecords, tellLane } from './lane-story.ts'

const moment = (id: string, values: Partial<Moment> = {}): Moment => ({
  id,
  removed: undefined,
  author: '',
  phase: '',
  order: id,
  channel: undefined,
  royal: undefined,
  name: id,
  ...values,
})

const note = (id: string, kind: NoteKind, at: string | undefined, values: Partial<Note> = {}): Note => ({
  id,
  removed: undefined,
  author: '',
  late: false,
  kind,
  place: at === undefined ? { at: 'paper', x: 0, y: 0 } : { at: 'cell', moment: at, order: id },
  top: undefined,
  fixed: undefined,
  shock: false,
  size: undefined,
  group: undefined,
  locked: false,
  layer: '',
  text: id,
  ...values,
})

const score = (at: string, member: string, value: number, feeling?: Score['feeling']): Score => ({
  id: scoreId(at, member),
  removed: undefined,
  value,
  feeling,
})

const lane = (records: Partial<LaneRecords>): LaneRecords => ({
  notes: [],
  moments: [],
  scores: [],
  ...records,
})

test('moments stand by phase, then by order; without a known phase at the end', () => {
  const moments = [
    moment('a', { phase: 'gone' }),
    moment('b', { phase: 'two' }),
    moment('d', { phase: 'one' }),
    moment('c', { phase: 'one' }),
  ]
  const story = tellLane(lane({ moments }), ['one', 'two'])
  expect(story.moments.map(({ id, number, phase }) => [id, number, phase])).toEqual([
    ['c', 1, 'one'],
    ['d', 2, 'one'],
    ['b', 3, 'two'],
    ['a', 4, undefined],
  ])
})

test('a moment has the median of what members gave, and the feeling most of them named', () => {
  const scores = [score('a', 'x', -3, 'angry'), score('a', 'y', -1, 'angry'), score('a', 'z', 2, 'sad')]
  const [told] = tellLane(lane({ moments: [moment('a')], scores }), []).moments
  expect(told).toMatchObject({ score: { median: -1, spread: 5, count: 3 }, feeling: 'angry' })
})

test('of two feelings named as often none is told', () => {
  const scores = [score('a', 'x', 1, 'happy'), score('a', 'y', 1, 'relieved')]
  expect(tellLane(lane({ moments: [moment('a')], scores }), []).moments[0]?.feeling).toBeUndefined()
})

test('of equally deep dips the one with a pain note is told', () => {
  const story = tellLane(
    lane({
      moments: [moment('a'), moment('b'), moment('c')],
      scores: [score('a', 'x', -3), score('b', 'x', -3), score('c', 'x', 2)],
      notes: [note('p', 'pain', 'b')],
    }),
    [],
  )
  expect([story.deepest?.id, story.highest?.id, story.end?.id]).toEqual(['b', 'c', 'c'])
})

test('an end that nobody scored is no end yet', () => {
  const story = tellLane(lane({ moments: [moment('a'), moment('b')], scores: [score('a', 'x', 1)] }), [])
  expect(story.end).toBeUndefined()
})

test('the top three are improvements by rank, wherever they lie', () => {
  const notes = [
    note('second', 'improvement', undefined, { top: 2 }),
    note('first', 'improvement', 'a', { top: 1 }),
    note('pain', 'pain', 'a', { top: 3 }),
  ]
  expect(tellLane(lane({ moments: [moment('a')], notes }), []).top.map(({ id }) => id)).toEqual([
    'first',
    'second',
  ])
})

test('royal moments keep their idea and brand value', () => {
  const royal = { idea: 'Taart', brandValue: 'warm' }
  const story = tellLane(lane({ moments: [moment('a'), moment('b', { royal })] }), [])
  expect(story.royals.map(({ id, royal: told }) => [id, told])).toEqual([['b', royal]])
})

test('every note is told exactly once, in its cell or among the loose ones', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { maxLength: 12 })
  const kind = fc.constantFrom<NoteKind>('trigger', 'action', 'pain', 'improvement', 'plain')
  fc.assert(
    fc.property(ids, fc.array(fc.tuple(kind, fc.option(fc.nat(14), { nil: undefined }))), (names, drawn) => {
      const moments = names.map((name) => moment(name, { phase: name.length > 2 ? 'one' : '' }))
      const notes = drawn.map(([of, at], index) =>
        note(`n${index}`, of, at === undefined ? undefined : (names[at] ?? 'gone')),
      )
      const story = tellLane(lane({ moments, notes }), ['one'])
      const told = [
        ...story.loose,
        ...story.moments.flatMap(({ notes: cells }) => Object.values(cells).flat()),
      ].map(({ id }) => id)
      expect(told.toSorted()).toEqual(notes.map(({ id }) => id).toSorted())
      expect(story.moments.map(({ id }) => id).toSorted()).toEqual(names.toSorted())
    }),
  )
})

test('a moment has what was found there, in order; what belongs to none is told at none', () => {
  const piece = (id: string, at: string, order: string): Evidence => ({
    ...{ id, removed: undefined, author: '', asset: '', width: 4, height: 3, url: '', text: id },
    ...{ task: undefined, seconds: undefined, people: undefined },
    ...{ moment: at, order, kind: 'photo', date: '' },
  })
  const evidence = [piece('late', 'a', 'b'), piece('early', 'a', 'a'), piece('group', '', 'a')]
  const { moments } = tellLane(lane({ moments: [moment('a'), moment('b')], evidence }), [])
  expect(moments.map(({ evidence: found }) => found.map(({ id }) => id))).toEqual([['early', 'late'], []])
})

test('what was made on the spot and what shocks is told, each by the kind it can be said of', () => {
  const notes = [
    note('late', 'improvement', 'a', { fixed: { by: 'Noor', at: 9 } }),
    note('first', 'improvement', undefined, { fixed: { by: '', at: 3 }, shock: true }),
    note('open', 'improvement', 'a'),
    note('loose', 'plain', undefined, { shock: true }),
    note('hurts', 'pain', 'b', { shock: true, fixed: { by: 'Noor', at: 1 } }),
    note('begins', 'trigger', 'a', { shock: true }),
  ]
  const { fixed, shocks } = tellLane(lane({ notes, moments: [moment('a'), moment('b')] }), [])
  expect(fixed.map(({ id }) => id)).toEqual(['first', 'late'])
  expect(shocks.map(({ id }) => id)).toEqual(['begins', 'hurts', 'loose'])
})
