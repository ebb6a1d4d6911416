import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { seededRandom } from '../base/seeded-random.ts'
import { createLaneActions } from './actions.ts'
import { createEvidenceActions, evidenceAt, type NewEvidence } from './evidence-actions.ts'
import { openLane } from './lane.ts'
import { laneSpot } from './lane-spot.ts'
import { layoutLane } from './layout.ts'

function openTestLane(ydoc = new Y.Doc()) {
  const lane = openLane(ydoc, { now: () => 0 })
  let made = 0
  const options = {
    newId: () => `id${made++}`,
    random: seededRandom('evidence'),
    now: () => 7,
    author: () => 'anna',
  }
  const actions = createLaneActions(lane, options)
  return { lane, actions, found: createEvidenceActions(lane, options), tables: lane.tables }
}

const photo = (moment: string, more: Partial<NewEvidence> = {}): NewEvidence => ({
  moment,
  kind: 'photo',
  date: '2026-11-29',
  picture: { asset: 'abc', width: 400, height: 300 },
  ...more,
})

const textsAt = (lane: Parameters<typeof evidenceAt>[0], moment: string) =>
  evidenceAt(lane, moment).map(({ text }) => text)

describe('evidence', () => {
  it('lies at its moment in the order it came, with kind, day and what it shows', () => {
    const { lane, actions, found } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' })
    found.add(photo(moment, { text: 'De brief' }))
    found.add({ moment, kind: 'link', date: 'gisteren', url: 'https://example.org', text: 'De pagina' })
    found.add({
      moment,
      kind: 'tried',
      date: '2026-11-28',
      trial: { task: 'call', ms: 761_400 },
      text: 'Wacht',
    })
    expect(textsAt(lane, moment)).toEqual(['De brief', 'De pagina', 'Wacht'])
    expect(evidenceAt(lane, moment)).toMatchObject([
      {
        kind: 'photo',
        date: '2026-11-29',
        asset: 'abc',
        width: 400,
        height: 300,
        author: 'anna',
        people: undefined,
      },
      { kind: 'link', date: '', url: 'https://example.org', asset: '' },
      { kind: 'tried', task: 'call', seconds: 761 },
    ])
  })

  it('goes to another moment, changes kind and day, and is one step of undo each time', () => {
    const { lane, actions, found } = openTestLane()
    const [a, b] = [actions.addMoment({ phase: 'p' }), actions.addMoment({ phase: 'p' })]
    const id = found.add(photo(a))
    found.change(id, { moment: b })
    found.change(id, { kind: 'document', date: '2026-01-02', hasPeople: true })
    expect(evidenceAt(lane, a)).toEqual([])
    expect(evidenceAt(lane, b)).toMatchObject([{ kind: 'document', date: '2026-01-02', people: 'people' }])
    lane.history.undo()
    expect(evidenceAt(lane, b)).toMatchObject([{ kind: 'photo', date: '2026-11-29', people: undefined }])
    lane.history.undo()
    expect(evidenceAt(lane, a)).toHaveLength(1)
  })

  it('goes to another moment together, behind what lies there, as one step of undo', () => {
    const { lane, actions, found } = openTestLane()
    const [a, b] = [actions.addMoment({ phase: 'p' }), actions.addMoment({ phase: 'p' })]
    const both = ['een', 'twee'].map((text) => found.add(photo(a, { text })))
    found.add(photo(b, { text: 'nul' }))
    found.move(both, b)
    expect(textsAt(lane, b)).toEqual(['nul', 'een', 'twee'])
    lane.history.undo()
    expect(textsAt(lane, a)).toEqual(['een', 'twee'])
  })

  it('is thrown away and brought back', () => {
    const { lane, actions, found, tables } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' })
    const id = found.add(photo(moment))
    found.remove([id])
    expect(evidenceAt(lane, moment)).toEqual([])
    expect(tables.evidence.get(id)?.removed).toEqual({ by: 'anna', at: 7 })
    found.restore([id])
    expect(evidenceAt(lane, moment)).toHaveLength(1)
  })

  it('of a moment that is gone belongs to the group as a whole, and stays (L5)', () => {
    const { lane, actions, found } = openTestLane()
    const moment = actions.addMoment({ phase: 'p' })
    found.add(photo(moment, { text: 'De brief' }))
    found.add(photo('', { text: 'Wij samen', hasPeople: true }))
    actions.removeMoment(moment)
    expect(textsAt(lane, '').toSorted()).toEqual(['De brief', 'Wij samen'])
    const layout = layoutLane({ ...inputOf(lane), phases: [{ id: 'p', name: 'P' }] })
    expect(layout.evidence.get('')?.ids).toHaveLength(2)
    expect(layout.bounds.x + layout.bounds.width).toBeGreaterThan(layout.grid.x + layout.grid.width)
  })

  it('that makes no sense is read as nothing (L3)', () => {
    const ydoc = new Y.Doc()
    ydoc.getMap('evidence.base').set('odd', { asset: 7, width: 'wide', url: 'x'.repeat(3000), task: 'swim' })
    ydoc.getMap('evidence.place').set('odd', ['m', 9])
    ydoc.getMap('evidence.facts').set('odd', { kind: 'dream', date: '2026-13-45' })
    expect(openTestLane(ydoc).tables.evidence.get('odd')).toMatchObject({
      ...{
        asset: '',
        width: 4,
        url: '',
        task: undefined,
        kind: 'photo',
        date: '',
        moment: '',
        people: undefined,
      },
    })
  })

  it('has a row under the notes once there is any, a place at every moment', () => {
    const { lane, actions, found } = openTestLane()
    const phases = [{ id: 'p', name: 'P' }]
    const [a, b] = [actions.addMoment({ phase: 'p' }), actions.addMoment({ phase: 'p' })]
    const before = layoutLane({ ...inputOf(lane), phases })
    expect(before.rows.some(({ kind }) => kind === 'evidence')).toBe(false)
    expect(before.evidence.size).toBe(0)

    const id = found.add(photo(b))
    const after = layoutLane({ ...inputOf(lane), phases })
    expect(after.rows.at(-1)?.kind).toBe('evidence')
    expect(after.evidence.get(a)?.ids).toEqual([])
    expect(after.evidence.get(b)?.ids).toEqual([id])
    expect(after.curve.area.y).toBeGreaterThan(before.curve.area.y)
    const { rect } = must(after.evidence.get(b))
    expect(laneSpot(after, { x: rect.x + 5, y: rect.y + 5 })).toEqual({ at: 'evidence', moment: b })
  })
})

function inputOf({ tables }: ReturnType<typeof openTestLane>['lane']) {
  return {
    moments: tables.moments.all(),
    notes: tables.notes.all(),
    words: [],
    evidence: tables.evidence.all(),
    scores: new Map(),
  }
}
