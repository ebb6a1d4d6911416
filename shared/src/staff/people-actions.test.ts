import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeGroups } from '../groups/make-groups.ts'
import {
  candidatesOf,
  compositionOf,
  invitedDepartments,
  invitedFrom,
  markOf,
  participantsOf,
  placesOf,
} from './composing.ts'
import {
  addPair,
  addPeople,
  changePerson,
  choosePresenter,
  fixPerson,
  movePerson,
  placeAll,
  removePeople,
  setMaking,
  setOff,
  setTrait,
  takeOver,
} from './people-actions.ts'
import { openStaff } from './staff.ts'

function listOf(...names: readonly string[]) {
  const staff = openStaff(new Y.Doc(), { now: () => 0 })
  let count = 0
  const people = names.map((name) => ({ name, department: name.length > 3 ? 'Online' : 'Winkels' }))
  addPeople(staff, people, { newId: (...given: never[]) => `p${++count + given.length * 100}`, now: 10 })
  return staff
}

test('an import is one step: undo takes all of it back, redo brings it again', () => {
  const staff = listOf('Ann', 'Bea', 'Corrie')
  staff.history.undo()
  expect(staff.tables.people.all()).toEqual([])
  staff.history.redo()
  expect(staff.tables.people.all()).toHaveLength(3)
})

test('what an import added and completed is taken back, but for what was written since', () => {
  const staff = listOf('Ann', 'Bea')
  const { people } = staff.tables
  const fields = { location: 'Utrecht', email: 'ann@voorbeeld.nl' }
  const cor = { name: 'Cor', department: '', location: '', email: '', role: 'participant' as const }
  const plan = { people: [cor], completed: [{ id: 'p1', name: 'Ann', fields }] }
  const takeBack = takeOver(staff, plan, { newId: () => 'p3', now: 20 })
  expect(people.get('p1')).toMatchObject({ name: 'Ann', department: 'Winkels', ...fields })
  expect(people.get('p3')?.name).toBe('Cor')
  changePerson(staff, 'p1', { location: 'Zwolle' })
  takeBack({ by: 'lead', at: 21 })
  expect(people.all().map(({ name }) => name)).toEqual(['Ann', 'Bea'])
  expect(people.get('p1')).toMatchObject({ location: 'Zwolle', email: '' })
})

test('who was taken off the list comes back as they were', () => {
  const staff = listOf('Ann', 'Bea')
  removePeople(staff, ['p1'], { by: 'lead', at: 1 })
  expect(staff.tables.people.all().map(({ name }) => name)).toEqual(['Bea'])
  staff.history.undo()
  expect(staff.tables.people.all().map(({ name }) => name)).toEqual(['Ann', 'Bea'])
})

test('groups are made of who is expected to take part, with what is agreed about them', () => {
  const staff = listOf('Ann', 'Bea', 'Cor', 'Dirk', 'Eefje', 'Floor', 'Gus')
  changePerson(staff, 'p7', { role: 'companion' })
  setOff(staff, 'p6', true)
  setMaking(staff, { drive: true, meetsOthers: true })
  setTrait(staff, 'p1', 'drive', 'leads')
  addPair(staff, 'x', { kind: 'apart', a: 'p1', b: 'p2' })
  const { candidates, wishes } = compositionOf(staff, [['p1', 'p3']])
  expect(candidates.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5'])
  expect(candidates[0]?.traits).toEqual({ department: 'Winkels', location: '', drive: 'leads' })
  expect(wishes).toEqual({
    weights: { department: 2, location: 1, drive: 1 },
    apart: [['p1', 'p2']],
    together: [],
    leader: { trait: 'drive', value: 'leads' },
    before: [['p1', 'p3']],
  })
})

test('a trait that is off is not looked at, also when something was noted', () => {
  const staff = listOf('Ann')
  setTrait(staff, 'p1', 'view', 'critical')
  expect(compositionOf(staff).candidates[0]?.traits).toEqual({ department: 'Winkels', location: '' })
})

test('everyone is seated in one step, and sits there for who joins', () => {
  const staff = listOf('Ann', 'Bea', 'Cor', 'Dirk', 'Eefje', 'Floor')
  const { candidates, wishes } = compositionOf(staff)
  placeAll(staff, ['g1', 'g2'], makeGroups(candidates, wishes, { seed: '1', count: 2 }))
  expect(placesOf(participantsOf(staff), ['g1', 'g2']).map(({ length }) => length)).toEqual([3, 3])
  expect(invitedFrom(staff).every(({ groupId }) => groupId === 'g1' || groupId === 'g2')).toBe(true)
  staff.history.undo()
  expect(placesOf(participantsOf(staff), ['g1', 'g2']).flat()).toEqual([])
})

test('one of a group presents, and gives that up in another group', () => {
  const staff = listOf('Ann', 'Bea')
  placeAll(staff, ['g1'], [['p1', 'p2']])
  choosePresenter(staff, 'p1')
  choosePresenter(staff, 'p2')
  const presenters = () => staff.tables.people.all().flatMap(({ name, presents }) => (presents ? name : []))
  expect(presenters()).toEqual(['Bea'])
  fixPerson(staff, 'p2', true)
  movePerson(staff, 'p2', '')
  expect(presenters()).toEqual([])
  expect(staff.tables.people.get('p2')?.isFixed).toBe(false)
})

test('what joining is told leaves out all else, and has a mark of its own', () => {
  const staff = listOf('Ann', ' ')
  changePerson(staff, 'p1', { email: 'ann@voorbeeld.nl', location: 'Utrecht' })
  const before = invitedFrom(staff)
  expect(before).toEqual([{ id: 'p1', name: 'Ann', department: 'Winkels', role: 'participant' }])
  changePerson(staff, 'p1', { location: 'Delft' })
  expect(markOf(invitedFrom(staff))).toBe(markOf(before))
  changePerson(staff, 'p1', { name: 'Anne' })
  expect(markOf(invitedFrom(staff))).not.toBe(markOf(before))
})

test('departments are one whatever their capitals, and only of who takes part', () => {
  const person = (department: string, over: object = {}) => ({
    department,
    role: 'participant' as const,
    isOff: false,
    ...over,
  })
  const people = [
    person('Financiën'),
    person('  financien '),
    person(''),
    person('Online', { isOff: true }),
    person('Winkels', { role: 'companion' }),
  ]
  expect(invitedDepartments(people)).toEqual(['Financiën'])
  const [a, b] = candidatesOf(people.slice(0, 2).map((one, id) => ({ ...one, id: String(id), location: '' })))
  expect(a?.traits).toEqual(b?.traits)
})
