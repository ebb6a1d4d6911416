import { must } from '@brownpaper/shared/base/assert'
import { DEFAULT_PROGRAMME } from '@brownpaper/shared/programme/programme'
import { openWorkshop, type Persona, SETTINGS_ID, type Settings } from '@brownpaper/shared/workshop/workshop'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { minutesTooLong, type Prepared, whatIsMissing } from './missing.ts'

const open = () => openWorkshop(new Y.Doc(), { now: () => 0 }).tables
const hour = 3_600_000

function persona(id: string, values: Partial<Persona>): Persona {
  const { personas } = open()
  personas.create(id, values)
  return must(personas.get(id))
}

function settings(values: Partial<Settings>): Settings {
  const { settings } = open()
  settings.create(SETTINGS_ID, values)
  return must(settings.get(SETTINGS_ID))
}

const told = {
  reason: 'Klachten',
  goal: 'Niemand verrast',
  product: 'Mobiel',
  journeyFrom: 'Kiezen',
  journeyTo: 'Nazorg',
  scopeOut: 'Vast',
  form: 'contacts',
  departments: 'IT\nZorg',
  location: 'Zaal',
  managerName: 'Renée',
  contact: 'Anouk',
}
const sanne = persona('sanne', { name: 'Sanne', iQuestion: 'Ik koos onbeperkt?' })
const group = { id: 'g1', name: 'Groep 1', laneId: 'l1', personaId: 'sanne' }
const covered = { uninvited: [], ownerless: [], unseen: [], isOneDepartment: false }
const tables = open()
tables.insights.create('i', { text: 'Te laat gewaarschuwd', source: 'Klachten' })
tables.insights.create('f', { kind: 'figure', text: 'NPS', value: '−46', source: 'NPS-meting' })
tables.channels.create('c', { name: 'Brief', owner: 'IT' })
const ready: Prepared = {
  settings: settings(told),
  goals: [],
  insights: tables.insights.all(),
  communications: 1,
  phases: 3,
  brandValues: 1,
  channels: tables.channels.all(),
  nextSteps: 1,
  groups: [group],
  personas: new Map([['sanne', sanne]]),
  agreed: 'now',
  programme: { ...DEFAULT_PROGRAMME, startsAt: 0, endsAt: 3.5 * hour },
  call: undefined,
  coverage: covered,
  invited: {
    count: 20,
    departments: ['IT', 'Zorg'],
    names: ['Anna', 'renee'],
    guided: new Set(['g1']),
    presented: new Set(['g1']),
    seated: new Set(['g1']),
    set: 'set',
  },
}
const NOBODY = { ...ready.invited, count: 0, departments: [], names: [], set: 'no-list' } as const
const missing = (change: Partial<Prepared>) => whatIsMissing({ ...ready, ...change }).map(({ what }) => what)

test('a prepared workshop misses nothing', () => {
  expect(missing({})).toEqual([])
})

test('an empty workshop is told what to do, in the order of the steps', () => {
  const empty: Prepared = {
    ...{ settings: undefined, goals: [], insights: [], communications: 0, phases: 0, brandValues: 0 },
    ...{ channels: [], nextSteps: 0, groups: [], personas: new Map(), agreed: 'not-yet' },
    ...{ programme: DEFAULT_PROGRAMME, call: undefined, coverage: covered },
    invited: NOBODY,
  }
  expect(whatIsMissing(empty).map(({ what }) => what)).toEqual([
    ...['reason', 'goal', 'scopeIn', 'bounds', 'scopeOut', 'form', 'insights', 'communication', 'brand'],
    ...['phases', 'channels', 'groups', 'agree', 'departments', 'nobody', 'start', 'finish', 'place'],
    ...['manager', 'contact', 'next'],
  ])
})

test('of a group one thing at a time: first its persona, then the name, then the I-question', () => {
  expect(missing({ personas: new Map() })).toEqual(['persona'])
  expect(missing({ personas: new Map([['sanne', persona('sanne', {})]]) })).toEqual(['personaName'])
  expect(missing({ personas: new Map([['sanne', persona('sanne', { name: 'Sanne' })]]) })).toEqual([
    'iQuestion',
  ])
})

test('a goal with a figure wants to know how it is now and what it is to become', () => {
  const { goals } = open()
  goals.create('a', { kind: 'quantitative', target: 0 })
  goals.create('b', { kind: 'quantitative', baseline: 0, target: 0 })
  goals.create('c', { kind: 'qualitative' })
  expect(whatIsMissing({ ...ready, goals: goals.all() })).toEqual([
    { what: 'baseline', section: 'goal', count: 1 },
  ])
})

test('insights want figures beside them', () => {
  const [insight] = ready.insights
  expect(missing({ insights: [must(insight)] })).toEqual(['figures'])
})

test('departments are told by a list of them or by who is invited', () => {
  const untold = { settings: settings({ ...told, departments: '' }) }
  expect(missing(untold)).toEqual([])
  expect(missing({ ...untold, invited: { ...ready.invited, departments: [] } })).toEqual(['departments'])
})

test('departments nobody comes of are named once somebody is invited', () => {
  const coverage = { ...covered, uninvited: [{ department: 'Financiën', channels: ['Brief'], moments: [] }] }
  expect(missing({ coverage })).toEqual(['uninvited'])
  expect(missing({ coverage, invited: NOBODY })).toEqual(['nobody'])
})

test('once people are on the list, each group wants a companion and a voice, and whoever invites is to be there', () => {
  const invited = { ...ready.invited, guided: new Set<string>(), presented: new Set<string>() }
  const other = { id: 'g2', name: 'Groep 2', laneId: 'l2', personaId: 'sanne' }
  const found = whatIsMissing({ ...ready, groups: [group, other], invited: { ...invited, set: 'not-yet' } })
  expect(found).toEqual([
    { what: 'groupsNotSet', section: 'people' },
    { what: 'companions', section: 'people', groups: [group] },
    { what: 'presenters', section: 'people', groups: [group] },
  ])
  expect(missing({ invited: { ...ready.invited, names: ['Anna'] } })).toEqual(['managerAway'])
  expect(missing({ invited: NOBODY })).toEqual(['nobody'])
})

test('a programme says by how much it is too long for the room, and that it takes no time at all', () => {
  const { steps } = DEFAULT_PROGRAMME
  expect(minutesTooLong({ steps, startsAt: 0, endsAt: 3.3 * hour })).toBe(12)
  expect(minutesTooLong({ steps, startsAt: 0, endsAt: 4 * hour })).toBe(-30)
  expect(minutesTooLong({ steps, startsAt: 0 })).toBe(0)
  expect(missing({ programme: { steps, startsAt: 0, endsAt: 3.3 * hour } })).toEqual(['tooLong'])
  const dropped = steps.map((step) => ({ ...step, isDropped: true }))
  expect(missing({ programme: { steps: dropped, startsAt: 0, endsAt: hour } })).toEqual(['noMinutes'])
})

test('a video call is a place to come to', () => {
  const nowhere = { settings: settings({ ...told, location: ' ' }) }
  expect(missing(nowhere)).toEqual(['place'])
  expect(missing({ ...nowhere, call: 'https://zoom.us/j/1' })).toEqual([])
})
