import { must } from '@brownpaper/shared/base/assert'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import { describe, expect, it } from 'vitest'
import { DEVICE_LINK_MS, decideDeviceLink, decideLeave } from './devices.ts'
import type { Arrived } from './joining.ts'
import { findMember, membersOf } from './people.ts'
import { projectionOf } from './projection.ts'
import { standingOf } from './standing.ts'
import { applyWrites } from './state.ts'
import { TestWorkshop } from './test-workshop.ts'

const cookieOf = ({ deviceId, token }: Arrived) => ({ deviceId, token })

function deviceLink(workshop: TestWorkshop, deviceId: string) {
  const decision = decideDeviceLink(workshop.state, deviceId, workshop.context)
  if (!decision.ok) return decision
  workshop.state = applyWrites(workshop.state, decision.writes)
  const linkId = must(decision.writes.find(({ kind, data }) => kind === 'link' && data !== undefined)).id
  return { ok: true, linkId, code: must(decision.result).code } as const
}

describe('joining', () => {
  it('gives each kind of link its role and lane', () => {
    const workshop = new TestWorkshop()
    const { id: inGroup, laneId } = must(workshop.groups[0])
    expect(workshop.join('all')).toMatchObject({ role: 'participant', laneId: undefined })
    expect(workshop.join('all', { groupId: inGroup })).toMatchObject({ role: 'participant', laneId })
    expect(workshop.join('all', { groupId: 'gone' })).toMatchObject({ laneId: undefined })
    expect(workshop.join('group', { inGroup })).toMatchObject({ role: 'participant', laneId })
    expect(workshop.join('companion', { inGroup })).toMatchObject({ role: 'companion', laneId })
    expect(workshop.join('lead')).toMatchObject({ role: 'facilitator' })
    expect(workshop.join('screen', { inGroup })).toMatchObject({
      role: 'participant',
      memberId: undefined,
      laneId,
    })
    expect(workshop.join('viewer')).toMatchObject({ role: 'viewer', memberId: undefined })
    expect(workshop.join('room')).toMatchObject({ role: 'viewer', memberId: undefined })
  })

  it('asks people for a name, but names a facilitator itself and needs none for screens', () => {
    const workshop = new TestWorkshop()
    const inGroup = must(workshop.groups[0]).id
    const nameless = { name: undefined }
    expect(() => workshop.join('all', nameless)).toThrow('name-missing')
    expect(() => workshop.join('companion', { ...nameless, inGroup })).toThrow('name-missing')
    const { memberId } = workshop.join('lead', nameless)
    expect(findMember(workshop.state, memberId)?.data.name).toBe('Workshopleider')
    expect(workshop.join('viewer', nameless).role).toBe('viewer')
  })

  it('again by the same role is coming back: the same member on the same device', () => {
    const workshop = new TestWorkshop()
    const first = workshop.participant(0, 'Anna')
    const again = workshop.join('all', { name: undefined, cookie: cookieOf(first) })
    expect(again).toEqual(first)
    expect(membersOf(workshop.state)).toHaveLength(2)
  })

  it('again under another name renames, and a group chosen then counts only before the work starts', () => {
    const workshop = new TestWorkshop()
    const [one, two] = workshop.groups
    const first = workshop.participant(0, 'Anna')
    const inGroup = must(two).id
    expect(workshop.join('group', { inGroup, name: 'Anne', cookie: cookieOf(first) }).laneId).toBe(
      two?.laneId,
    )
    expect(findMember(workshop.state, first.memberId)?.data.name).toBe('Anne')
    workshop.give(workshop.lead, { type: 'step.set', kind: 'groups' })
    const back = workshop.join('all', { groupId: must(one).id, name: 'Anne', cookie: cookieOf(first) })
    expect(back.laneId).toBe(two?.laneId)
  })

  it('by a link of another role is somebody new', () => {
    const workshop = new TestWorkshop()
    const participant = workshop.participant()
    const companion = workshop.join('companion', {
      inGroup: must(workshop.groups[0]).id,
      cookie: cookieOf(participant),
    })
    expect(companion.memberId).not.toBe(participant.memberId)
    expect(companion.token).not.toBe(participant.token)
  })

  it('after a reset, by the new link, is the same member on a new device', () => {
    const workshop = new TestWorkshop()
    const first = workshop.join('all')
    workshop.give(workshop.lead, { type: 'link.reset', linkId: workshop.linkId('all') })
    const again = workshop.join('all', { cookie: cookieOf(first) })
    expect(again.memberId).toBe(first.memberId)
    expect(again.token).not.toBe(first.token)
    expect(standingOf(workshop.state, first.deviceId, workshop.now)).toEqual({ code: 'link-reset' })
  })

  it('after being removed is joining as somebody new', () => {
    const workshop = new TestWorkshop()
    const first = workshop.join('all')
    workshop.give(workshop.lead, { type: 'member.remove', memberId: must(first.memberId) })
    expect(workshop.join('all', { cookie: cookieOf(first) }).memberId).not.toBe(first.memberId)
  })

  it('stops when the workshop is full', () => {
    const workshop = new TestWorkshop()
    for (let count = 1; count < LIMITS.members; count++) workshop.join('all')
    expect(() => workshop.join('all')).toThrow('too-many')
  })
})

describe('a second device', () => {
  it('is the same member, by a link good for one use', () => {
    const workshop = new TestWorkshop()
    const laptop = workshop.participant()
    const link = deviceLink(workshop, laptop.deviceId)
    if (!link.ok) throw new Error(link.code)
    const phone = must(workshop.tryJoin(link), 'phone')
    expect(phone).toMatchObject({ ok: true, result: { memberId: laptop.memberId, laneId: laptop.laneId } })
    expect(workshop.tryJoin(link)).toEqual({ ok: false, code: 'link-reset' })
  })

  it('is stopped with the link its member came by', () => {
    const workshop = new TestWorkshop()
    const laptop = workshop.join('all')
    const link = deviceLink(workshop, laptop.deviceId)
    if (!link.ok) throw new Error(link.code)
    const phone = workshop.tryJoin(link)
    workshop.give(workshop.lead, { type: 'link.reset', linkId: workshop.linkId('all') })
    if (!phone.ok) throw new Error(phone.code)
    expect(standingOf(workshop.state, must(phone.result).deviceId, workshop.now)).toEqual({
      code: 'link-reset',
    })
  })

  it('comes in within ten minutes, not later', () => {
    const workshop = new TestWorkshop()
    const [early, late] = [deviceLink(workshop, workshop.lead), deviceLink(workshop, workshop.lead)]
    if (!early.ok || !late.ok) throw new Error('no link')
    workshop.now += DEVICE_LINK_MS - 1
    expect(workshop.tryJoin(early).ok).toBe(true)
    workshop.now += 1
    expect(workshop.tryJoin(late)).toEqual({ ok: false, code: 'link-reset' })
  })

  it('is not for screens and viewers', () => {
    const workshop = new TestWorkshop()
    const viewer = workshop.join('viewer')
    expect(deviceLink(workshop, viewer.deviceId)).toEqual({ ok: false, code: 'no-permission' })
  })
})

describe('leaving', () => {
  it('forgets the device and keeps the member', () => {
    const workshop = new TestWorkshop()
    const { deviceId, memberId } = workshop.participant()
    const decision = decideLeave(workshop.state, deviceId)
    if (!decision.ok) throw new Error(decision.code)
    workshop.state = applyWrites(workshop.state, decision.writes)
    expect(standingOf(workshop.state, deviceId, workshop.now)).toEqual({ code: 'not-signed-in' })
    expect(findMember(workshop.state, memberId)).toBeDefined()
  })
})

describe('a link with an end', () => {
  const DAY = 86_400_000

  function withEnd(kind: 'all' | 'viewer' | 'lead' = 'all', by?: string) {
    const workshop = new TestWorkshop()
    const linkId = workshop.linkId(kind)
    const set = (endsAt: number | null, giver = by ?? workshop.lead) =>
      workshop.give(giver, { type: 'link.end', linkId, endsAt })
    const standing = (deviceId: string) => standingOf(workshop.state, deviceId, workshop.now)
    return { workshop, linkId, set, standing }
  }

  it('lets people in until that moment, and says afterwards that it ended', () => {
    const { workshop, linkId, set } = withEnd()
    const code = workshop.code('all')
    expect(set(workshop.now + DAY).ok).toBe(true)
    workshop.now += DAY - 1
    expect(workshop.tryJoin({ linkId, code, name: 'Op tijd' }).ok).toBe(true)
    workshop.now += 1
    expect(workshop.tryJoin({ linkId, code, name: 'Laat' })).toEqual({ ok: false, code: 'link-expired' })
    // Another link of the same workshop goes on.
    expect(workshop.participant().role).toBe('participant')
  })

  it('puts out who came in by it, with every device they added, and nobody else', () => {
    const { workshop, set, standing } = withEnd()
    const inside = workshop.join('all')
    const other = workshop.participant()
    const [used, unused] = [deviceLink(workshop, inside.deviceId), deviceLink(workshop, inside.deviceId)]
    if (!used.ok || !unused.ok) throw new Error('no link')
    const phone = workshop.tryJoin(used)
    if (!phone.ok) throw new Error(phone.code)
    set(workshop.now + 1000)
    workshop.now += 999
    expect(standing(inside.deviceId)).toHaveProperty('actor')
    workshop.now += 1
    for (const id of [inside.deviceId, must(phone.result).deviceId]) {
      expect(standing(id)).toEqual({ code: 'link-expired' })
    }
    expect(workshop.tryJoin(unused)).toEqual({ ok: false, code: 'link-expired' })
    for (const id of [other.deviceId, workshop.lead]) expect(standing(id)).toHaveProperty('actor')
  })

  it('lets them back as who they were once it is later or gone, or by another link', () => {
    const { workshop, set, standing } = withEnd()
    const inside = workshop.join('all')
    set(workshop.now + 1000)
    workshop.now += 1000
    const back = workshop.join('group', { inGroup: must(workshop.groups[0]).id, cookie: cookieOf(inside) })
    expect(back.memberId).toBe(inside.memberId)
    set(workshop.now + DAY)
    expect(standing(inside.deviceId)).toHaveProperty('actor')
    set(null)
    workshop.now += 9 * DAY
    expect(standing(inside.deviceId)).toHaveProperty('actor')
  })

  it('is not told from one without an end before that, and an end never lies in the past', () => {
    const { workshop, set } = withEnd()
    expect(set(workshop.now)).toEqual({ ok: false, code: 'invalid-command' })
    expect(set(null)).toEqual({ ok: true, writes: [] })
    expect(set(workshop.now + 1, workshop.participant().deviceId)).toEqual({
      ok: false,
      code: 'no-permission',
    })
  })

  it('made new after its end has none, made new before it keeps it', () => {
    const { workshop, linkId, set } = withEnd('viewer')
    const endsAt = workshop.now + 1000
    set(endsAt)
    workshop.give(workshop.lead, { type: 'link.reset', linkId })
    expect(workshop.state.rows.link.get(linkId)?.data.endsAt).toBe(endsAt)
    workshop.now = endsAt
    workshop.give(workshop.lead, { type: 'link.reset', linkId })
    expect(workshop.state.rows.link.get(linkId)?.data).not.toHaveProperty('endsAt')
    expect(workshop.join('viewer').role).toBe('viewer')
  })

  it('of who leads puts out the others, never the one who set it, nor the last who leads', () => {
    const { workshop, set, standing } = withEnd('lead')
    const second = workshop.join('lead', { name: 'Tweede' })
    set(workshop.now + 1000)
    workshop.now += 1000
    expect(standing(second.deviceId)).toEqual({ code: 'link-expired' })
    expect(standing(workshop.lead)).toHaveProperty('actor')
    const first = must(workshop.state.rows.device.get(workshop.lead)?.data.memberId)
    workshop.give(workshop.lead, { type: 'member.remove', memberId: first })
    expect(standing(second.deviceId)).toHaveProperty('actor')
  })

  it('for everyone is shown to nobody any more', () => {
    const { workshop, set } = withEnd()
    const shown = () => projectionOf(workshop.state, workshop.now).members.workshop.joinCode
    set(workshop.now + 1000)
    expect(shown()).toBe(workshop.code('all'))
    workshop.now += 1000
    expect(shown()).toBeUndefined()
  })
})
