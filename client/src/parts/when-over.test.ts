import { beforeEach, expect, test } from 'vitest'
import { whenOver } from './when-over.ts'

let now = 0
let told = 0
let due: { readonly at: number; readonly run: () => void }[] = []

beforeEach(() => {
  now = 0
  told = 0
  due = []
})

const watch = (endsAt: number) =>
  whenOver({
    endsAt,
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run }
      due.push(entry)
      return () => {
        due = due.filter((one) => one !== entry)
      }
    },
    tell: () => told++,
  })

/** What is due runs now, however late it is. */
function wakeAt(time: number) {
  now = time
  const ready = due.filter(({ at }) => at <= now)
  due = due.filter(({ at }) => at > now)
  for (const { run } of ready) run()
}

test('tells once when the time runs out', () => {
  watch(60_000)
  wakeAt(59_999)
  expect(told).toBe(0)
  wakeAt(60_000)
  wakeAt(70_000)
  expect(told).toBe(1)
})

test('waits on when the clock turned out to be behind', () => {
  watch(60_000)
  now = 30_000
  const [first] = due.splice(0)
  first?.run()
  expect(told).toBe(0)
  wakeAt(60_000)
  expect(told).toBe(1)
})

test('says nothing of a time that was over before, or long ago when the device woke', () => {
  now = 70_000
  watch(60_000)
  expect(due).toEqual([])
  now = 0
  watch(60_000)
  wakeAt(600_000)
  expect(told).toBe(0)
})

test('says nothing once it was called off', () => {
  const stop = watch(60_000)
  stop()
  wakeAt(60_000)
  expect(told).toBe(0)
})
