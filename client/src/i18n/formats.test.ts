import { expect, test } from 'vitest'
import { formatsFor } from './formats.ts'

const now = new Date(2026, 10, 20, 9, 30).getTime()

test('today and yesterday go by the day, not by 24 hours', () => {
  const { day } = formatsFor('nl')
  expect(day(new Date(2026, 10, 20, 0, 5).getTime(), now)).toBe('vandaag')
  expect(day(new Date(2026, 10, 19, 23, 55).getTime(), now)).toBe('gisteren')
})

test('an earlier day is a date, with its year when that is another one', () => {
  expect(formatsFor('nl').day(new Date(2026, 10, 12).getTime(), now)).toBe('12 november')
  expect(formatsFor('en').day(new Date(2025, 10, 12).getTime(), now)).toBe('12 November 2025')
})

test('lists read as people say them', () => {
  expect(formatsFor('nl').list(['Sanne', 'Ilse', 'Gerard'])).toBe('Sanne, Ilse en Gerard')
})
