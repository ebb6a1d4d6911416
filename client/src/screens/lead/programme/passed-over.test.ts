import { DEFAULT_PROGRAMME } from '@brownpaper/shared/programme/programme'
import { describe, expect, it } from 'vitest'
import { passedOver, shortestWay } from './passed-over.ts'

const way = (from: string, to: string, begun: Readonly<Record<string, number>> = {}) => {
  const { steps, missed } = passedOver(DEFAULT_PROGRAMME, { from, to, begun })
  return {
    steps: steps.map(({ id }) => id),
    missed: missed.map(({ step, needs }) => `${step.id}: ${needs.join(' ')}`),
  }
}

describe('going to a step', () => {
  it('that comes next, or came before, passes over nothing', () => {
    expect(way('write', 'build')).toEqual({ steps: [], missed: [] })
    expect(way('build', 'open')).toEqual({ steps: [], missed: [] })
  })

  it('says what later steps do without, when it passes over what they build on', () => {
    expect(way('build', 'break')).toEqual({
      steps: ['score', 'discuss'],
      missed: ['pains: score', 'present: score'],
    })
    expect(way('royal', 'patterns')).toEqual({ steps: ['present'], missed: ['patterns: present'] })
  })

  it('misses nothing of what was done before', () => {
    expect(way('build', 'pains', { score: 1, discuss: 2 })).toEqual({ steps: ['break'], missed: [] })
  })
})

describe('the shortest way over what is passed over', () => {
  const shortest = (from: string, to: string) =>
    shortestWay(passedOver(DEFAULT_PROGRAMME, { from, to, begun: {} })).map(({ id }) => id)

  it('is what later steps build on, and what that builds on itself', () => {
    expect(shortest('build', 'break')).toEqual(['score'])
    expect(shortest('discuss', 'present')).toEqual(['pains', 'ideas', 'top', 'royal'])
  })

  it('is nothing where later steps miss nothing', () => {
    expect(shortest('persona', 'write')).toEqual([])
  })
})
