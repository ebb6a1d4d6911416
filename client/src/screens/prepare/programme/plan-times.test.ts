import { expect, test } from 'vitest'
import { planFields, planOf } from './plan-times.ts'

const at = (time: string) => new Date(`2027-03-12T${time}`).getTime()
const day = '2027-03-12'

test('a day with two times is a plan, and reads back as it was filled in', () => {
  const plan = planOf({ day, from: '09:00', to: '12:30' })
  expect(plan).toEqual({ ok: true, startsAt: at('09:00'), endsAt: at('12:30') })
  expect(planFields(at('09:00'), at('12:30'))).toEqual({ day, from: '09:00', to: '12:30' })
})

test('half a plan waits for the other half, a beginning alone is one', () => {
  expect(planOf({ day, from: '', to: '12:30' })).toBeUndefined()
  expect(planOf({ day, from: '09:00', to: '' })).toEqual({ ok: true, startsAt: at('09:00'), endsAt: null })
})

test('taking the day away takes the times away', () => {
  expect(planOf({ day: '', from: '09:00', to: '12:30' })).toEqual({ ok: true, startsAt: null, endsAt: null })
})

test('an end before the beginning is said', () => {
  expect(planOf({ day, from: '09:00', to: '09:00' })).toEqual({ ok: false, why: 'end-before-start' })
})
