import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { seededRandom } from '../base/seeded-random.ts'
import { createLaneActions } from './actions.ts'
import { eraseThings } from './erase-things.ts'
import { openLane } from './lane.ts'
import { laySlips, type StripPiece } from './lay-slips.ts'
import { otherChannels } from './other-channels.ts'
import { createSlipActions, isWaiting, nameOf } from './slip-actions.ts'

function openTestLane() {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  let made = 0
  const options = {
    newId: () => `id${made++}`,
    random: seededRandom('slips'),
    now: () => 0,
    author: () => '',
  }
  const actions = createLaneActions(lane, options)
  return { lane, actions, slipActions: createSlipActions(lane, actions), tables: lane.tables }
}

const piece = (id: string, text = id): StripPiece => ({
  id,
  text,
  kind: 'action',
  trigger: '',
  channel: undefined,
})
const strips = (...lists: readonly (readonly StripPiece[])[]) => ({ strips: lists, scores: [] })

describe('laying slips', () => {
  it('gives each person a strip with a number, in the order they wrote', () => {
    const { lane, tables } = openTestLane()
    laySlips(lane, strips([piece('a1'), piece('a2')], [piece('b1')]))
    expect(tables.slips.all()).toMatchObject([
      { id: 'a1', strip: 1, order: 0 },
      { id: 'a2', strip: 1, order: 1 },
      { id: 'b1', strip: 2, order: 0 },
    ])
  })

  it('only adds when it is done again, and leaves what the group did', () => {
    const { lane, tables, slipActions } = openTestLane()
    const first = strips([piece('a1')], [piece('b1')])
    laySlips(lane, first)
    slipActions.makeMoment('a1', { phase: 'p' })
    slipActions.putAside('b1', '', 0)
    const state = Y.encodeStateVector(lane.ydoc)
    laySlips(lane, first)
    expect(Y.encodeStateVector(lane.ydoc)).toEqual(state)
    laySlips(lane, strips([piece('c1')], [piece('a1'), piece('a2')]))
    expect(tables.slips.get('a2')).toMatchObject({ strip: 1, order: 1 })
    expect(tables.slips.get('c1')).toMatchObject({ strip: 3 })
    expect(tables.slips.get('b1')?.removed).toBeDefined()
  })

  it('publishes scores, and never over one the group has changed', () => {
    const { lane, tables, actions } = openTestLane()
    const scores = [{ moment: 'm1', member: 'jan', value: -2, feeling: 'angry' as const }]
    laySlips(lane, { strips: [], scores })
    expect(tables.scores.get('m1/jan')).toMatchObject({ value: -2, feeling: 'angry' })
    actions.setScore('m1', 'jan', 1)
    laySlips(lane, { strips: [], scores })
    expect(tables.scores.get('m1/jan')).toMatchObject({ value: 1 })
  })

  it('is nobody’s to undo', () => {
    const { lane } = openTestLane()
    laySlips(lane, strips([piece('a1')]))
    expect(lane.history.canUndo).toBe(false)
  })
})

describe('a slip', () => {
  it('becomes a moment with its note, trigger and channel, as one step of undo', () => {
    const { lane, tables, slipActions } = openTestLane()
    laySlips(lane, strips([{ ...piece('a1', 'Ik bel de winkel'), trigger: 'De factuur', channel: 'phone' }]))
    const moment = must(slipActions.makeMoment('a1', { phase: 'p' }))
    expect(tables.moments.get(moment)).toMatchObject({
      name: 'Ik bel de winkel',
      channel: 'phone',
      phase: 'p',
    })
    expect(tables.notes.all()).toMatchObject([
      { kind: 'action', text: 'Ik bel de winkel', place: { moment } },
      { kind: 'trigger', text: 'De factuur', place: { moment } },
    ])
    expect(isWaiting(lane, must(tables.slips.get('a1')))).toBe(false)
    lane.history.undo()
    expect([tables.moments.all(), tables.notes.all()]).toEqual([[], []])
    expect(isWaiting(lane, must(tables.slips.get('a1')))).toBe(true)
  })

  it('is dropped on a moment: both texts stay, and its channel where it has one', () => {
    const { lane, tables, actions, slipActions } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' }, 'Bellen')
    actions.setChannel(moment, 'web')
    actions.addNote('action', { at: 'cell', moment }, 'Ik bel')
    laySlips(lane, strips([{ ...piece('a1', 'Ik bel ook'), channel: 'phone' }]))
    slipActions.addToMoment('a1', moment)
    expect(tables.notes.all().map(({ text }) => text)).toEqual(['Ik bel', 'Ik bel ook'])
    expect(tables.moments.get(moment)).toMatchObject({ name: 'Bellen', channel: 'web' })
    lane.history.undo()
    expect(tables.notes.all().map(({ text }) => text)).toEqual(['Ik bel'])
  })

  it('shows its own channel beside the moment’s, for as long as its words lie there', () => {
    const { lane, tables, actions, slipActions } = openTestLane()
    const [bellen, mailen] = [actions.addMoment({ phase: 'p' }, 'Bellen'), actions.addMoment({ phase: 'p' })]
    for (const moment of [bellen, mailen]) actions.setChannel(moment, 'web')
    const by = (id: string, channel: string) => ({ ...piece(id), channel })
    laySlips(lane, strips([by('a1', 'phone'), by('a2', 'web')], [by('b1', 'phone')], [by('c1', 'shop')]))
    const others = () =>
      otherChannels({
        moments: tables.moments.all(),
        notes: tables.notes.all(),
        slips: tables.slips.all(),
      })
    expect(others()).toEqual(new Map())
    for (const id of ['c1', 'b1', 'a1', 'a2']) slipActions.addToMoment(id, bellen)
    expect(others()).toEqual(new Map([[bellen, ['phone', 'shop']]]))
    const note = must(must(tables.slips.get('c1')).used).note
    actions.moveNotes([{ id: note, kind: 'action', to: { at: 'cell', moment: mailen } }])
    expect(others()).toEqual(
      new Map([
        [bellen, ['phone']],
        [mailen, ['shop']],
      ]),
    )
    actions.setChannel(bellen, 'phone')
    actions.removeNotes([note])
    expect(others()).toEqual(new Map([[bellen, ['web']]]))
  })

  it('brings a trigger that is there in the same words only once', () => {
    const { lane, tables, actions, slipActions } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' }, 'Bellen')
    laySlips(
      lane,
      strips([{ ...piece('a1'), trigger: 'De brief' }], [{ ...piece('b1'), trigger: 'De brief ' }]),
    )
    for (const id of ['a1', 'b1']) slipActions.addToMoment(id, moment)
    expect(tables.notes.all().map(({ kind, text }) => [kind, text])).toEqual([
      ['action', 'a1'],
      ['trigger', 'De brief'],
      ['action', 'b1'],
    ])
  })

  it('waits again when the note it became was thrown away', () => {
    const { lane, tables, actions, slipActions } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' }, 'Bellen')
    laySlips(lane, strips([piece('a1')]))
    slipActions.addToMoment('a1', moment)
    actions.removeNotes([must(tables.notes.all()[0]).id])
    expect(isWaiting(lane, must(tables.slips.get('a1')))).toBe(true)
  })

  it('is erased with the note that has its words', () => {
    const { lane, tables, actions, slipActions } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' }, 'Bellen')
    laySlips(lane, strips([piece('a1'), piece('a2')]))
    slipActions.addToMoment('a1', moment)
    eraseThings(lane.ydoc, [must(tables.notes.all()[0]).id])
    expect(tables.slips.all().map(({ id }) => id)).toEqual(['a2'])
  })

  it('gives a short name, cut between words', () => {
    expect(nameOf('  Ik bel\nen wacht ')).toBe('Ik bel')
    const long = nameOf(`${'Ik bel de klantenservice omdat '.repeat(3)}`)
    expect(long).toBe('Ik bel de klantenservice omdat Ik bel de klantenservice…')
  })
})
