import { must } from '../base/assert.ts'
import { seededRandom, shuffled } from '../base/seeded-random.ts'
import { type Candidate, costOf, type Groups, type Wishes } from './composition.ts'
import { Seating } from './seating.ts'

export type MakeOptions = {
  /** The same seed makes the same groups of the same people. */
  readonly seed: string
  readonly count: number
  /** Who stays where they are: the number of the group, by id. */
  readonly fixed?: ReadonlyMap<string, number>
  /** How often to start anew; the best is kept. Default 20. */
  readonly starts?: number
}

/**
 * Mixes people over groups whose sizes differ by one at most: people are dealt round by their kind, then swapped while
 * that gains, from many random starts. A local best, which for a dozen people is the best there is. Who is fixed stays,
 * and makes their group larger where they are more than its part.
 *
 * Source: the exchange method of anticlust (m-py.github.io/anticlust), several repetitions.
 */
export function makeGroups(
  candidates: readonly Candidate[],
  wishes: Wishes,
  { seed, count, fixed = new Map(), starts = 20 }: MakeOptions,
): Groups {
  if (count === 0) return []
  const random = seededRandom(seed)
  const places = candidates.map(({ id }) => fixed.get(id))
  const held = Array.from({ length: count }, (_, group) => places.filter((one) => one === group).length)
  const sizes = roomyFor(held, candidates.length)
  const movable = candidates.flatMap(({ id }, person) => (fixed.has(id) ? [] : person))

  let best: Groups | undefined
  let least = Number.POSITIVE_INFINITY
  for (let start = 0; start < starts; start++) {
    const seating = new Seating(candidates, wishes, count)
    for (const [person, group] of places.entries()) if (group !== undefined) seating.seat(person, group)
    dealRound(seating, byKind(shuffled(movable, random), candidates, wishes), sizes)
    seating.improve(movable)
    const groups = seating.groups(candidates)
    const cost = costOf(groups, candidates, wishes)
    if (cost >= least) continue
    least = cost
    best = groups
  }
  return must(best, 'groups')
}

/** People of one kind behind one another, so that dealing them round spreads them; otherwise in the order given. */
function byKind(
  people: readonly number[],
  candidates: readonly Candidate[],
  wishes: Wishes,
): readonly number[] {
  const [first] = Object.entries(wishes.weights).toSorted(([, a], [, b]) => b - a)
  if (first === undefined) return people
  const kind = (person: number) => candidates[person]?.traits[first[0]] ?? ''
  const kinds = [...new Set(people.map(kind))]
  return people.toSorted((a, b) => kinds.indexOf(kind(a)) - kinds.indexOf(kind(b)))
}

function dealRound(seating: Seating, people: readonly number[], sizes: readonly number[]): void {
  let group = 0
  for (const person of people) {
    while (seating.sizeOf(group) >= must(sizes[group])) group = (group + 1) % sizes.length
    seating.seat(person, group)
    group = (group + 1) % sizes.length
  }
}

/** Sizes as even as they can be with at least `held` in each. */
function roomyFor(held: readonly number[], people: number): readonly number[] {
  const sizes = [...held]
  for (let left = people - held.reduce((sum, one) => sum + one, 0); left > 0; left--) {
    const least = sizes.indexOf(Math.min(...sizes))
    sizes[least] = must(sizes[least]) + 1
  }
  return sizes
}
