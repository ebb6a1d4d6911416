import { expect, test } from 'vitest'
import { createLocalStore } from '../../../platform/storage.ts'
import { createStopwatch, tookMs } from './stopwatch.ts'

/** A browser that keeps nothing beyond the page. */
const emptyStore = () =>
  createLocalStore(() => {
    throw new Error('blocked')
  })

test('it goes on while the page is loaded anew, and stops where one stopped it', () => {
  const store = emptyStore()
  const before = createStopwatch('lane', store)
  before.start('call', 1_000)
  const after = createStopwatch('lane', store)
  const running = after.get()
  expect(running && tookMs(running, 31_000)).toBe(30_000)
  after.stop(61_000)
  after.stop(99_000)
  const stopped = createStopwatch('lane', store).get()
  expect(stopped).toEqual({ task: 'call', startedAt: 1_000, tookMs: 60_000 })
  expect(stopped && tookMs(stopped, 500_000)).toBe(60_000)
})

test('each lane has its own, and what was kept wrongly is none', () => {
  const store = emptyStore()
  createStopwatch('one', store).start('chat', 0)
  expect(createStopwatch('two', store).get()).toBeUndefined()
  store.set('stopwatch.odd', '{"task":"swim","startedAt":1}')
  store.set('stopwatch.broken', 'no json')
  expect(createStopwatch('odd', store).get()).toBeUndefined()
  expect(createStopwatch('broken', store).get()).toBeUndefined()
})

test('a clock that was set back meanwhile shows nothing, not less', () => {
  const watch = createStopwatch('lane', emptyStore())
  watch.start('google', 10_000)
  watch.stop(4_000)
  expect(watch.get()?.tookMs).toBe(0)
})
