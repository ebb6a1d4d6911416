import { must } from '@brownpaper/shared/base/assert'
import type { Command } from '@brownpaper/shared/protocol/commands'
import { describe, expect, it } from 'vitest'
import { projectionOf } from '../projection.ts'
import { standingOf } from '../standing.ts'
import { TestWorkshop } from '../test-workshop.ts'

const refused = (code: string) => ({ ok: false, code })

/** Two people and a screen in the first group, one in the second. */
function room() {
  const workshop = new TestWorkshop()
  const [first, second] = workshop.groups.map(({ id }) => id)
  const anna = workshop.participant(0, 'Anna')
  const bram = workshop.participant(0, 'Bram')
  const chris = workshop.participant(1, 'Chris')
  const screen = workshop.join('screen', { inGroup: must(first) })
  const lead = (command: Command) => workshop.give(workshop.lead, command)
  const live = () => projectionOf(workshop.state, workshop.now).members
  const laneOf = (deviceId: string) => {
    const standing = standingOf(workshop.state, deviceId, workshop.now)
    return 'code' in standing ? standing.code : standing.actor.lane
  }
  return { workshop, lead, live, laneOf, anna, bram, chris, screen, first: must(first), second: must(second) }
}

describe('two groups that become one', () => {
  it('have their people and their table’s screen on one paper; the other paper stays', () => {
    const { lead, live, laneOf, anna, bram, chris, screen, first, second } = room()
    lead({ type: 'group.join', groupId: first, into: second })
    const all = [anna, bram, chris, screen].map(({ deviceId }) => laneOf(deviceId))
    expect(all).toEqual(Array(4).fill('lane1'))
    expect(live().groups).toMatchObject([{ laneId: 'lane0', joined: { into: second } }, {}])
  })

  it('call for help from where they are', () => {
    const { workshop, lead, live, anna, first, second } = room()
    workshop.give(anna.deviceId, { type: 'help.ask', groupId: first, text: 'Hoe klein?' })
    lead({ type: 'group.join', groupId: first, into: second })
    expect(live().groups.map(({ help }) => help?.text)).toEqual([undefined, 'Hoe klein?'])
  })

  it('part again: who went goes back, who came by another way or left meanwhile does not', () => {
    const { lead, live, laneOf, anna, bram, chris, screen, first, second } = room()
    lead({ type: 'group.join', groupId: first, into: second })
    lead({ type: 'member.move', memberId: must(bram.memberId), groupId: null })
    lead({ type: 'group.part', groupId: first })
    const all = [anna, bram, chris, screen].map(({ deviceId }) => laneOf(deviceId))
    expect(all).toEqual(['lane0', undefined, 'lane1', 'lane0'])
    expect(live().groups[0]).not.toHaveProperty('joined')
  })

  it('leave a paper that may be closed without ending the screen that went, and opened again with new links', () => {
    const { workshop, lead, live, laneOf, screen, first, second } = room()
    const code = workshop.code('group', first)
    lead({ type: 'group.join', groupId: first, into: second })
    lead({ type: 'group.remove', groupId: first })
    expect(laneOf(screen.deviceId)).toBe('lane1')
    expect(live().groups).toHaveLength(1)
    lead({ type: 'group.restore', groupId: first })
    expect(live().groups[0]).toMatchObject({ id: first, laneId: 'lane0' })
    expect(workshop.code('group', first)).not.toBe(code)
  })

  it('are only for who leads to bring together, and must both be there', () => {
    const { workshop, lead, anna, first, second } = room()
    const join: Command = { type: 'group.join', groupId: first, into: second }
    expect(workshop.give(anna.deviceId, join)).toEqual(refused('no-permission'))
    expect(lead({ ...join, into: 'gone' })).toEqual(refused('not-found'))
  })
})

describe('a group that becomes two', () => {
  const split = (groupId: string, ...memberIds: string[]): Command => ({
    type: 'group.split',
    groupId,
    newGroupId: 'g-new',
    name: 'Groep 5',
    memberIds,
  })

  it('has some go on with its question on an empty paper of their own', () => {
    const { lead, live, laneOf, anna, bram, first } = room()
    expect(lead(split(first, must(bram.memberId))).ok).toBe(true)
    const made = must(live().groups.find(({ id }) => id === 'g-new'))
    expect(made).toMatchObject({ name: 'Groep 5', from: { groupId: first } })
    expect(made.personaId).toBe(live().groups[0]?.personaId)
    expect([laneOf(anna.deviceId), laneOf(bram.deviceId)]).toEqual(['lane0', made.laneId])
  })

  it('takes nobody from elsewhere, and no name twice', () => {
    const { workshop, lead, chris, bram, first } = room()
    const before = workshop.state
    expect(lead(split(first, must(chris.memberId)))).toEqual(refused('not-found'))
    expect(workshop.state).toBe(before)
    lead(split(first, must(bram.memberId)))
    expect(lead(split(first, must(bram.memberId)))).toEqual(refused('not-found'))
  })

  it('is put together again by the opposite', () => {
    const { lead, live, laneOf, bram, first } = room()
    lead(split(first, must(bram.memberId)))
    lead({ type: 'group.join', groupId: 'g-new', into: first })
    lead({ type: 'group.remove', groupId: 'g-new' })
    expect(laneOf(bram.deviceId)).toBe('lane0')
    expect(live().groups).toHaveLength(2)
  })
})

describe('a group that becomes somebody else', () => {
  const jan = { type: 'group.recast', personaId: 'jan', what: 'persona' } as const

  it('keeps its paper, and its people are told since when', () => {
    const { workshop, lead, live, laneOf, anna, first } = room()
    workshop.now = 5_000_000
    expect(lead({ ...jan, groupId: first }).ok).toBe(true)
    expect(live().groups[0]).toMatchObject({ personaId: 'jan', recast: { what: 'persona', at: 5_000_000 } })
    expect(laneOf(anna.deviceId)).toBe('lane0')
    expect(live().groups[1]).not.toHaveProperty('recast')
    expect(projectionOf(workshop.state, workshop.now).viewers.groups[0]).not.toHaveProperty('recast')
  })

  it('may have the persona of another group', () => {
    const { lead, live, first, second } = room()
    lead({ ...jan, groupId: first })
    expect(lead({ ...jan, groupId: second }).ok).toBe(true)
    expect(live().groups.map(({ personaId }) => personaId)).toEqual(['jan', 'jan'])
  })

  it('is who it was again by the opposite, also when that was nobody, and is told that too', () => {
    const { workshop, lead, live, first } = room()
    lead({ type: 'group.set', groupId: first, personaId: null })
    lead({ ...jan, groupId: first })
    workshop.now += 9000
    lead({ ...jan, groupId: first, personaId: null })
    expect(live().groups[0]).not.toHaveProperty('personaId')
    expect(live().groups[0]?.recast?.at).toBe(workshop.now)
  })

  it('is only for who leads to decide, and must be there', () => {
    const { workshop, lead, anna, first } = room()
    expect(workshop.give(anna.deviceId, { ...jan, groupId: first })).toEqual(refused('no-permission'))
    const guide = workshop.companion(0)
    expect(workshop.give(guide.deviceId, { ...jan, groupId: first })).toEqual(refused('no-permission'))
    expect(lead({ ...jan, groupId: 'gone' })).toEqual(refused('not-found'))
  })
})
