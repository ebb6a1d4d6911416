import { expect, test } from 'vitest'
import { endAfter, lastDayOf, usualEnd } from './link-end.ts'

const at = (month: number, day: number, hour = 0) => new Date(2027, month - 1, day, hour).getTime()

test('a link works up to and including the day that was filled in', () => {
  expect(endAfter('2027-03-12')).toBe(at(3, 13))
  expect(lastDayOf(at(3, 13))).toBe('2027-03-12')
  expect(endAfter('2027-12-31')).toBe(new Date(2028, 0, 1).getTime())
  // the night in which the clock goes forward
  expect(lastDayOf(endAfter('2027-03-28') ?? 0)).toBe('2027-03-28')
})

test('what is no day ends nothing', () => {
  expect(endAfter('')).toBeUndefined()
  expect(endAfter('12 maart')).toBeUndefined()
})

test('usually viewers have thirty days after the workshop, the others one, who leads no end', () => {
  const [day, before] = [at(3, 12, 9), at(2, 1)]
  expect(usualEnd('viewer', day, before)).toEqual({ days: 30, endsAt: at(4, 12), isFromToday: false })
  expect(usualEnd('group', day, before)).toEqual({ days: 1, endsAt: at(3, 14), isFromToday: false })
  expect(usualEnd('lead', day, before)).toBeUndefined()
})

test('without a day of the workshop, or long after it, is counted from today', () => {
  const later = at(6, 1, 15)
  expect(usualEnd('viewer', undefined, later)).toMatchObject({ endsAt: at(7, 2), isFromToday: true })
  expect(usualEnd('room', at(3, 12, 9), later)).toMatchObject({ endsAt: at(6, 3), isFromToday: true })
})
