import type { LiveMember } from '@brownpaper/shared/live/live'
import { expect, test } from 'vitest'
import { personColour, personColours } from '../look/tokens.ts'
import { memberColour } from './member-colour.ts'

const member = (id: string, groupId = 'g'): LiveMember => ({ id, groupId, name: id, role: 'participant' })
const many = (count: number) => Array.from({ length: count }, (_, index) => member(`m${index}`))

test('of twelve in a group nobody has the colour of another; more still have one of them', () => {
  const members = many(12)
  expect(new Set(members.map(({ id }) => memberColour(members, id))).size).toBe(members.length)
  const crowd = many(20)
  for (const { id } of crowd) expect(personColours).toContain(memberColour(crowd, id))
})

test('who is alone in a group, or in none that is known, has the colour of the id', () => {
  const members = [member('anna', 'one'), member('bo', 'two')]
  for (const id of ['anna', 'bo', 'group-screen']) expect(memberColour(members, id)).toBe(personColour(id))
})

test('who joins later changes nobody’s colour', () => {
  const before = many(3)
  const after = [...before, member('late')]
  for (const { id } of before) expect(memberColour(after, id)).toBe(memberColour(before, id))
})
