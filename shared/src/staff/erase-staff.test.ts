import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rebuild } from '../ydoc/rebuild.ts'
import { eraseStaff, idsToErase } from './erase-staff.ts'
import { openStaff, traitsId } from './staff.ts'

const now = () => 0

function filled() {
  const ydoc = new Y.Doc()
  const staff = openStaff(ydoc, { now })
  const { people, traits, pairs } = staff.tables
  for (const name of ['Ann', 'Bea', 'Cor']) people.create(name, { name, email: `${name}@voorbeeld.nl` })
  traits.create(traitsId('Ann'), { drive: 'leads' })
  pairs.create('stays', { kind: 'apart', a: 'Ann', b: 'Cor' })
  pairs.create('goes', { kind: 'together', a: 'Ann', b: 'Bea' })
  people.remove(['Bea'], { by: 'lead', at: 1 })
  return ydoc
}

const bytes = (ydoc: Y.Doc) => new TextDecoder('latin1').decode(Y.encodeStateAsUpdate(ydoc))

test('once groups are set nothing is left of traits and of who was taken off the list', () => {
  const ydoc = filled()
  expect(bytes(ydoc)).toContain('leads')
  eraseStaff(ydoc)
  const rebuilt = rebuild(ydoc)
  const { people, traits, pairs } = openStaff(rebuilt, { now }).tables
  expect(people.all().map(({ name }) => name)).toEqual(['Ann', 'Cor'])
  expect(traits.all()).toEqual([])
  expect(pairs.ids()).toEqual(['stays'])
  for (const word of ['leads', 'Bea']) expect(bytes(rebuilt)).not.toContain(word)
  expect(idsToErase(rebuilt).size).toBe(0)
})

test('somebody is erased with what was agreed about them', () => {
  const ydoc = filled()
  eraseStaff(ydoc, new Set(['Cor', 'nobody']))
  const { people, pairs } = openStaff(rebuild(ydoc), { now }).tables
  expect(people.all().map(({ name }) => name)).toEqual(['Ann'])
  expect(pairs.ids()).toEqual([])
})
