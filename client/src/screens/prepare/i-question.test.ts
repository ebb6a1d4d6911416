import { expect, test } from 'vitest'
import { soundsAsCustomer } from './i-question.ts'

test('a question asked as the customer is taken as it is', () => {
  for (const text of [
    '',
    'Ik koos onbeperkt. Waarom betaal ik dan extra?',
    '“Mijn dochter is op reis, wie betaalt dat?”',
    'Waarom krijg ik dit?',
    'I’m charged twice, why?',
    'Who helps me when I call?',
  ])
    expect(soundsAsCustomer(text), text).toBe(true)
})

test('a question about the customer gets a hint', () => {
  for (const text of [
    'Waarom bellen klanten ons?',
    'Hoe ervaart de klant dit?',
    'What does the client want?',
  ])
    expect(soundsAsCustomer(text), text).toBe(false)
})
