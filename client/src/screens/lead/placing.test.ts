import type { LiveGroup, LiveMember } from '@brownpaper/shared/live/live'
import { openStaff } from '@brownpaper/shared/staff/staff'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { placingOf } from './placing.ts'

const group = (id: string): LiveGroup => ({ id, name: `Groep ${id}`, laneId: `lane-${id}` })
const member = (id: string, groupId: string, over: Partial<LiveMember> = {}): LiveMember => ({
  id,
  name: id,
  role: 'participant',
  ...(groupId && { groupId }),
  ...over,
})
const groups = [group('1'), group('2')]

function listOf(
  ...people: readonly { id: string; groupId?: string; department?: string; isOff?: boolean }[]
) {
  const { tables } = openStaff(new Y.Doc(), { now: () => 0 })
  for (const { id, ...rest } of people) tables.people.create(id, { name: id, ...rest })
  return { people: tables.people.all(), pairs: tables.pairs.all(), tables }
}

test('who is expected and not here is told by name, apart from who is not coming', () => {
  const list = listOf({ id: 'Zoë' }, { id: 'Ann' }, { id: 'Bea', isOff: true }, { id: 'Cor' })
  const { expected, off } = placingOf({ members: [member('m', '1', { invitedId: 'Cor' })], groups }, list)
  expect(expected.map(({ name }) => name)).toEqual(['Ann', 'Zoë'])
  expect(off.map(({ name }) => name)).toEqual(['Bea'])
})

test('a late comer goes to the smaller group, where who is still expected has a seat too', () => {
  const members = [member('a', '1'), member('b', '1'), member('c', '2'), member('late', '')]
  expect(placingOf({ members, groups }, undefined).bestGroup('late')?.id).toBe('2')
  const list = listOf({ id: 'x', groupId: '2' }, { id: 'y', groupId: '2' })
  expect(placingOf({ members, groups }, list).bestGroup('late')?.id).toBe('1')
  const without = listOf({ id: 'x', groupId: '2', isOff: true }, { id: 'y', groupId: '2', isOff: true })
  expect(placingOf({ members, groups }, without).bestGroup('late')?.id).toBe('2')
})

test('among groups as large, departments decide, and who is to sit apart does', () => {
  const members = [
    member('a', '1', { department: 'Online' }),
    member('b', '2', { department: 'Winkels', invitedId: 'B' }),
    member('late', '', { department: 'online', invitedId: 'L' }),
  ]
  expect(placingOf({ members, groups }, undefined).bestGroup('late')?.id).toBe('2')
  const { tables } = listOf({ id: 'B' }, { id: 'L' })
  tables.pairs.create('p', { kind: 'apart', a: 'B', b: 'L' })
  const list = { people: tables.people.all(), pairs: tables.pairs.all() }
  expect(placingOf({ members, groups }, list).bestGroup('late')?.id).toBe('1')
})

test('full groups refuse nobody, and without groups there is nowhere to go', () => {
  const full = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => member(id, '1'))
  const late = member('late', '')
  expect(placingOf({ members: [...full, late], groups: [group('1')] }, undefined).bestGroup('late')?.id).toBe(
    '1',
  )
  expect(placingOf({ members: [late], groups: [] }, undefined).bestGroup('late')).toBeUndefined()
})
