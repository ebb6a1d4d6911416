import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { must } from '../base/assert.ts'
import { type PersonaWords, type RecastWish, recastPersona } from './recast.ts'
import { openWorkshop } from './workshop.ts'

const SANNE: PersonaWords = {
  name: 'Sanne',
  age: '24',
  role: 'Student',
  iQuestion: 'Waarom betaal ik extra?',
}
const GERARD: PersonaWords = { name: 'Gerard', age: '71', role: '', iQuestion: 'Wie legt het mij uit?' }
const JAN: PersonaWords = {
  name: ' Jan ',
  age: '68',
  role: 'Pas met pensioen',
  iQuestion: 'Klopt mijn rekening? ',
}
const removed = { by: 'lead', at: 9 }

/** Two personas that were prepared, and a group that is the first of them. */
function prepared() {
  const workshop = openWorkshop(new Y.Doc(), { now: () => 0 })
  const { personas } = workshop.tables
  personas.create('sanne', { ...SANNE, face: 'face-02', values: 'Vrijheid', colour: 0, order: 'a' })
  personas.create('gerard', { ...GERARD, colour: 1, order: 'b' })
  let made = 0
  const recast = (wish: Partial<RecastWish>) =>
    recastPersona(
      workshop,
      { from: 'sanne', chosen: 'sanne', isShared: false, words: SANNE, ...wish },
      { now: 5, newId: () => `new${++made}`, random: () => 0.5 },
    )
  return { personas, recast, names: () => personas.all().map(({ name }) => name) }
}

describe('the persona of a group at work', () => {
  it('is somebody else who was prepared, and nothing is written for that', () => {
    const { recast, names } = prepared()
    expect(recast({ chosen: 'gerard', words: GERARD })).toMatchObject({
      personaId: 'gerard',
      what: 'persona',
    })
    expect(names()).toEqual(['Sanne', 'Gerard'])
  })

  it('is somebody new, in a colour of their own, and gone when taken back', () => {
    const { personas, recast, names } = prepared()
    const done = must(recast({ chosen: undefined, words: JAN, face: 'face-08' }))
    expect(done).toMatchObject({ personaId: 'new1', what: 'persona' })
    const made = { name: 'Jan', iQuestion: 'Klopt mijn rekening?', face: 'face-08', colour: 2, createdAt: 5 }
    expect(personas.get('new1')).toMatchObject(made)
    done.takeBack(removed)
    expect(names()).toEqual(['Sanne', 'Gerard'])
  })

  it.each([
    ['details', { name: 'Sanne-Marie' }],
    ['question', { iQuestion: 'En nu?' }],
    ['both', { age: '25', iQuestion: 'En nu?' }],
  ] as const)('is called or asks otherwise: %s, and as it was when taken back', (what, words) => {
    const { personas, recast } = prepared()
    const done = must(recast({ words: { ...SANNE, ...words } }))
    expect(done).toMatchObject({ personaId: 'sanne', what })
    expect(personas.get('sanne')).toMatchObject({ ...SANNE, ...words })
    done.takeBack(removed)
    expect(personas.get('sanne')).toMatchObject(SANNE)
  })

  it('keeps what somebody changed since when the rest is taken back', () => {
    const { personas, recast } = prepared()
    const done = must(recast({ words: { ...SANNE, name: 'Suzan', age: '25' } }))
    personas.patch('sanne', { name: 'Susan' })
    done.takeBack(removed)
    expect(personas.get('sanne')).toMatchObject({ ...SANNE, name: 'Susan' })
  })

  it('changes for this group alone where another has it too: a copy with all that is known', () => {
    const { personas, recast } = prepared()
    const done = must(recast({ isShared: true, words: { ...SANNE, name: 'Suzan' } }))
    expect(done).toMatchObject({ personaId: 'new1', what: 'details' })
    expect(personas.get('sanne')).toMatchObject(SANNE)
    const copy = { ...SANNE, name: 'Suzan', face: 'face-02', values: 'Vrijheid', colour: 2 }
    expect(personas.get('new1')).toMatchObject(copy)
  })

  it('is shared without a copy where nothing of it changes', () => {
    const { recast, names } = prepared()
    expect(recast({ chosen: 'gerard', words: GERARD, isShared: true })?.personaId).toBe('gerard')
    expect(names()).toHaveLength(2)
  })

  it('stays where nothing is new, and where the chosen one is gone', () => {
    const { personas, recast } = prepared()
    expect(recast({ words: { ...SANNE, name: 'Sanne ' } })).toBeUndefined()
    personas.remove(['gerard'], removed)
    expect(recast({ chosen: 'gerard', words: GERARD })).toBeUndefined()
    expect(recast({ chosen: 'nobody', words: GERARD })).toBeUndefined()
  })
})
