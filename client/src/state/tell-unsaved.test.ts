import { expect, test } from 'vitest'
import { TestClock } from '../sync/test-clock.ts'
import { tellUnsaved } from './tell-unsaved.ts'

function watch() {
  const clock = new TestClock()
  const told: (number | undefined)[] = []
  return { clock, told, unsaved: tellUnsaved(clock, (changes) => told.push(changes)) }
}

test('work that is saved soon is not spoken of', () => {
  const { clock, told, unsaved } = watch()
  for (const changes of [1, 3, 0, 1, 0]) {
    unsaved.set(changes)
    clock.pass(1500)
  }
  expect(told).toEqual([])
})

test('work that waits is told once it lasts, with what came since, and that it is saved at once', () => {
  const { clock, told, unsaved } = watch()
  unsaved.set(1)
  clock.pass(3000)
  unsaved.set(2)
  clock.pass(1000)
  unsaved.set(2)
  unsaved.set(5)
  unsaved.set(0)
  expect(told).toEqual([2, 5, undefined])
})

test('nothing is told after the end', () => {
  const { clock, told, unsaved } = watch()
  unsaved.set(1)
  unsaved.stop()
  clock.pass(10_000)
  expect(told).toEqual([])
})
