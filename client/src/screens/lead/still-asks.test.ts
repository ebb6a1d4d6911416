import type { Activity } from '@brownpaper/shared/programme/activities'
import { describe, expect, it } from 'vitest'
import type { GlanceColumn, LaneGlance } from './lane-glance.ts'
import { stillAsks } from './still-asks.ts'

const column = (
  more: Partial<Omit<GlanceColumn, 'notes'>> & { notes?: Partial<GlanceColumn['notes']> } = {},
) => ({
  score: undefined,
  isRoyal: false,
  hasBrandValue: false,
  ...more,
  notes: { trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0, ...more.notes },
})

const lane = (columns: readonly GlanceColumn[], top = 0, slips = 0): LaneGlance => ({
  phases: [{ id: 'p', columns }],
  free: [],
  counts: { trigger: 0, action: 0, channel: 0, pain: 0, improvement: 0, plain: 0 },
  moments: columns.length,
  top,
  slips,
})

const asks = (activity: Activity, glance: LaneGlance, isPrivate = false) =>
  stillAsks({ activity, isPrivate }, glance)?.map(({ what, count }) => `${what} ${count}`)

describe('what a step still asks', () => {
  it('is a moment first, then what moments lack', () => {
    expect(asks('build', lane([]))).toEqual(['moments 1'])
    expect(asks('build', lane([column(), column({ notes: { action: 1 } })]))).toEqual([
      'action 1',
      'channel 2',
    ])
    expect(asks('build', lane([column({ notes: { action: 1, channel: 1 } })]))).toEqual([])
  })

  it('is a place for every slip, before all else', () => {
    expect(asks('build', lane([], 0, 8))).toEqual(['slips 8'])
    const done = column({ notes: { pain: 1, improvement: 1 } })
    expect(asks('ideas', lane([done], 0, 3))).toEqual(['slips 3'])
  })

  it('is a score, a pain point below zero, an idea for it', () => {
    const low = column({ score: -2 })
    const told = column({ score: -1, notes: { pain: 1 } })
    expect(asks('discuss', lane([low, column()]))).toEqual(['score 1'])
    expect(asks('pains', lane([low, told, column({ score: 0 }), column()]))).toEqual(['pain 1'])
    expect(asks('ideas', lane([low, told]))).toEqual(['idea 1'])
  })

  it('is what the top three and the royal moments lack', () => {
    expect(asks('top', lane([], 1))).toEqual(['top 2'])
    expect(asks('royal', lane([column()]))).toEqual(['royal 1'])
    expect(asks('royal', lane([column({ isRoyal: true })]))).toEqual(['brandValue 1'])
    expect(asks('royal', lane([column({ isRoyal: true, hasBrandValue: true })]))).toEqual([])
  })

  it('is not known where nothing shows in the lane', () => {
    expect(asks('break', lane([]))).toBeUndefined()
    expect(asks('score', lane([column()]), true)).toBeUndefined()
  })
})
