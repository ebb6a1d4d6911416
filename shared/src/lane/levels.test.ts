import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createLaneActions } from './actions.ts'
import { createBoardActions } from './board-actions.ts'
import { type LaneDocument, laneShapes, openLane } from './lane.ts'
import { laySlips } from './lay-slips.ts'
import { type LaneLimits, mayChange } from './levels.ts'
import { createSlipActions } from './slip-actions.ts'

const OWN: LaneLimits = { tools: 'all', edits: 'own', member: 'anna', isScreen: false }
const NOTES: LaneLimits = { tools: 'notes', edits: 'group', member: 'anna', isScreen: false }

const actionsAs = (lane: LaneDocument, who: string) => {
  let made = 0
  const options = { newId: () => `${who}${made++}`, random: () => 0.5, now: () => 0, author: () => who }
  return { cells: createLaneActions(lane, options), board: createBoardActions(lane, options) }
}

/** A lane with a note of Anna's, one of Bram's and one of nobody's, in which Anna works under limits. */
function setUp(limits: LaneLimits) {
  const lane = openLane(new Y.Doc(), { now: () => 0 })
  const to = { at: 'paper', x: 0, y: 0 } as const
  const { cells } = actionsAs(lane, 'bram')
  const his = cells.addNote('pain', to, 'his')
  const moment = cells.addMoment({ phase: '' }, 'his moment')
  const [ours = ''] = cells.addNotes([{ kind: 'pain', to, text: 'ours', author: '' }])
  const anna = actionsAs(lane, 'anna')
  const hers = anna.cells.addNote('pain', to, 'hers')
  const leftOut: string[] = []
  lane.subscribeLeftOut(({ table, part }) => leftOut.push(`${table}.${part}`))
  lane.limit((change) => mayChange(limits, change))
  return { lane, notes: lane.tables.notes, his, ours, hers, moment, leftOut, ...anna }
}

describe('a lane in which everyone changes their own', () => {
  it('takes what is one’s own or nobody’s, and leaves out what is another’s', () => {
    const { lane, notes, his, ours, hers, board, leftOut } = setUp(OWN)
    for (const id of [his, ours, hers]) notes.editText(id, { at: 0, remove: 0, insert: '+' })
    expect([his, ours, hers].map((id) => notes.text(id))).toEqual(['his', '+ours', '+hers'])
    notes.remove([his, hers], { by: 'anna', at: 0 })
    expect(notes.get(his)?.removed).toBeUndefined()
    expect(notes.get(hers)?.removed).toBeDefined()
    expect(leftOut).toEqual(['notes.text', 'notes.removed'])
    expect(board.heldAmong([his, ours])).toEqual([his])
    expect(board.isTheirs(his)).toBe(true)
    lane.limit(undefined)
    expect(board.heldAmong([his, ours])).toEqual([])
  })

  it('leaves ranks, channels and royal moments to everyone, and names of moments to who made them', () => {
    const { lane, his, moment, cells, leftOut } = setUp(OWN)
    cells.setTop(his, 1)
    cells.setChannel(moment, 'phone')
    cells.setRoyal(moment, { brandValue: 'near', idea: 'call first' })
    cells.renameMoment(moment, 'mine now')
    cells.setScore(moment, 'anna', 2)
    cells.setScore(moment, 'bram', -2)
    expect(lane.tables.notes.get(his)?.top).toBe(1)
    expect(lane.tables.moments.get(moment)).toMatchObject({
      name: 'his moment',
      channel: 'phone',
      royal: { idea: 'call first' },
    })
    expect(lane.tables.scores.ids()).toEqual([`${moment}/anna`])
    expect(leftOut).toEqual(['moments.text', 'scores.base'])
  })

  it('undoes nothing in what is another’s, whatever was done there before', () => {
    const { lane, notes, his, hers } = setUp(OWN)
    lane.limit(undefined)
    notes.editText(hers, { at: 0, remove: 0, insert: '1' })
    lane.history.endBurst()
    notes.editText(his, { at: 0, remove: 0, insert: '2' })
    notes.patch(his, { kind: 'action' })
    lane.limit((change) => mayChange(OWN, change))
    expect(lane.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(lane.history.undo()).toEqual({ done: true, leftAlone: 1 })
    expect(lane.history.undo()).toEqual({ done: true, leftAlone: 0 })
    expect([notes.text(his), notes.get(his)?.kind, notes.text(hers)]).toEqual(['2his', 'action', 'hers'])
  })

  it('makes nothing under another’s name', () => {
    const { lane, leftOut } = setUp(OWN)
    lane.tables.words.create('w', { author: 'bram', text: 'as if his' })
    expect(lane.tables.words.get('w')).toBeUndefined()
    expect(leftOut).toEqual(['words.base'])
  })

  it('gives what comes from slips to the group', () => {
    const { lane, notes, cells } = setUp(OWN)
    const piece = { kind: 'action', text: 'I call', trigger: 'a letter', channel: undefined } as const
    laySlips(lane, { strips: [[{ id: 's1', ...piece }]], scores: [] })
    const moment = createSlipActions(lane, cells).makeMoment('s1', { phase: '' }) ?? ''
    expect(lane.tables.moments.get(moment)?.author).toBe('')
    const made = notes.all().filter(({ place }) => place.at === 'cell')
    expect(made.map(({ text, author }) => [text, author])).toEqual([
      ['I call', ''],
      ['a letter', ''],
    ])
    expect(lane.tables.slips.get('s1')?.used?.moment).toBe(moment)
  })

  it('lets a group’s screen change what is of whoever is picked there, and score for anyone', () => {
    const screen = { ...OWN, isScreen: true, member: '' }
    const { notes, his, ours, moment, cells } = setUp(screen)
    notes.setText(his, 'at the table')
    notes.setText(ours, 'at the table')
    cells.setScore(moment, 'bram', 1)
    expect([notes.text(his), notes.text(ours)]).toEqual(['his', 'at the table'])
    const picked = setUp({ ...screen, member: 'bram' })
    picked.notes.setText(picked.his, 'at the table')
    expect(picked.notes.text(picked.his)).toBe('at the table')
  })

  it('has what one found oneself described and moved, and lets everyone say that a photo shows people', () => {
    const { lane, moment, leftOut } = setUp(OWN)
    const { evidence } = lane.tables
    lane.limit(undefined)
    evidence.create('his', { author: 'bram', moment })
    lane.limit((change) => mayChange(OWN, change))
    evidence.create('hers', { author: 'anna', moment })
    evidence.patch('hers', { kind: 'document' })
    evidence.patch('his', { kind: 'document' })
    evidence.patch('his', { people: 'people' })
    evidence.remove(['his'], { by: 'anna', at: 0 })
    expect(evidence.get('hers')?.kind).toBe('document')
    expect(evidence.get('his')).toMatchObject({ kind: 'photo', people: 'people', removed: undefined })
    expect(leftOut).toEqual(['evidence.facts', 'evidence.removed'])
  })

  it('leaves one what one makes in every table that is written by people', () => {
    for (const table of Object.keys(laneShapes).filter((name) => name !== 'slips' && name !== 'scores')) {
      const made = { table, id: 'x', part: 'base', before: undefined }
      expect(mayChange(OWN, { ...made, after: { author: 'anna' } }), table).toBe(true)
      expect(mayChange(OWN, { ...made, after: { author: 'bram' } }), table).toBe(false)
    }
  })

  it('does not keep the server from its own work', () => {
    const { lane, notes, his } = setUp(OWN)
    lane.change(() => notes.patch(his, { late: true }), 'server')
    expect(notes.get(his)?.late).toBe(true)
  })
})

describe('a lane with notes only', () => {
  it('has no drawings made, moved or pasted, and all notes changed', () => {
    const { lane, notes, his, board, leftOut } = setUp(NOTES)
    const box = { x: 0, y: 0, width: 90, height: 40 }
    expect(board.addObject({ type: 'text', box, text: 'loose' })).toBeUndefined()
    expect(lane.tables.objects.ids()).toEqual([])
    expect(leftOut).toEqual(['objects.base'])
    notes.setText(his, 'hers now')
    expect(notes.text(his)).toBe('hers now')
  })

  it('takes evidence: one writes and looks, and draws nothing', () => {
    const { lane, moment } = setUp(NOTES)
    lane.tables.evidence.create('letter', { author: 'anna', moment })
    expect(lane.tables.evidence.ids()).toEqual(['letter'])
  })
})
