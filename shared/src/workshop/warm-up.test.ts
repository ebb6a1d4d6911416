import { expect, test } from 'vitest'
import { warmUpCards } from './warm-up.ts'

const nobody = { values: '', norms: '', motives: '', goals: '', role: '', warmUps: '' }

test('a persona of which nothing is known still has cards', () => {
  expect(warmUpCards(nobody).map(({ about }) => about)).toEqual(['who', 'today', 'place', 'help'])
})

test('what was prepared is asked first, and what was written down about the persona after it', () => {
  const cards = warmUpCards({
    ...nobody,
    role: 'Student',
    values: ' eerlijkheid ',
    goals: 'afstuderen',
    warmUps: 'Wat staat er op je telefoon?\n\n  Wie betaalt je rekening?  \n',
  })
  expect(cards.slice(0, 5)).toEqual([
    { about: 'who', known: 'Student' },
    { about: 'own', question: 'Wat staat er op je telefoon?' },
    { about: 'own', question: 'Wie betaalt je rekening?' },
    { about: 'values', known: 'eerlijkheid' },
    { about: 'goals', known: 'afstuderen' },
  ])
})

test('a pasted book does not become a book of cards', () => {
  expect(warmUpCards({ ...nobody, warmUps: 'nog een\n'.repeat(500) })).toHaveLength(16)
})
