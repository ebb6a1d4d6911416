import { expect, test } from 'vitest'
import { activityAt } from './activity.ts'

const minute = 60_000

test('a change within the last minute is a group at work', () => {
  expect(activityAt({ since: 0, changed: 5 * minute }, 5.9 * minute)).toEqual({ kind: 'busy' })
})

test('then the quiet minutes are counted', () => {
  expect(activityAt({ since: 0, changed: 5 * minute }, 7.5 * minute)).toEqual({ kind: 'quiet', minutes: 2 })
})

test('who just came to watch does not know yet', () => {
  expect(activityAt({ since: 0, changed: undefined }, 0.5 * minute)).toBeUndefined()
  expect(activityAt({ since: 0, changed: undefined }, 3 * minute)).toEqual({ kind: 'quiet', minutes: 3 })
})
