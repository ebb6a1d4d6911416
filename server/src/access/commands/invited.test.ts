import { must } from '@brownpaper/shared/base/assert'
import { describe, expect, it } from 'vitest'
import type { Arrived } from '../joining.ts'
import { findMember, invitedOf } from '../people.ts'
import { projectionOf } from '../projection.ts'
import { TestWorkshop } from '../test-workshop.ts'

const ANN = { id: 'ann', name: 'Ann', department: 'Financiën', role: 'participant' } as const
const BEA = { id: 'bea', name: 'Bea', role: 'companion' } as const

function withInvited() {
  const workshop = new TestWorkshop()
  const [first, second] = workshop.groups.map(({ id }) => id)
  const [one, two] = [must(first), must(second)]
  const set = (...people: readonly object[]) =>
    workshop.give(workshop.lead, { type: 'invited.set', people: people as never })
  set({ ...ANN, groupId: one, presents: true }, { ...BEA, groupId: one })
  return { workshop, one, two, set }
}

const memberOf = (workshop: TestWorkshop, { memberId }: Arrived) => findMember(workshop.state, memberId)?.data

describe('who is expected', () => {
  it('is set and placed by facilitators alone', () => {
    const { workshop, two } = withInvited()
    const { deviceId } = workshop.participant()
    const refused = { ok: false, code: 'no-permission' }
    expect(workshop.give(deviceId, { type: 'invited.set', people: [] })).toEqual(refused)
    expect(workshop.give(deviceId, { type: 'invited.place', invitedId: 'ann', groupId: two })).toEqual(
      refused,
    )
    expect(workshop.give(workshop.companion().deviceId, { type: 'invited.set', people: [] })).toEqual(refused)
  })

  it('is placed anew one by one, in groups that are there', () => {
    const { workshop, two } = withInvited()
    const place = (invitedId: string, groupId: string | null) =>
      workshop.give(workshop.lead, { type: 'invited.place', invitedId, groupId })
    expect(place('ann', two).ok).toBe(true)
    expect(invitedOf(workshop.state)[0]).toMatchObject({ id: 'ann', groupId: two, presents: true })
    expect(place('ann', null).ok).toBe(true)
    expect(invitedOf(workshop.state)[0]).not.toHaveProperty('groupId')
    expect(place('ann', 'gone')).toEqual({ ok: false, code: 'not-found' })
    expect(place('nobody', two)).toEqual({ ok: false, code: 'not-found' })
  })

  it('is a row of what joining needs, with the groups that exist, and lets the rest be erased', () => {
    const { workshop, one, set } = withInvited()
    set(ANN, { ...ANN, name: 'Anna', groupId: 'gone' }, { ...BEA, department: '', groupId: one })
    expect(invitedOf(workshop.state)).toEqual([
      { ...ANN, name: 'Anna' },
      { ...BEA, groupId: one },
    ])
    expect([...workshop.state.rows.erasure.values()].map(({ data }) => data)).toContainEqual({
      what: 'staff',
    })
  })

  it('is told to nobody but by the preview of a link', () => {
    const { workshop } = withInvited()
    expect(JSON.stringify(projectionOf(workshop.state, workshop.now))).not.toContain('Ann')
  })
})

describe('picking a name', () => {
  it('gives name, department, group and the word in the plenary as they were prepared', () => {
    const { workshop, one } = withInvited()
    const ann = workshop.join('all', { name: undefined, invitedId: 'ann' })
    expect(memberOf(workshop, ann)).toMatchObject({
      name: 'Ann',
      department: 'Financiën',
      groupId: one,
      grants: ['presenting'],
      invitedId: 'ann',
    })
    const [, member] = projectionOf(workshop.state, workshop.now).members.members
    expect(member).toMatchObject({ id: ann.memberId, invitedId: 'ann' })
  })

  it('is for one: who comes second hears that it is taken, until the first is gone', () => {
    const { workshop } = withInvited()
    const ann = workshop.join('all', { invitedId: 'ann' })
    expect(() => workshop.join('all', { invitedId: 'ann' })).toThrow('name-taken')
    workshop.give(workshop.lead, { type: 'member.remove', memberId: must(ann.memberId) })
    expect(workshop.join('all', { invitedId: 'ann' }).role).toBe('participant')
  })

  it('makes nobody a companion by a code that everyone has, and is of a group by its link', () => {
    const { workshop, one, two } = withInvited()
    expect(() => workshop.join('all', { invitedId: 'bea' })).toThrow('name-gone')
    expect(() => workshop.join('lead', { invitedId: 'bea' })).toThrow('name-gone')
    expect(() => workshop.join('companion', { inGroup: two, invitedId: 'bea' })).toThrow('name-gone')
    expect(workshop.join('companion', { inGroup: one, invitedId: 'bea' }).role).toBe('companion')
    expect(() => workshop.join('group', { inGroup: two, invitedId: 'ann' })).toThrow('name-gone')
    expect(() => workshop.join('all', { invitedId: 'nobody' })).toThrow('name-gone')
  })

  it('in a group that was removed lets one choose', () => {
    const { workshop, one, two } = withInvited()
    workshop.give(workshop.lead, { type: 'group.remove', groupId: one })
    const ann = workshop.join('all', { invitedId: 'ann', groupId: two })
    expect(memberOf(workshop, ann)?.groupId).toBe(two)
  })
})

describe('who is here already', () => {
  it('follows another group and a better name, but keeps what they said themselves', () => {
    const { workshop, two, set } = withInvited()
    const ann = workshop.join('all', { invitedId: 'ann' })
    set({ ...ANN, name: 'Anne', groupId: two })
    expect(memberOf(workshop, ann)).toMatchObject({ name: 'Anne', groupId: two, grants: [] })
    workshop.give(workshop.lead, { type: 'member.set', memberId: must(ann.memberId), name: 'Anna' })
    set({ ...ANN, name: 'Annie', groupId: two })
    expect(memberOf(workshop, ann)?.name).toBe('Anna')
  })

  it('stays where somebody put them when nothing about them was set anew', () => {
    const { workshop, one, two, set } = withInvited()
    const ann = workshop.join('all', { invitedId: 'ann' })
    workshop.give(workshop.lead, { type: 'member.move', memberId: must(ann.memberId), groupId: two })
    set({ ...ANN, groupId: one, presents: true })
    expect(memberOf(workshop, ann)?.groupId).toBe(two)
  })

  it('is nowhere any more once erased', () => {
    const { workshop } = withInvited()
    const ann = workshop.join('all', { invitedId: 'ann' })
    workshop.give(workshop.lead, { type: 'member.erase', memberId: must(ann.memberId) })
    expect(invitedOf(workshop.state).map(({ id }) => id)).toEqual(['bea'])
    expect([...workshop.state.rows.erasure.values()].map(({ data }) => data)).toContainEqual({
      what: 'person',
      memberId: ann.memberId,
      invitedId: 'ann',
    })
  })
})
