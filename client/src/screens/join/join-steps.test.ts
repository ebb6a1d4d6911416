import type { JoinPreview } from '@brownpaper/shared/protocol/http'
import { expect, test } from 'vitest'
import { codeInHash, emptyForm, findNames, firstProblem, requestFor, stepFor } from './join-steps.ts'

const group = (id: string) => ({ id, name: `Groep ${id}`, personaName: 'Sanne', face: 'face-01', members: 2 })

function preview(over: Partial<JoinPreview> = {}): JoinPreview {
  return {
    workshopId: 'w',
    kind: 'all',
    title: 'Hoge rekening',
    language: 'nl',
    groups: [group('1'), group('2')],
    departments: [],
    invited: [],
    ...over,
  }
}

const me = (sameRole: boolean) => ({ name: 'Aylin', role: 'participant' as const, sameRole })

test('who is already in goes on, without a question', () => {
  expect(stepFor(preview({ me: me(true) }), false)).toBe('go-on')
  expect(stepFor(preview({ kind: 'viewer', me: me(true) }), false)).toBe('go-on')
})

test('a link with another role asks first, then lets in as usual', () => {
  expect(stepFor(preview({ kind: 'lead', me: me(false) }), false)).toBe('ask')
  expect(stepFor(preview({ kind: 'lead', me: me(false) }), true)).toBe('form')
  expect(stepFor(preview({ kind: 'viewer', me: me(false) }), true)).toBe('straight-in')
})

test.each(['viewer', 'room', 'screen', 'device'] as const)('a %s link asks no name', (kind) => {
  expect(stepFor(preview({ kind }), false)).toBe('straight-in')
})

test.each(['all', 'group', 'companion', 'lead'] as const)('a %s link asks who one is', (kind) => {
  expect(stepFor(preview({ kind }), false)).toBe('form')
})

test('with one group there is nothing to choose', () => {
  const one = preview({ groups: [group('1')] })
  expect(emptyForm(one).groupId).toBe('1')
  expect(firstProblem({ name: 'Aylin', department: '', groupId: '1' }, one)).toBeUndefined()
})

test('a name is needed, of at most 60 characters; emoji are a name', () => {
  const problem = (name: string) => firstProblem({ name, department: '', groupId: '1' }, preview())
  expect([problem('  '), problem('x'.repeat(61)), problem('x'.repeat(10_000))]).toEqual([
    'name',
    'name',
    'name',
  ])
  expect([problem('x'.repeat(60)), problem('🙂')]).toEqual([undefined, undefined])
})

test('with several groups one chooses', () => {
  expect(firstProblem({ name: 'Aylin', department: '', groupId: undefined }, preview())).toBe('group')
})

test('what is left empty is not sent', () => {
  expect(requestFor('B7KQ2M', { name: ' Aylin ', department: ' ', groupId: undefined })).toEqual({
    code: 'B7KQ2M',
    name: 'Aylin',
  })
})

test('a code in the fragment is decoded; a stray percent sign does no harm', () => {
  expect(codeInHash('#B7KQ2M')).toBe('B7KQ2M')
  expect(codeInHash('#b7k%20q2m')).toBe('b7k q2m')
  expect(codeInHash('#100%')).toBe('100%')
  expect(codeInHash('')).toBeUndefined()
})

test('a name is found by any letters of it, whatever their accents and order', () => {
  const people = ['Zoë de Vries', 'Jan Müller', 'jan Bakker'].map((name) => ({ name }))
  const found = (search: string) => findNames(people, search).map(({ name }) => name)
  expect(found('')).toEqual(['jan Bakker', 'Jan Müller', 'Zoë de Vries'])
  expect(found(' JAN ')).toEqual(['jan Bakker', 'Jan Müller'])
  expect(found('muller jan')).toEqual(['Jan Müller'])
  expect(found('zoe')).toEqual(['Zoë de Vries'])
  expect(found('x')).toEqual([])
})
