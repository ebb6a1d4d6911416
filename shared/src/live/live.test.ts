import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { policyOf } from '../access/policy.ts'
import { type Live, projectLive, readLive, subscribeLive } from './live.ts'

const live: Live = {
  workshop: { id: 'w', title: 'Rekening', language: 'nl', isClosed: false },
  step: { kind: 'lobby', version: 1, since: 0 },
  policy: policyOf('lobby'),
  timer: null,
  groups: [],
  members: [],
  here: [],
  presentation: null,
  tray: {},
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
    projectLive(ydoc, { ...live, step: { kind: 'groups', version: 2, since: 5 } })
    expect(heard).toBe(1)
    expect(readLive(ydoc)?.step.kind).toBe('groups')
  })
})
