import { expect, it } from 'vitest'
import { CheckTickets } from './check-tickets.ts'

it('a ticket is good for so many uses, and for so long', () => {
  let now = 0
  const tickets = new CheckTickets({ now: () => now, uses: 2, lastMs: 1000 })
  const [first = '', second = ''] = [tickets.give(), tickets.give()]
  expect([tickets.use(first), tickets.use(first), tickets.use(first)]).toEqual([true, true, false])
  now = 999
  expect(tickets.use(second)).toBe(true)
  now = 1000
  expect(tickets.use(second)).toBe(false)
  expect([tickets.use('made up'), tickets.use(null)]).toEqual([false, false])
})

it('no more are given out than may be out, and again when some ended', () => {
  let now = 0
  const tickets = new CheckTickets({ now: () => now, most: 2, lastMs: 1000 })
  expect([tickets.give(), tickets.give()]).not.toContain(undefined)
  expect(tickets.give()).toBeUndefined()
  now = 1000
  expect(tickets.give()).toBeTypeOf('string')
})
