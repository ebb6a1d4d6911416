import { expect, test } from 'vitest'
import { besideStep, placeIn, progressOf, READY_STEPS, STEPS } from './guide.ts'

test('a step is ready when nothing of it is missing, and what is no work is not counted', () => {
  const all = progressOf([])
  expect(all.done.size).toBe(all.count)
  expect(all.next).toBeUndefined()
  expect(all.done).not.toContain('links')
  const some = progressOf([{ section: 'scope' }, { section: 'scope' }, { section: 'next' }])
  expect(some.done.size).toBe(READY_STEPS.length - 2)
  expect(some.next).toBe('scope')
})

test('going on and back passes every step once', () => {
  const passed = []
  for (let step = besideStep('overview').next; step !== undefined; step = besideStep(step).next)
    passed.push(step)
  expect(passed).toEqual(STEPS)
  expect(besideStep('reason').back).toBe('overview')
  expect(besideStep('goal').back).toBe('reason')
})

test('an address that names no step leads to the overview', () => {
  expect(placeIn('#brand')).toBe('brand')
  expect(placeIn('')).toBe('overview')
  expect(placeIn('#toString')).toBe('overview')
})
