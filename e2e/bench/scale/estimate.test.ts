import { expect, test } from 'vitest'
import { estimate } from './estimate.ts'

test('what many people take is what each one costs, on machines half filled', () => {
  expect(estimate({ nodes: 0.001, postgres: 0.0002, redis: 0 }, 10_000)).toEqual([
    ['servers', '10.0', '20 of 1 cores'],
    ['PostgreSQL', '2.0', '1 of 8 cores'],
    ['Redis', '0.0', '0 of 1 cores'],
  ])
})
