import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import { ACTIVITY_DEFAULTS } from './activities.ts'
import { catchUp, expectedEnd, minutesLate, missedBy, timesFrom } from './on-time.ts'
import { DEFAULT_PROGRAMME, findStep, minutesOf, type Programme } from './programme.ts'

const minute = 60_000
const at = (minutes: number) => minutes * minute
const { steps } = DEFAULT_PROGRAMME
const timed: Programme = { steps, startsAt: 0, endsAt: at(210) }

/** The programme as it is after catching up. */
function adjusted(programme: Programme, currentId: string, late: number): Programme {
  const { dropped, shortened } = catchUp(programme, currentId, late)
  return {
    ...programme,
    steps: programme.steps.map((step) => {
      if (dropped.includes(step.id)) return { ...step, isDropped: true }
      const minutes = shortened.find(({ stepId }) => stepId === step.id)?.minutes
      return minutes === undefined ? step : { ...step, minutes }
    }),
  }
}

describe('clock times', () => {
  it('follow on each other, and what is left out takes none', () => {
    const times = timesFrom([...steps.slice(0, 2), { ...must(steps[2]), isDropped: true }, must(steps[3])], 0)
    expect(times.map(({ step, at }) => [step.id, at / minute])).toEqual([
      ['arrive', 0],
      ['open', 10],
      ['experience', 25],
    ])
  })
})

describe('running late', () => {
  it('is none while the step’s own time has not run out', () => {
    expect(minutesLate(timed, { stepId: 'build', since: at(65) }, at(90))).toBe(0)
    expect(expectedEnd(timed, { stepId: 'build', since: at(65) }, at(90))).toBe(at(210))
  })

  it('counts a step begun late, minutes added to it, and time gone on after it', () => {
    expect(minutesLate(timed, { stepId: 'build', since: at(71) }, at(75))).toBe(6)
    expect(minutesLate(timed, { stepId: 'build', since: at(65), endsAt: at(99) }, at(75))).toBe(4)
    expect(minutesLate(timed, { stepId: 'build', since: at(65) }, at(98) + 1)).toBe(4)
  })

  it('is not known without an end, or in a step outside the programme', () => {
    expect(minutesLate({ steps }, { stepId: 'build', since: 0 }, 0)).toBeUndefined()
    expect(minutesLate(timed, { stepId: 'groups', since: 0 }, 0)).toBeUndefined()
  })
})

describe('catching up', () => {
  it('leaves the patterns out first, when that is not too much', () => {
    expect(catchUp(timed, 'build', 7)).toEqual({ dropped: ['patterns'], shortened: [], left: 0 })
    expect(catchUp(timed, 'build', 6).dropped).not.toContain('patterns')
  })

  it('says what is left when not even that is enough', () => {
    expect(catchUp(timed, 'present', 30)).toEqual({
      dropped: ['patterns', 'check-out'],
      shortened: [],
      left: 20,
    })
  })

  it('makes the end stand, or takes all it may; presenting and agreeing stay as they are', () => {
    const someStep = fc.constantFrom(...steps.map(({ id }) => id))
    fc.assert(
      fc.property(someStep, fc.integer({ min: 0, max: 200 }), (currentId, late) => {
        const after = adjusted(timed, currentId, late)
        const won = minutesOf(steps) - minutesOf(after.steps)
        const { left } = catchUp(timed, currentId, late)
        expect(won + left).toBeGreaterThanOrEqual(late)
        // Nothing more is taken where more would have been enough: a whole step at most.
        if (left > 0)
          expect(catchUp(after, currentId, left)).toMatchObject({ dropped: [], shortened: [], left })
        for (const [index, step] of steps.entries()) {
          const now = must(after.steps[index])
          expect(now.minutes).toBeGreaterThanOrEqual(Math.min(step.minutes, step.least))
          const isTouched = now.isDropped === true || now.minutes !== step.minutes
          if (ACTIVITY_DEFAULTS[step.activity].isKept) expect(isTouched).toBe(false)
          if (now.isDropped) expect(step.mayDrop).toBe(true)
          if (index <= steps.findIndex(({ id }) => id === currentId)) expect(isTouched).toBe(false)
        }
      }),
    )
  })
})

describe('a step left out', () => {
  const missing = (programme: Programme, id: string) =>
    missedBy(programme, must(findStep(programme, id))).map(({ step }) => step.id)

  it('is missed by the later steps that build on it', () => {
    expect(missing(timed, 'score')).toEqual(['discuss', 'pains', 'present'])
    expect(missing(timed, 'patterns')).toEqual([])
  })

  it('is missed by none while another step does the same', () => {
    const twice = { steps: [...steps.slice(0, 7), { ...must(steps[6]), id: 'again' }, ...steps.slice(7)] }
    expect(missing(twice, 'score')).toEqual([])
  })
})
