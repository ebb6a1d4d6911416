import { describe, expect, it } from 'vitest'
import { ACTIONS, type Actor, may } from './access.ts'
import { LANE_POLICIES, type Policy, policyOf } from './policy.ts'
import type { Room } from './room.ts'
import { type Party, partiesAtWall, partiesWho } from './who.ts'

const LANE: Room = { kind: 'lane', lane: 'a' }
const ROOMS: readonly Room[] = [
  LANE,
  { kind: 'own', lane: 'a', member: 'm1' },
  { kind: 'live' },
  { kind: 'live-view' },
  { kind: 'workshop' },
  { kind: 'staff' },
  { kind: 'plenary' },
  { kind: 'plan' },
]

/** People of a workshop with two groups, and what kind each is to the rooms above. */
const PEOPLE: readonly (readonly [Party, Actor])[] = [
  ['self', { role: 'participant', device: 'member', member: 'm1', lane: 'a', grants: [] }],
  ['facilitator', { role: 'facilitator', device: 'member', member: 'm2', lane: 'b', grants: [] }],
  ['own-companion', { role: 'companion', device: 'member', member: 'm3', lane: 'a', grants: [] }],
  ['own-participant', { role: 'participant', device: 'member', member: 'm4', lane: 'a', grants: [] }],
  ['own-screen', { role: 'participant', device: 'group-screen', lane: 'a', grants: [] }],
  ['companion', { role: 'companion', device: 'member', member: 'm5', lane: 'b', grants: [] }],
  ['participant', { role: 'participant', device: 'member', member: 'm6', lane: 'b', grants: [] }],
  ['screen', { role: 'participant', device: 'group-screen', lane: 'b', grants: [] }],
  ['plan-writer', { role: 'participant', device: 'member', member: 'm7', lane: 'b', grants: ['plan'] }],
  ['room-screen', { role: 'viewer', device: 'room-screen', grants: [] }],
  ['viewer', { role: 'viewer', device: 'viewer', grants: [] }],
]

const POLICIES: readonly Policy[] = LANE_POLICIES.flatMap((lanes) =>
  [true, false].flatMap((isPrivate) => [
    { lanes, isPrivate },
    { lanes, isPrivate, isLocked: true },
    { lanes: 'closed', isPrivate: false, apart: { a: { lanes, isPrivate } } } as const,
  ]),
)

describe('who can see this', () => {
  it('says of everybody what the one function of rights says, in every room at every step', () => {
    for (const policy of POLICIES) {
      for (const room of ROOMS) {
        const isOfGroup = room.kind === 'lane' || room.kind === 'own'
        for (const action of ACTIONS) {
          const told = partiesWho(action, room, policy)
          for (const [party, actor] of PEOPLE) {
            const isOnlyOfGroup =
              party === 'self' ? room.kind !== 'own' : party.startsWith('own-') && !isOfGroup
            const isOnlyOfPlan = party === 'plan-writer' && room.kind !== 'plan'
            if (isOnlyOfGroup || isOnlyOfPlan) expect(told).not.toContain(party)
            else
              expect(told.includes(party), `${party} ${action} ${room.kind}`).toBe(
                may(actor, action, room, policy),
              )
          }
        }
      }
    }
  })

  it('says that what one writes alone is one’s own, at every step', () => {
    for (const policy of POLICIES) {
      expect(partiesWho('read', { kind: 'own', lane: 'a', member: 'm1' }, policy)).toEqual(['self'])
    }
  })

  it('shows the wall to all once every lane is open, and before that to who leads', () => {
    expect(partiesAtWall(['a', 'b'], policyOf('groups'))).toEqual(['facilitator'])
    expect(partiesAtWall(['a', 'b'], policyOf('plenary'))).toEqual(
      expect.arrayContaining(['facilitator', 'companion', 'participant', 'screen', 'room-screen', 'viewer']),
    )
    const half: Policy = { ...policyOf('plenary'), apart: { b: policyOf('groups') } }
    expect(partiesAtWall(['a', 'b'], half)).toEqual(['facilitator'])
  })
})
