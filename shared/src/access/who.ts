import { type Action, type Actor, may } from './access.ts'
import type { Policy } from './policy.ts'
import type { Room } from './room.ts'

/** Kinds of people and screens, as somebody asks about them: those of the group itself apart from all others. */
export const PARTIES = [
  'self',
  'facilitator',
  'own-companion',
  'own-participant',
  'own-screen',
  'companion',
  'participant',
  'screen',
  'plan-writer',
  'room-screen',
  'viewer',
] as const
export type Party = (typeof PARTIES)[number]

/** Who of these `may` do that in this room now: each is asked about as somebody of that kind would be. */
export function partiesWho(action: Action, room: Room, policy: Policy): readonly Party[] {
  return PARTIES.filter((party) => {
    const actor = actorOf(party, room)
    return actor !== undefined && may(actor, action, room, policy)
  })
}

/** Who sees all these lanes beside each other. Who may not read one of them does not see the wall. */
export function partiesAtWall(lanes: readonly string[], policy: Policy): readonly Party[] {
  return PARTIES.filter((party) => {
    if (OF_GROUP.includes(party)) return false
    return lanes.every((lane) => {
      const room = { kind: 'lane', lane } as const
      const actor = actorOf(party, room)
      return actor !== undefined && may(actor, 'read', room, policy)
    })
  })
}

/** Kinds there are only where a room is of a group or a person. */
const OF_GROUP: readonly Party[] = ['self', 'own-companion', 'own-participant', 'own-screen']

/** Somebody of this kind, or undefined where there is no such one for this room. */
function actorOf(party: Party, room: Room): Actor | undefined {
  const lane = 'lane' in room ? room.lane : undefined
  const member = `not ${'member' in room ? room.member : ''}`
  const person = { device: 'member', member, grants: [] } as const
  if (lane === undefined && OF_GROUP.includes(party)) return undefined
  switch (party) {
    case 'self':
      return room.kind === 'own' ? { ...person, role: 'participant', member: room.member, lane } : undefined
    case 'facilitator':
      return { ...person, role: 'facilitator' }
    case 'own-companion':
      return { ...person, role: 'companion', lane }
    case 'own-participant':
      return { ...person, role: 'participant', lane }
    case 'own-screen':
      return { role: 'participant', device: 'group-screen', lane, grants: [] }
    case 'companion':
    case 'participant':
      return { ...person, role: party }
    case 'screen':
      return { role: 'participant', device: 'group-screen', grants: [] }
    case 'plan-writer':
      // Told apart only where the right to write the plan counts.
      return room.kind === 'plan' ? { ...person, role: 'participant', grants: ['plan'] } : undefined
    case 'room-screen':
    case 'viewer':
      return { role: 'viewer', device: party, grants: [] }
  }
}
