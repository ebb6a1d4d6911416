import { describe, expect, it } from 'vitest'
import { must } from '../base/assert.ts'
import demo from '../demo/telecom-bill.json' with { type: 'json' }
import { type HandledMoment, handoffs, siloBreaks } from './silo.ts'

const journeys = demo.personas.map(({ contactMoments }) =>
  contactMoments.map(({ id, channel, owner, emotion }) => ({ id, channel, owner, score: emotion.score })),
)

/** Moments from their scores, each in a channel of its own unless given. */
function moments(scores: (number | undefined)[], same: Partial<HandledMoment> = {}): HandledMoment[] {
  return scores.map((score, index) => ({
    id: `m${index}`,
    score,
    channel: `channel ${index}`,
    owner: undefined,
    ...same,
  }))
}

function kinds(scores: (number | undefined)[], same?: Partial<HandledMoment>) {
  return siloBreaks(moments(scores, same)).map(({ kind }) => kind)
}

describe('the demo case', () => {
  const references = new Map(Object.entries(demo.expected.personas))

  it.each(demo.personas.map(({ name, id }, index) => ({ name, id, index })))(
    'has the reference silo breaks for $name',
    ({ id, index }) => {
      const journey = must(journeys[index])
      const byId = new Map(journey.map((moment) => [moment.id, moment]))
      const found = siloBreaks(journey).map((found) => {
        const [from, to] = [must(byId.get(found.from)), must(byId.get(found.to))]
        return { ...found, channels: [from.channel, to.channel], owners: [from.owner, to.owner] }
      })
      expect(found).toEqual(must(references.get(id)).siloBreaks)
    },
  )

  it('has the reference hand-off matrix', () => {
    const hundredths = (value: number) => Math.round(value * 100) / 100
    const found = handoffs(journeys, 'channel').map(({ from, to, n, meanDelta, shrunkDelta }) => {
      return { from, to, n, meanDelta: hundredths(meanDelta), shrunkDelta: hundredths(shrunkDelta) }
    })
    expect(found).toEqual(demo.expected.handoffs)
  })
})

describe('a silo break', () => {
  it('falls two or more', () => {
    expect(kinds([3, 1])).toEqual(['break'])
    expect(kinds([3, 1.5])).toEqual([])
  })

  it('or falls from zero to below it', () => {
    expect(kinds([0, -0.5])).toEqual(['break'])
    expect(kinds([0.5, 0])).toEqual([])
  })

  it('is friction when it falls one and lands low', () => {
    expect(kinds([-1, -2])).toEqual(['friction'])
    expect(kinds([-0.5, -1.5])).toEqual([])
    expect(kinds([-2, -2.5])).toEqual([])
  })

  it('is none where the score rises or stays', () => {
    expect(kinds([-3, -3, 0, 3])).toEqual([])
  })

  it('needs another channel or another owner', () => {
    expect(kinds([2, -2], { channel: 'phone', owner: 'care' })).toEqual([])
    expect(kinds([2, -2], { channel: 'phone' })).toEqual([])
    expect(kinds([2, -2], { channel: undefined })).toEqual([])
    const [first, second] = moments([2, -2], { channel: 'phone' })
    const transferred = [must(first), must(second)].map((moment, index) => ({
      ...moment,
      owner: `owner ${index}`,
    }))
    expect(siloBreaks(transferred)).toEqual([{ from: 'm0', to: 'm1', kind: 'break', drop: 4 }])
  })

  it('does not reach over a moment without a score', () => {
    expect(kinds([3, undefined, -3])).toEqual([])
  })

  it('follows other rules when given', () => {
    const journey = moments([3, 1, -1])
    expect(siloBreaks(journey, { breakDrop: 3 }).map(({ to }) => to)).toEqual(['m2'])
    expect(siloBreaks(moments([-0.5, -1]), { frictionDrop: 0.5, frictionAt: -1 })).toHaveLength(1)
  })
})

describe('a hand-off', () => {
  it('is counted between owners too, with its share of drops', () => {
    const handed = (a: number, b: number) => [
      { id: 'a', score: a, channel: 'phone', owner: 'care' },
      { id: 'b', score: b, channel: 'phone', owner: 'billing' },
    ]
    const both = [handed(1, -2), handed(0, 1)]
    expect(handoffs(both, 'channel')).toEqual([])
    expect(handoffs(both, 'owner')).toEqual([
      { from: 'care', to: 'billing', n: 2, meanDelta: -1, shrunkDelta: -0.5, dropShare: 0.5 },
    ])
  })

  it('does not run from one journey into the next', () => {
    expect(handoffs([moments([1]), moments([2])], 'channel')).toEqual([])
  })
})
