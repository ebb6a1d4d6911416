import { expect, test } from 'vitest'
import { seededRandom } from '../base/seeded-random.ts'
import { type Candidate, costOf, type Groups, type Pair, pairsOf, type Wishes } from './composition.ts'
import { makeGroups } from './make-groups.ts'

const DEPARTMENTS = ['Klantenservice', 'Financiën', 'Juridisch', 'Online', 'Winkels']

function crowd(count: number, seed: string): readonly Candidate[] {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    traits: {
      department: pick(DEPARTMENTS),
      location: pick(['zaal', 'op afstand', '']),
      drive: pick(['leads', 'joins', 'joins']),
      view: pick(['inside', 'outside']),
      knowledge: pick(['knows', 'new', '']),
    },
  }))
}

function wishesFor(people: readonly Candidate[], seed: string): Wishes {
  const random = seededRandom(`wishes ${seed}`)
  const one = () => people[Math.floor(random() * people.length)]?.id ?? ''
  const pairs = (count: number) =>
    Array.from({ length: count }, (): Pair => [one(), one()]).filter(([a, b]) => a !== b)
  return {
    weights: { department: 2, location: 1, drive: 1, view: 1, knowledge: 1 },
    apart: pairs(Math.floor(random() * 3)),
    together: pairs(Math.floor(random() * 2)),
    before: pairs(Math.floor(random() * 6)),
    ...(random() < 0.5 && { leader: { trait: 'drive', value: 'leads' } }),
  }
}

/** Every way to split people into three groups of four, 5775 of them. */
function* allSplits(ids: readonly string[]): Generator<Groups> {
  if (ids.length === 0) {
    yield []
    return
  }
  const [first = '', ...rest] = ids
  for (let a = 0; a < rest.length; a++)
    for (let b = a + 1; b < rest.length; b++)
      for (let c = b + 1; c < rest.length; c++) {
        const group = [first, ...[a, b, c].map((index) => rest[index] ?? '')]
        for (const others of allSplits(rest.filter((id) => !group.includes(id)))) yield [group, ...others]
      }
}

test('for twelve people in three groups it is as good as the best of all 5775 ways, in 25 cases', () => {
  for (let run = 0; run < 25; run++) {
    const seed = `brute ${run}`
    const people = crowd(12, seed)
    const wishes = wishesFor(people, seed)
    let best = Number.POSITIVE_INFINITY
    for (const groups of allSplits(people.map(({ id }) => id)))
      best = Math.min(best, costOf(groups, people, wishes))
    const made = costOf(makeGroups(people, wishes, { seed, count: 3 }), people, wishes)
    expect(made, seed).toBeCloseTo(best, 6)
  }
})

test('everybody sits in one group, and sizes differ by one at most', () => {
  for (const [people, count] of [
    [6, 2],
    [7, 2],
    [11, 3],
    [20, 4],
    [23, 7],
    [100, 20],
    [150, 24],
  ] as const) {
    const all = crowd(people, `sizes ${people}`)
    const groups = makeGroups(all, wishesFor(all, 'sizes'), { seed: 's', count, starts: 3 })
    expect(groups).toHaveLength(count)
    expect(groups.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    const sizes = groups.map(({ length }) => length)
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
  }
})

test('the same seed makes the same groups, another seed others that are no worse than dealing blindly', () => {
  const all = crowd(20, 'seeded')
  const wishes = wishesFor(all, 'seeded')
  const make = (seed: string) => makeGroups(all, wishes, { seed, count: 4 })
  expect(make('1')).toEqual(make('1'))
  expect(make('1')).not.toEqual(make('2'))
  const ids = all.map(({ id }) => id)
  const blind = [0, 5, 10, 15].map((from) => ids.slice(from, from + 5))
  expect(costOf(make('2'), all, wishes)).toBeLessThanOrEqual(costOf(blind, all, wishes))
})

test('who must sit apart does, who must sit together does, and every group has somebody who takes the lead', () => {
  const all = crowd(20, 'wishes')
  const leaders = all.filter(({ traits }) => traits.drive === 'leads').length
  expect(leaders).toBeGreaterThanOrEqual(4)
  const wishes: Wishes = {
    weights: { department: 1 },
    apart: [
      ['p0', 'p1'],
      ['p0', 'p2'],
      ['p1', 'p2'],
    ],
    together: [
      ['p3', 'p4'],
      ['p4', 'p5'],
    ],
    leader: { trait: 'drive', value: 'leads' },
  }
  const groups = makeGroups(all, wishes, { seed: 'w', count: 4 })
  const groupOf = (id: string) => groups.findIndex((ids) => ids.includes(id))
  expect(new Set(['p0', 'p1', 'p2'].map(groupOf)).size).toBe(3)
  expect(new Set(['p3', 'p4', 'p5'].map(groupOf)).size).toBe(1)
  const drive = new Map(all.map(({ id, traits }) => [id, traits.drive]))
  for (const ids of groups) expect(ids.some((id) => drive.get(id) === 'leads')).toBe(true)
})

test('who is fixed stays, also where they are more than a group holds', () => {
  const all = crowd(12, 'fixed')
  const fixed = new Map([...['p0', 'p1', 'p2', 'p3', 'p4', 'p5'].map((id) => [id, 1] as const), ['p6', 0]])
  const groups = makeGroups(all, wishesFor(all, 'fixed'), { seed: 'f', count: 3, fixed })
  for (const [id, group] of fixed) expect(groups[group]).toContain(id)
  expect(groups.map(({ length }) => length)).toEqual([3, 6, 3])
})

test('who sat together before meets others where that costs nothing', () => {
  const all = Array.from({ length: 9 }, (_, index) => ({ id: `p${index}`, traits: {} }))
  const first = makeGroups(all, { weights: {} }, { seed: 'a', count: 3 })
  const again = makeGroups(all, { weights: {}, before: pairsOf(first) }, { seed: 'b', count: 3 })
  const pairs = new Set(pairsOf(first).map((pair) => pair.toSorted().join()))
  expect(pairsOf(again).filter((pair) => pairs.has(pair.toSorted().join()))).toEqual([])
})

test('nobody, one person, and wishes about people who are not there do no harm', () => {
  expect(makeGroups([], { weights: { department: 1 } }, { seed: 's', count: 0 })).toEqual([])
  const [one] = crowd(1, 'one')
  expect(makeGroups(one ? [one] : [], { weights: { department: 1 } }, { seed: 's', count: 1 })).toEqual([
    ['p0'],
  ])
  const two = crowd(6, 'gone')
  const wishes: Wishes = {
    weights: { department: 1, nothing: 1 },
    apart: [
      ['p0', 'gone'],
      ['p1', 'p1'],
    ],
  }
  expect(makeGroups(two, wishes, { seed: 's', count: 2 }).flat()).toHaveLength(6)
})
