import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addPersona, freeColour } from './add-persona.ts'
import { openWorkshop } from './workshop.ts'

test('a new persona gets the first colour nobody has', () => {
  expect(freeColour([])).toBe(0)
  expect(freeColour([0, 1, 3])).toBe(2)
})

test('new personas come last, each with a face', () => {
  const workshop = openWorkshop(new Y.Doc(), { now: () => 0 })
  const add = (id: string) => addPersona(workshop, {}, { now: 1, newId: () => id, random: () => 0.5 })
  for (const id of ['b', 'a']) add(id)
  const [first, second] = ['b', 'a'].map((id) => workshop.tables.personas.get(id))
  expect([first?.face, second?.face]).toEqual(['face-01', 'face-02'])
  expect((first?.order ?? '') < (second?.order ?? '')).toBe(true)
})
