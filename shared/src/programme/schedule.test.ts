import { describe, expect, it } from 'vitest'
import { DEFAULT_PROGRAMME, type Programme } from './programme.ts'
import { scheduleOf } from './schedule.ts'

const at = (minutes: number) => minutes * 60_000
const short = (schedule: ReturnType<typeof scheduleOf>) =>
  schedule.steps
    .slice(0, 5)
    .map(({ step, state, at: time }) => [step.id, state, time === undefined ? undefined : time / 60_000])
const programme: Programme = {
  ...DEFAULT_PROGRAMME,
  steps: DEFAULT_PROGRAMME.steps.map((step) =>
    step.id === 'experience' ? { ...step, isDropped: true } : step,
  ),
}

describe('the programme by the clock', () => {
  it('has no times while people walk in and no start was agreed on', () => {
    const schedule = scheduleOf(programme, { stepId: 'arrive', since: 0 }, {}, at(3))
    expect(new Set(short(schedule).map(([, , time]) => time))).toEqual(new Set([undefined]))
    expect(schedule.endsAt).toBeUndefined()
  })

  it('follows on the planned start, and on now once that has gone by', () => {
    const planned = { ...programme, startsAt: at(60) }
    const times = (now: number) =>
      short(scheduleOf(planned, { stepId: 'arrive', since: 0 }, {}, at(now))).map(([, , time]) => time)
    expect(times(3)).toEqual([60, 70, 85, undefined, 95])
    expect(times(75)).toEqual([60, 75, 90, undefined, 100])
  })

  it('says when what was began, and lets what comes follow on the running time', () => {
    const position = { stepId: 'persona', since: at(30), endsAt: at(42) }
    const schedule = scheduleOf(programme, position, { open: at(12) }, at(33))
    expect(short(schedule)).toEqual([
      ['arrive', 'past', undefined],
      ['open', 'past', 12],
      ['persona', 'now', 30],
      ['experience', 'dropped', undefined],
      ['write', 'next', 42],
    ])
    expect(schedule.endsAt).toBe(at(42 + 10 + 30 + 4 + 6 + 15 + 15 + 6 + 14 + 8 + 12 + 20 + 7 + 5 + 3))
  })

  it('knows no times where the workshop is in no step of it', () => {
    const schedule = scheduleOf(programme, { stepId: 'groups', since: 0 }, {}, 0)
    expect(schedule.steps.every(({ state, at: time }) => state !== 'now' && time === undefined)).toBe(true)
  })
})
