import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIVITIES } from './activities.ts'
import {
  DEFAULT_PROGRAMME,
  minutesOf,
  PROGRAMME_TEMPLATES,
  type Programme,
  stepAfter,
  stepBefore,
  stepOfKind,
  stretchAround,
  templateSteps,
} from './programme.ts'
import { type ProgrammeStep, stepOf, stepPolicy } from './step.ts'
import { programmeStep } from './step-schema.ts'

const ids = (steps: readonly ProgrammeStep[]) => steps.map(({ id }) => id)
const without = (...dropped: readonly string[]): Programme => ({
  steps: DEFAULT_PROGRAMME.steps.map((step) =>
    dropped.includes(step.id) ? { ...step, isDropped: true } : step,
  ),
})

describe('the templates', () => {
  it('take half a day, 210 minutes, and two hours', () => {
    expect(minutesOf(templateSteps('half-day'))).toBe(210)
    expect(minutesOf(templateSteps('two-hours'))).toBe(120)
  })

  it('hold steps that can be stored, each with an id of its own and no shorter than its least', () => {
    for (const template of PROGRAMME_TEMPLATES) {
      const steps = templateSteps(template)
      for (const step of steps) {
        expect(programmeStep.safeParse(step).success, step.id).toBe(true)
        expect(step.least).toBeLessThanOrEqual(step.minutes)
      }
      expect(new Set(ids(steps)).size).toBe(steps.length)
    }
  })

  it('let groups write alone where the method says so', () => {
    const alone = DEFAULT_PROGRAMME.steps.filter((step) => stepPolicy(step).isPrivate)
    expect(ids(alone)).toEqual(['write', 'score', 'ideas-alone'])
  })
})

describe('a kind alone', () => {
  it('means the longest step of it that is not private', () => {
    expect(stepOfKind(DEFAULT_PROGRAMME, 'groups')?.id).toBe('build')
    expect(stepOfKind(DEFAULT_PROGRAMME, 'plenary')?.id).toBe('present')
    expect(stepOfKind({ steps: [stepOf('w', 'write')] }, 'groups')?.id).toBe('w')
    expect(stepOfKind({ steps: [] }, 'groups')).toBeUndefined()
  })
})

describe('going on', () => {
  it('passes over what was left out, both ways', () => {
    const programme = without('persona', 'experience')
    expect(stepAfter(programme, 'open')?.id).toBe('write')
    expect(stepBefore(programme, 'write')?.id).toBe('open')
  })

  it('ends at the ends', () => {
    expect(stepBefore(DEFAULT_PROGRAMME, 'arrive')).toBeUndefined()
    expect(stepAfter(DEFAULT_PROGRAMME, 'check-out')).toBeUndefined()
    expect(stepAfter(DEFAULT_PROGRAMME, 'unknown')).toBeUndefined()
  })

  it('and back again leads to where one was', () => {
    fc.assert(
      fc.property(fc.subarray([...ACTIVITIES], { minLength: 2 }), (activities) => {
        const programme = { steps: activities.map((activity) => stepOf(activity, activity)) }
        for (const { id } of programme.steps.slice(0, -1)) {
          expect(stepBefore(programme, stepAfter(programme, id)?.id ?? '')?.id).toBe(id)
        }
      }),
    )
  })
})

describe('the stretch a group goes through by itself', () => {
  it('is the group work between two moments together', () => {
    const stretch = ids(stretchAround(DEFAULT_PROGRAMME, 'build'))
    expect(stretch[0]).toBe('persona')
    expect(stretch.at(-1)).toBe('royal')
    expect(ids(stretchAround(without('score'), 'build'))).not.toContain('score')
  })

  it('is none where everyone is together', () => {
    expect(stretchAround(DEFAULT_PROGRAMME, 'present')).toEqual([])
    expect(stretchAround(DEFAULT_PROGRAMME, 'unknown')).toEqual([])
  })
})
