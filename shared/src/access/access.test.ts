import { describe, expect, it } from 'vitest'
import {
  type Action,
  type Actor,
  DEVICE_KINDS,
  GRANTS,
  type Grant,
  may,
  mayLookBack,
  ROLES,
  type Role,
} from './access.ts'
import { LANE_POLICIES, type LanePolicy, type Policy, policyOf, STEP_KINDS } from './policy.ts'
import { parseRoom, ROOM_KINDS, type Room, roomName } from './room.ts'

const MINE = 'lane-1'
const THEIRS = 'lane-2'

const rooms: readonly Room[] = [
  { kind: 'live' },
  { kind: 'live-view' },
  { kind: 'workshop' },
  { kind: 'staff' },
  { kind: 'lane', lane: MINE },
  { kind: 'lane', lane: THEIRS },
  { kind: 'own', lane: MINE, member: 'me' },
  { kind: 'own', lane: MINE, member: 'other' },
  { kind: 'own', lane: THEIRS, member: 'me' },
  { kind: 'plenary' },
  { kind: 'plan' },
]

const person = (role: Role, grants: readonly Grant[] = []): Actor => ({
  role,
  device: role === 'viewer' ? 'viewer' : 'member',
  member: role === 'viewer' ? undefined : 'me',
  lane: role === 'viewer' ? undefined : MINE,
  grants,
})

const actors: Readonly<Record<string, Actor>> = {
  facilitator: person('facilitator'),
  companion: person('companion'),
  participant: person('participant'),
  'participant with the plan': person('participant', ['plan']),
  'participant who presents': person('participant', ['presenting']),
  'participant without a group': { ...person('participant'), lane: undefined },
  viewer: person('viewer'),
  'group screen': { role: 'participant', device: 'group-screen', lane: MINE, grants: [] },
  'group screen with a turn': {
    role: 'participant',
    device: 'group-screen',
    turn: 'me',
    lane: MINE,
    grants: [],
  },
  'room screen': { role: 'viewer', device: 'room-screen', grants: [] },
}

/** The whole table again, said in words: who may what, by room and policy of lanes (`*` is any). */
const EXPECTED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  facilitator: {
    live: '* r',
    'live/view': '* r',
    workshop: '* rw',
    staff: '* rw',
    plenary: '* rw',
    plan: '* rw',
    'lane/lane-1': '* rw',
    'lane/lane-2': '* rw',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  companion: {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  participant: {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  'participant with the plan': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* rw',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  'participant who presents': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  'participant without a group': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'open r, frozen r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
    'lane/lane-2/own/me': '* rw',
  },
  viewer: {
    'live/view': '* r',
    workshop: '* r',
    'lane/lane-1': 'open r, frozen r',
    'lane/lane-2': 'open r, frozen r',
  },
  'group screen': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
  },
  'group screen with a turn': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    plan: '* r',
    'lane/lane-1': 'own rw, * r',
    'lane/lane-2': 'open r, frozen r',
    'lane/lane-1/own/me': '* rw',
  },
  'room screen': {
    live: '* r',
    'live/view': '* r',
    workshop: '* r',
    plenary: '* r',
    'lane/lane-1': 'open r, frozen r',
    'lane/lane-2': 'open r, frozen r',
  },
}

function expected(who: string, room: Room, lanes: LanePolicy, action: Action): boolean {
  const cells = (EXPECTED[who]?.[roomName(room)] ?? '').split(', ').filter(Boolean)
  const cell = cells.find((one) => one.startsWith(`${lanes} `)) ?? cells.find((one) => one.startsWith('* '))
  const letters = cell?.split(' ')[1] ?? ''
  return letters.includes(action === 'read' ? 'r' : 'w')
}

/** While everyone writes for themselves, a lane is written only by who leads or guides. */
function isKeptFor(who: string, room: Room, { lanes, isPrivate }: Policy, action: Action): boolean {
  const guides = who === 'facilitator' || who === 'companion'
  return room.kind === 'lane' && isPrivate && lanes === 'own' && action === 'write' && !guides
}

describe('the access table', () => {
  for (const [who, actor] of Object.entries(actors)) {
    for (const room of rooms) {
      it(`is complete for a ${who} and ${roomName(room)}`, () => {
        for (const lanes of LANE_POLICIES) {
          for (const isPrivate of [false, true]) {
            for (const action of ['read', 'write'] as const) {
              expect({ lanes, action, may: may(actor, action, room, { lanes, isPrivate }) }).toEqual({
                lanes,
                action,
                may:
                  expected(who, room, lanes, action) && !isKeptFor(who, room, { lanes, isPrivate }, action),
              })
            }
          }
        }
      })
    }
  }

  it('lets only who leads write in a lane under lock', () => {
    const policy = { ...policyOf('groups'), apart: { [MINE]: { ...policyOf('groups'), isLocked: true } } }
    const lane: Room = { kind: 'lane', lane: MINE }
    const writers = Object.entries(actors).filter(([, actor]) => may(actor, 'write', lane, policy))
    expect(writers.map(([who]) => who)).toEqual(['facilitator'])
    expect(may(person('participant'), 'read', lane, policy)).toBe(true)
  })

  it('lets a group that is by itself do in its lane what its own step allows', () => {
    const policy = { ...policyOf('groups'), apart: { [MINE]: { lanes: 'own', isPrivate: true } } } as const
    const me = person('participant')
    expect(may(me, 'write', { kind: 'lane', lane: MINE }, policy)).toBe(false)
    expect(may(me, 'write', { kind: 'own', lane: MINE, member: 'me' }, policy)).toBe(true)
    expect(may({ ...me, lane: THEIRS }, 'write', { kind: 'lane', lane: THEIRS }, policy)).toBe(true)
    expect(may({ ...me, lane: '__proto__' }, 'write', { kind: 'lane', lane: '__proto__' }, policy)).toBe(true)
  })

  it('never lets anyone write who may not read', () => {
    for (const role of ROLES) {
      for (const device of DEVICE_KINDS) {
        for (const grants of [[], ...GRANTS.map((grant) => [grant])]) {
          for (const room of rooms) {
            for (const lanes of LANE_POLICIES) {
              const actor: Actor = { role, device, member: 'me', lane: MINE, grants }
              const policy = { lanes, isPrivate: false }
              if (may(actor, 'write', room, policy)) expect(may(actor, 'read', room, policy)).toBe(true)
            }
          }
        }
      }
    }
  })

  it('lets those look back who may read, unless they only watch', () => {
    const lane: Room = { kind: 'lane', lane: MINE }
    for (const [who, actor] of Object.entries(actors)) {
      for (const lanes of LANE_POLICIES) {
        const policy = { lanes, isPrivate: false }
        const watches = who === 'viewer' || who === 'room screen'
        expect(mayLookBack(actor, lane, policy), who).toBe(!watches && may(actor, 'read', lane, policy))
      }
    }
  })

  it('lets nobody write the live room', () => {
    for (const actor of Object.values(actors)) {
      for (const step of STEP_KINDS) expect(may(actor, 'write', { kind: 'live' }, policyOf(step))).toBe(false)
    }
  })

  it('closes lanes to viewers before the plenary', () => {
    const viewer = person('viewer')
    const lane: Room = { kind: 'lane', lane: MINE }
    const open = STEP_KINDS.filter((step) => may(viewer, 'read', lane, policyOf(step)))
    expect(open).toEqual(['plenary', 'closing'])
  })
})

describe('room names', () => {
  it('read back to the same room', () => {
    for (const room of rooms) expect(parseRoom(roomName(room))).toEqual(room)
    expect(new Set(rooms.map((room) => room.kind))).toEqual(new Set(ROOM_KINDS))
  })

  it('are refused when no room has them', () => {
    for (const name of [
      '',
      'lane',
      'lane/',
      'lane/../x',
      'lane/a/b',
      'lane/a/own/',
      'toString',
      '__proto__',
      'live/other',
    ]) {
      expect(parseRoom(name), name).toBeUndefined()
    }
  })
})
