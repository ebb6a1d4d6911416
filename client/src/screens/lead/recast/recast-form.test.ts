import { expect, test } from 'vitest'
import { freeFace, isTooLong, missingIn, NOTHING, othersWith } from './recast-form.ts'

const jan = { ...NOTHING, name: 'Jan', iQuestion: 'Klopt mijn rekening?' }

test('a name and a question are asked for, in that order', () => {
  expect(missingIn(NOTHING)).toEqual(['name', 'iQuestion'])
  expect(missingIn({ ...jan, iQuestion: '  ' })).toEqual(['iQuestion'])
  expect(missingIn(jan)).toEqual([])
})

test('words that are too long are too long after their spaces are gone', () => {
  expect(isTooLong({ ...jan, name: `${'a'.repeat(60)}   ` })).toBe(false)
  expect(isTooLong({ ...jan, name: 'a'.repeat(61) })).toBe(true)
  expect(isTooLong({ ...jan, iQuestion: 'a'.repeat(201) })).toBe(true)
})

test('which other groups have a persona too', () => {
  const groups = ['1', '2', '3'].map((id) => ({
    id,
    name: `Groep ${id}`,
    laneId: id,
    personaId: id === '3' ? 'b' : 'a',
  }))
  const [group] = groups
  if (group === undefined) throw new Error('no group')
  expect(othersWith('a', { groups, group }).map(({ name }) => name)).toEqual(['Groep 2'])
  expect(othersWith('b', { groups, group })).toHaveLength(1)
  expect(othersWith(undefined, { groups: [{ ...group, id: '4' }], group })).toEqual([])
})

test('who comes new gets a face nobody has, while there is one', () => {
  const having = (...faces: string[]) => faces.map((face) => ({ face }) as never)
  expect(freeFace(['x', 'y'], having('x'))).toBe('y')
  expect(freeFace(['x', 'y'], having('x', 'y'))).toBe('x')
})
