import type { LiveDevice, LiveGroup, LiveMember } from '@brownpaper/shared/live/live'
import { expect, test } from 'vitest'
import { arrangePeople, countParticipants, countScreens, fitsSearch } from './people.ts'

const groups: readonly LiveGroup[] = [
  { id: 'g1', name: 'Groep 1', laneId: 'l1' },
  { id: 'g2', name: 'Groep 2', laneId: 'l2' },
]
const person = (id: string, name: string, more: Partial<LiveMember> = {}): LiveMember => ({
  id,
  name,
  role: 'participant',
  ...more,
})
const on = (member: string): LiveDevice => ({ device: 'member', member, lanes: [] })

const members = [
  person('a', 'Zoë', { groupId: 'g1', department: 'Facturatie' }),
  person('b', 'Noor', { groupId: 'g1', role: 'companion' }),
  person('c', 'Aylin', { groupId: 'g1' }),
  person('d', 'Jan', { twin: 2 }),
  person('e', 'Jan'),
  person('f', 'Wies', { role: 'facilitator' }),
  person('h', 'Kees', { groupId: 'gone' }),
]
const here = [on('a'), on('a'), on('b')]

test('people stand with their group, the companion first', () => {
  const { groups: arranged, leaders } = arrangePeople({ members, groups, here })
  expect(arranged[0]?.people.map(({ member }) => member.name)).toEqual(['Noor', 'Aylin', 'Zoë'])
  expect(leaders.map(({ member }) => member.name)).toEqual(['Wies'])
})

test('who has no group, or one that is gone, waits; twins in the order they came', () => {
  const { waiting } = arrangePeople({ members, groups, here })
  expect(waiting.map(({ member }) => member.id)).toEqual(['e', 'd', 'h'])
})

test('a phone beside a laptop is one person', () => {
  expect(countParticipants({ members, here })).toEqual({ all: 5, here: 1 })
  const zoe = arrangePeople({ members, groups, here }).groups[0]?.people[2]
  expect(zoe?.devices).toBe(2)
})

test('screens are counted apart from people', () => {
  const screens = countScreens([
    { device: 'group-screen', groupId: 'g1', lanes: [] },
    { device: 'group-screen', groupId: 'g1', lanes: [] },
    { device: 'room-screen', lanes: [] },
    { device: 'viewer', lanes: [] },
  ])
  expect(screens).toEqual({ groups: new Set(['g1']), rooms: 1, viewers: 1 })
})

test('searching finds names and departments without accents', () => {
  const zoe = person('a', 'Zoë', { department: 'Facturatie' })
  expect(fitsSearch(zoe, 'zoe ')).toBe(true)
  expect(fitsSearch(zoe, 'factu')).toBe(true)
  expect(fitsSearch(zoe, 'jan')).toBe(false)
})
