import { may } from '@brownpaper/shared/access/access'
import { must } from '@brownpaper/shared/base/assert'
import type { LiveGroup } from '@brownpaper/shared/live/live'
import { beforeEach, describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { standingOf } from '../standing.ts'
import { applyWrites, change } from '../state.ts'
import { TestWorkshop } from '../test-workshop.ts'

let workshop: TestWorkshop
let groupId: string
let laneId: string
beforeEach(() => {
  workshop = new TestWorkshop()
  const [group] = workshop.groups
  groupId = must(group).id
  laneId = must(group).laneId
})

const refused = (code: string) => ({ ok: false, code })
const go = (stepId: string) => workshop.give(workshop.lead, { type: 'step.go', stepId })
const live = (): LiveGroup => must(projectionOf(workshop.state, workshop.now).members.groups[0])
const ready = (deviceId: string, on = true) => workshop.give(deviceId, { type: 'ready.set', on })
const reveal = (deviceId: string) => workshop.give(deviceId, { type: 'reveal.start', groupId, what: 'steps' })
const actorOf = (deviceId: string) => {
  const standing = standingOf(workshop.state, deviceId, workshop.now)
  return 'actor' in standing ? standing.actor : undefined
}

describe('being ready', () => {
  it('is told as a count, never as a name', () => {
    const [anna, bert] = [workshop.participant(0, 'Anna'), workshop.participant(0, 'Bert')]
    workshop.participant(1)
    workshop.companion(0)
    go('write')
    expect(live().ready).toEqual({ count: 0, of: 2 })
    ready(anna.deviceId)
    ready(anna.deviceId)
    expect(live().ready).toEqual({ count: 1, of: 2 })
    const { members, groups } = projectionOf(workshop.state, workshop.now).members
    expect(JSON.stringify({ members, groups: groups.map(({ ready: _, ...rest }) => rest) })).not.toContain(
      'ready',
    )
    ready(bert.deviceId)
    ready(anna.deviceId, false)
    expect(live().ready).toEqual({ count: 1, of: 2 })
  })

  it('counts in its own round alone', () => {
    const anna = workshop.participant()
    expect(ready(anna.deviceId)).toEqual(refused('stale'))
    go('write')
    ready(anna.deviceId)
    go('build')
    expect(live().ready).toBeUndefined()
    go('score')
    expect(live().ready).toEqual({ count: 0, of: 1 })
    workshop.now++
    go('write')
    expect(live().ready).toEqual({ count: 0, of: 1 })
  })

  it('is of a group’s own step where it is apart', () => {
    const anna = workshop.participant()
    go('build')
    workshop.give(workshop.lead, { type: 'group.go', groupId, stepId: 'score' })
    ready(anna.deviceId)
    expect(live().ready).toEqual({ count: 1, of: 1 })
    workshop.give(workshop.lead, { type: 'group.gather' })
    expect(live().ready).toBeUndefined()
  })

  it('goes with who is erased', () => {
    const anna = workshop.participant()
    go('write')
    ready(anna.deviceId)
    workshop.give(workshop.lead, { type: 'member.erase', memberId: must(anna.memberId) })
    expect(workshop.state.rows.ready.size).toBe(0)
  })
})

describe('turning over', () => {
  it('is for who leads or guides at any time, and for the group once nobody writes alone', () => {
    const [anna, other] = [workshop.participant(0), workshop.participant(1)]
    const [companion, others] = [workshop.companion(0), workshop.companion(1)]
    const screen = workshop.join('screen', { inGroup: groupId })
    go('write')
    for (const who of [anna, other, others, screen])
      expect(reveal(who.deviceId)).toEqual(refused('no-permission'))
    expect(reveal(companion.deviceId).ok).toBe(true)
    expect(reveal(workshop.lead).ok).toBe(true)
    go('build')
    for (const who of [anna, screen]) expect(reveal(who.deviceId).ok).toBe(true)
    for (const who of [other, others]) expect(reveal(who.deviceId)).toEqual(refused('no-permission'))
    go('present')
    expect(reveal(anna.deviceId)).toEqual(refused('no-permission'))
  })

  it('is added to by the group where all are together, once it turned its own over', () => {
    const [anna, other] = [workshop.participant(0), workshop.participant(1)]
    go('build')
    reveal(anna.deviceId)
    go('present')
    expect(reveal(anna.deviceId)).toEqual(refused('no-permission'))
    const entry = must([...workshop.state.rows.reveal.values()][0])
    workshop.state = applyWrites(workshop.state, [change('reveal', entry, { state: 'revealed' })])
    expect(reveal(other.deviceId)).toEqual(refused('no-permission'))
    expect(reveal(anna.deviceId).ok).toBe(true)
    go('check-out')
    expect(reveal(anna.deviceId)).toEqual(refused('no-permission'))
  })

  it('keeps one secret, and starts again when it was done', () => {
    go('build')
    reveal(workshop.lead)
    const [first] = [...workshop.state.rows.reveal.values()]
    reveal(workshop.lead)
    expect([...workshop.state.rows.reveal.values()]).toEqual([first])
    expect(live().revealed).toBeUndefined()
  })
})

describe('a turn on the group screen', () => {
  it('opens the own room of a member of that group, and no other', () => {
    const [anna, other] = [workshop.participant(0), workshop.participant(1)]
    const screen = workshop.join('screen', { inGroup: groupId })
    const take = (memberId: string | undefined, deviceId = screen.deviceId) =>
      workshop.give(deviceId, { type: 'turn.take', memberId: must(memberId) })
    const mayOpen = (memberId: string | undefined) => {
      const actor = must(actorOf(screen.deviceId))
      const room = { kind: 'own', lane: laneId, member: must(memberId) } as const
      return may(actor, 'write', room, { lanes: 'own', isPrivate: true })
    }
    expect(take(anna.memberId)).toEqual(refused('stale'))
    go('write')
    expect(mayOpen(anna.memberId)).toBe(false)
    expect(take(other.memberId)).toEqual(refused('not-found'))
    expect(take(anna.memberId, anna.deviceId)).toEqual(refused('no-permission'))
    expect(take(anna.memberId).ok).toBe(true)
    expect([mayOpen(anna.memberId), mayOpen(other.memberId)]).toEqual([true, false])
    expect(ready(screen.deviceId).ok).toBe(true)
    expect(live().ready).toEqual({ count: 1, of: 1 })
    workshop.give(screen.deviceId, { type: 'turn.end' })
    expect(mayOpen(anna.memberId)).toBe(false)
    expect(ready(screen.deviceId)).toEqual(refused('no-permission'))
  })

  it('ends when the member goes to another group', () => {
    const anna = workshop.participant(0)
    const screen = workshop.join('screen', { inGroup: groupId })
    go('write')
    workshop.give(screen.deviceId, { type: 'turn.take', memberId: must(anna.memberId) })
    const elsewhere = must(workshop.groups[1]).id
    workshop.give(workshop.lead, { type: 'member.move', memberId: must(anna.memberId), groupId: elsewhere })
    expect(actorOf(screen.deviceId)).not.toHaveProperty('turn')
  })
})
