import { must } from '@brownpaper/shared/base/assert'
import type { Persona } from '@brownpaper/shared/workshop/workshop'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Prepared, whatIsMissing } from './missing.ts'
import { freeColour } from './workshop-actions.ts'

function persona(id: string, values: Partial<Persona>): Persona {
  const { personas } = openWorkshop(new Y.Doc(), { now: () => 0 }).tables
  personas.create(id, values)
  return must(personas.get(id))
}

const sanne = persona('sanne', { name: 'Sanne', iQuestion: 'Ik koos onbeperkt?' })
const group = { id: 'g1', name: 'Groep 1', laneId: 'l1', personaId: 'sanne' }
const ready: Prepared = {
  goal: 'Niemand verrast',
  phases: 3,
  brandValues: 1,
  groups: [group],
  personas: new Map([['sanne', sanne]]),
}
const missing = (change: Partial<Prepared>) => whatIsMissing({ ...ready, ...change }).map(({ what }) => what)

test('a prepared workshop misses nothing', () => {
  expect(missing({})).toEqual([])
})

test('an empty workshop is told what to do, from the top of the page down', () => {
  expect(missing({ goal: ' ', phases: 0, brandValues: 0, groups: [] })).toEqual([
    'goal',
    'phases',
    'brand',
    'groups',
  ])
})

test('of a group one thing at a time: first its persona, then the name, then the I-question', () => {
  expect(missing({ personas: new Map() })).toEqual(['persona'])
  expect(missing({ personas: new Map([['sanne', persona('sanne', {})]]) })).toEqual(['personaName'])
  expect(missing({ personas: new Map([['sanne', persona('sanne', { name: 'Sanne' })]]) })).toEqual([
    'iQuestion',
  ])
})

test('a new persona gets the first colour nobody has', () => {
  expect(freeColour([])).toBe(0)
  expect(freeColour([0, 1, 3])).toBe(2)
})
