import type { Live, LiveMember } from '@brownpaper/shared/live/live'
import type { MeView } from '@brownpaper/shared/protocol/http'
import { expect, test } from 'vitest'
import type { SeenTab } from '../sync/presence.ts'
import { namePeers } from './peers.ts'

const me: MeView = {
  workshopId: 'w',
  title: 'Proef',
  language: 'nl',
  deviceId: 'phone',
  device: 'member',
  role: 'participant',
  memberId: 'jan',
  grants: [],
}

const member = (id: string, name: string, twin?: number): LiveMember => ({
  id,
  name,
  role: 'participant',
  ...(twin !== undefined && { twin }),
})

const live: Live = {
  workshop: { id: 'w', title: 'Proef', language: 'nl', isClosed: false },
  step: { kind: 'groups', id: 'build', version: 1, since: 0 },
  programme: { steps: [] },
  policy: { lanes: 'own', isPrivate: false },
  timer: null,
  groups: [{ id: 'g', name: 'Groep 1', laneId: 'a' }],
  members: [member('jan', 'Jan'), member('jan2', 'Jan', 2)],
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

const tab = (clientId: number): SeenTab => ({ clientId, presence: { selection: [] }, isIdle: false })

test('everyone has their name, twins their number, and a group screen that of its group', () => {
  const identities = new Map([
    [2, { client: 2, member: 'jan2', device: 'laptop' }],
    [3, { client: 3, member: null, device: 'table' }],
  ])
  const peers = namePeers({ seen: [tab(1), tab(2), tab(3)], identities, laneId: 'a', me, live })
  expect(peers.map(({ name, self }) => [name, self])).toEqual([
    ['Jan', true],
    ['Jan (2)', false],
    ['Groep 1', false],
  ])
})

test('who the server has not announced is nobody', () => {
  const peers = namePeers({ seen: [tab(1), tab(9)], identities: new Map(), laneId: 'a', me, live })
  expect(peers.map(({ clientId }) => clientId)).toEqual([1])
})

test('one person on two devices has one colour', () => {
  const identities = new Map([[2, { client: 2, member: 'jan', device: 'laptop' }]])
  const [phone, laptop] = namePeers({ seen: [tab(1), tab(2)], identities, laneId: 'a', me, live })
  expect(phone?.colour).toBe(laptop?.colour)
  expect(laptop?.self).toBe(false)
})
