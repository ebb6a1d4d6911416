import { withKnown } from '@brownpaper/shared/live/last-edit'
import { expect, test } from 'vitest'
import { activityAt } from './activity.ts'

const minute = 60_000

test('a change within the last minute is a group at work', () => {
  expect(activityAt({ since: 0, changed: 5 * minute }, 5.9 * minute)).toEqual({ kind: 'busy' })
})

test('then the quiet minutes are counted', () => {
  expect(activityAt({ since: 0, changed: 5 * minute }, 7.5 * minute)).toEqual({ kind: 'quiet', minutes: 2 })
})

test('who just came knows what the server knows', () => {
  const now = 60 * minute
  const watched = { since: now, changed: undefined }
  expect(activityAt(withKnown(watched, { watchedMs: 9 * minute, editedMs: 4 * minute }, now), now)).toEqual({
    ...{ kind: 'quiet', minutes: 4 },
  })
  expect(activityAt(withKnown(watched, { watchedMs: 9 * minute }, now), now)).toEqual({
    ...{ kind: 'quiet', minutes: 9 },
  })
})

test('what one saw oneself counts when it is later than what the server told, or for longer', () => {
  const watched = { since: 0, changed: 8 * minute }
  const told = { watchedMs: 2 * minute, editedMs: 5 * minute }
  expect(withKnown(watched, told, 10 * minute)).toEqual(watched)
  expect(withKnown({ since: 0, changed: undefined }, { watchedMs: minute }, 10 * minute)).toEqual({
    ...{ since: 0, changed: undefined },
  })
})

test('who just came to watch does not know yet', () => {
  expect(activityAt({ since: 0, changed: undefined }, 0.5 * minute)).toBeUndefined()
  expect(activityAt({ since: 0, changed: undefined }, 3 * minute)).toEqual({ kind: 'quiet', minutes: 3 })
})
