import { expect, test } from 'vitest'
import { catchUp } from './on-time.ts'
import { minutesBehind, stepByPace, withPace } from './pace.ts'
import { DEFAULT_PROGRAMME, stretchAround } from './programme.ts'

const MINUTE = 60_000
const programme = DEFAULT_PROGRAMME

test('a group goes along with all unless a step is shorter for it, or left out', () => {
  expect(stepByPace(programme, 'discuss', undefined)).toBeUndefined()
  expect(stepByPace(programme, 'discuss', { pains: { minutes: 8 } })).toBeUndefined()
  expect(stepByPace(programme, 'pains', { pains: { minutes: 8 } })).toMatchObject({ id: 'pains', minutes: 8 })
  const pace = { discuss: { isDropped: true }, break: { minutes: 5 } }
  expect(stepByPace(programme, 'discuss', pace)).toMatchObject({ id: 'break', minutes: 5 })
  expect(stepByPace(programme, 'royal', { royal: { isDropped: true } })).toBeUndefined()
  expect(stepByPace(programme, 'present', { present: { isDropped: true } })).toBeUndefined()
})

test('a group is behind by what it comes later to where all are together, and its steps can win that back', () => {
  const shared = { stepId: 'score', since: 0, endsAt: 4 * MINUTE }
  const at = { stepId: 'build', since: 0, endsAt: 8 * MINUTE }
  expect(minutesBehind(programme, shared, { at }, 0)).toBe(8)
  expect(minutesBehind(programme, shared, { at: shared }, 0)).toBe(0)
  expect(minutesBehind(programme, shared, { at: { ...shared, stepId: 'discuss' } }, 0)).toBe(0)
  expect(minutesBehind(programme, { stepId: 'present', since: 0 }, { at }, 0)).toBe(0)
  const { dropped, shortened, left } = catchUp({ steps: stretchAround(programme, 'build') }, 'build', 8)
  expect(left).toBe(0)
  const pace = Object.fromEntries([
    ...dropped.map((id) => [id, { isDropped: true }] as const),
    ...shortened.map(({ stepId, minutes }) => [stepId, { minutes }] as const),
  ])
  expect(minutesBehind(programme, shared, { at, pace }, 0)).toBe(0)
})

test('a step is the same where nothing is otherwise', () => {
  const [step] = programme.steps
  expect(step && withPace(step, { other: { minutes: 1 } })).toBe(step)
})
