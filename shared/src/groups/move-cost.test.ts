import { expect, test } from 'vitest'
import type { Candidate, Groups, Wishes } from './composition.ts'
import { bestGroupFor, costOfMove, problemsOf } from './move-cost.ts'

const person = (id: string, department: string, drive = ''): Candidate => ({
  id,
  traits: { department, drive },
})

const PEOPLE = [
  person('ann', 'Klantenservice', 'leads'),
  person('bea', 'Financiën'),
  person('cor', 'Online'),
  person('dik', 'Klantenservice'),
  person('eef', 'Financiën', 'leads'),
  person('fem', 'Online'),
]
const GROUPS: Groups = [
  ['ann', 'bea', 'cor'],
  ['dik', 'eef', 'fem'],
]
const WISHES: Wishes = { weights: { department: 1 } }

test('a well mixed composition has nothing to tell', () => {
  expect(problemsOf(GROUPS, PEOPLE, WISHES)).toEqual([])
})

test('a move tells who is one too many, and which group becomes small', () => {
  const { cost, breaks, mends } = costOfMove(GROUPS, { id: 'ann', to: 1 }, PEOPLE, WISHES)
  expect(cost).toBeGreaterThan(0)
  expect(breaks).toEqual([
    { what: 'small', group: 0, count: 2 },
    { what: 'many', group: 1, trait: 'department', value: 'Klantenservice', count: 2 },
  ])
  expect(mends).toEqual([])
})

test('going back mends what the move broke, and gains as much', () => {
  const there = costOfMove(GROUPS, { id: 'ann', to: 1 }, PEOPLE, WISHES)
  const after: Groups = [
    ['bea', 'cor'],
    ['dik', 'eef', 'fem', 'ann'],
  ]
  const back = costOfMove(after, { id: 'ann', to: 0 }, PEOPLE, WISHES)
  expect(back.cost).toBeCloseTo(-there.cost)
  expect(back.breaks).toEqual([])
  expect(back.mends).toEqual(there.breaks)
})

test('agreements about who sits with whom and who takes the lead are told as well', () => {
  const wishes: Wishes = {
    ...WISHES,
    apart: [['ann', 'dik']],
    together: [['ann', 'bea']],
    leader: { trait: 'drive', value: 'leads' },
  }
  const { breaks } = costOfMove(GROUPS, { id: 'ann', to: 1 }, PEOPLE, wishes)
  expect(breaks).toContainEqual({ what: 'apart', group: 1, pair: ['ann', 'dik'] })
  expect(breaks).toContainEqual({ what: 'together', pair: ['ann', 'bea'] })
  expect(breaks).toContainEqual({ what: 'leader', group: 0 })
})

test('who comes late goes where they mix best among the smallest groups', () => {
  const late = person('gus', 'Juridisch')
  const alike = person('gus', 'Online')
  const groups: Groups = [
    ['ann', 'bea', 'cor'],
    ['dik', 'eef'],
  ]
  expect(bestGroupFor(groups, 'gus', [...PEOPLE, late], WISHES)).toBe(1)
  expect(bestGroupFor(GROUPS, 'gus', [...PEOPLE, alike], WISHES)).toBe(0)
  expect(bestGroupFor([], 'gus', [late], WISHES)).toBeUndefined()
})

test('full groups refuse nobody', () => {
  const many = Array.from({ length: 10 }, (_, index) => person(`p${index}`, 'Online'))
  const full: Groups = [many.slice(0, 5).map(({ id }) => id), many.slice(5).map(({ id }) => id)]
  const late = person('late', 'Online')
  expect(bestGroupFor(full, 'late', [...many, late], WISHES)).toBe(0)
  const { breaks } = costOfMove(full, { id: 'late', to: 0 }, [...many, late], WISHES)
  expect(breaks).toEqual([{ what: 'large', group: 0, count: 6 }])
})
