import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { policyOf } from '../access/policy.ts'
import { DEFAULT_PROGRAMME } from '../programme/programme.ts'
import { type Live, positionOf, projectLive, readLive, subscribeLive } from './live.ts'

const live: Live = {
  workshop: { id: 'w', title: 'Rekening', language: 'nl', isClosed: false },
  step: { kind: 'lobby', id: 'arrive', version: 1, since: 0 },
  programme: DEFAULT_PROGRAMME,
  policy: policyOf('lobby'),
  timer: null,
  groups: [],
  members: [],
  here: [],
  presentation: null,
  tray: {},
  votes: [],
  cast: {},
  aside: null,
  messages: [],
  look: null,
  parked: [],
}

describe('the live projection', () => {
  it('is absent until all of it has arrived', () => {
    const ydoc = new Y.Doc()
    expect(readLive(ydoc)).toBeUndefined()
    projectLive(ydoc, live)
    expect(readLive(ydoc)).toEqual(live)
  })

  it('writes only what differs', () => {
    const ydoc = new Y.Doc()
    projectLive(ydoc, live)
    const before = Y.encodeStateVector(ydoc)
    projectLive(ydoc, structuredClone(live))
    expect(Y.encodeStateVector(ydoc)).toEqual(before)
    let heard = 0
    subscribeLive(ydoc, () => heard++)
    projectLive(ydoc, { ...live, step: { kind: 'groups', id: 'build', version: 2, since: 5 } })
    expect(heard).toBe(1)
    expect(readLive(ydoc)?.step.kind).toBe('groups')
  })
})

describe('where a group is', () => {
  const timer = { endsAt: 900, leftMs: 600, totalMs: 600 }
  const at = { stepId: 'score', since: 300, timer }
  const groups = [
    { id: 'g1', name: 'Groep 1', laneId: 'l1' },
    { id: 'g2', name: 'Groep 2', laneId: 'l2', at },
  ]
  const now: Live = { ...live, step: { kind: 'groups', id: 'build', version: 2, since: 5 }, groups }

  it('is where the workshop is, unless it went by itself', () => {
    expect(positionOf(now, 'g1')).toMatchObject({ step: { id: 'build' }, since: 5, isApart: false })
    expect(positionOf(now, undefined)).toMatchObject({ step: { id: 'build' }, isApart: false })
    expect(positionOf(now, 'g2')).toMatchObject({ step: { id: 'score' }, since: 300, timer, isApart: true })
  })

  it('is where the workshop is when its own step is out of the programme', () => {
    const programme = { steps: now.programme.steps.filter(({ id }) => id !== 'score') }
    expect(positionOf({ ...now, programme }, 'g2')).toMatchObject({ step: { id: 'build' }, isApart: false })
  })

  it('is a step of the kind where the programme has none of it', () => {
    const empty: Live = { ...now, programme: { steps: [] }, step: { ...now.step, id: 'groups' } }
    expect(positionOf(empty, 'g1').step).toMatchObject({ id: 'groups', kind: 'groups', isPrivate: false })
  })
})
