import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../base/seeded-random.ts'
import { byStack, layerAbove, RESTACKS, restack, type Stacked, stackOf } from './stack.ts'

const thing = (id: string, layer = '', isFrame = false): Stacked => ({ id, layer, isFrame })
const options = { meet: () => true, random: seededRandom('stack') }

const names = (things: readonly Stacked[]) => things.toSorted(byStack).map(({ id }) => id)

function restacked(things: readonly Stacked[], chosen: readonly string[], how: (typeof RESTACKS)[number]) {
  const keys = restack(things, new Set(chosen), how, options)
  return names(things.map((one) => ({ ...one, layer: keys.get(one.id) ?? one.layer })))
}

const layered = (count: number) => {
  let layer = 'V'
  return Array.from({ length: count }, (_, at) => {
    layer = layerAbove(layer, options.random)
    return thing(`t${at}`, layer)
  })
}

describe('the stack', () => {
  it('has frames lowest, then what never got a layer, by id', () => {
    const things = [
      thing('new', 'W0xx'),
      thing('b'),
      thing('frame', 'Zzzzz', true),
      thing('a'),
      thing('low', 'A'),
    ]
    expect([...stackOf(things)]).toEqual([
      ['frame', 0],
      ['low', 1],
      ['a', 2],
      ['b', 3],
      ['new', 4],
    ])
  })

  it('grows upward with keys that stay short', () => {
    const things = layered(20_000)
    expect(names(things.slice(0, 5000))).toEqual(things.slice(0, 5000).map(({ id }) => id))
    expect(Math.max(...things.map(({ layer }) => layer.length))).toBeLessThan(8)
  })

  it('grows above whatever key somebody else made', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Za-z]{0,9}$/), (top) => {
        expect(layerAbove(top, options.random) > top).toBe(true)
      }),
    )
    for (const strange of ['~', 'W', 'Xz', 'Xzz', 'fzzzzzzzzzz', 'W~']) {
      expect(layerAbove(strange, options.random).length).toBeGreaterThan(0)
    }
  })
})

describe('things restacked', () => {
  const things = layered(5)

  it('go all the way, keeping their order', () => {
    expect(restacked(things, ['t1', 't0'], 'front')).toEqual(['t2', 't3', 't4', 't0', 't1'])
    expect(restacked(things, ['t3', 't4'], 'back')).toEqual(['t3', 't4', 't0', 't1', 't2'])
  })

  it('go one step past what covers them', () => {
    expect(restacked(things, ['t1'], 'forward')).toEqual(['t0', 't2', 't1', 't3', 't4'])
    expect(restacked(things, ['t3', 't4'], 'backward')).toEqual(['t0', 't1', 't3', 't4', 't2'])
  })

  it('skip what lies elsewhere, and stay when nothing covers them', () => {
    const meet = (_: string, other: string) => other === 't3'
    expect(restack(things, new Set(['t0']), 'forward', { ...options, meet }).size).toBe(1)
    const keys = restack(things, new Set(['t0']), 'forward', { ...options, meet })
    const after = things.map((one) => ({ ...one, layer: keys.get(one.id) ?? one.layer }))
    expect(names(after)).toEqual(['t1', 't2', 't3', 't0', 't4'])
    expect(restack(things, new Set(['t4']), 'backward', { ...options, meet: () => false }).size).toBe(0)
  })

  it('change nothing where they are already', () => {
    expect(restack(things, new Set(['t3', 't4']), 'front', options).size).toBe(0)
    expect(restack(things, new Set(['t0']), 'back', options).size).toBe(0)
    expect(restack(things, new Set(things.map(({ id }) => id)), 'front', options).size).toBe(0)
  })

  it('can go behind what never got a layer, and frames only among frames', () => {
    const mixed = [thing('f1', '', true), thing('f2', 'X00', true), thing('note'), ...layered(2)]
    expect(restacked(mixed, ['t0'], 'back')).toEqual(['f1', 'f2', 't0', 'note', 't1'])
    expect(restacked(mixed, ['f1'], 'front')).toEqual(['f2', 'f1', 'note', 't0', 't1'])
  })

  it('keep everybody’s place but their own, however they go', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...RESTACKS), { maxLength: 30 }),
        fc.array(fc.nat(7), { maxLength: 30 }),
        (hows, whos) => {
          let now: readonly Stacked[] = layered(8)
          for (const [at, how] of hows.entries()) {
            const who = `t${whos[at] ?? 0}`
            const keys = restack(now, new Set([who]), how, options)
            const next = now.map((one) => ({ ...one, layer: keys.get(one.id) ?? one.layer }))
            const others = (all: readonly Stacked[]) => names(all).filter((id) => id !== who)
            expect(others(next)).toEqual(others(now))
            if (how === 'front') expect(names(next).at(-1)).toBe(who)
            if (how === 'back') expect(names(next)[0]).toBe(who)
            now = next
          }
        },
      ),
    )
  })
})
