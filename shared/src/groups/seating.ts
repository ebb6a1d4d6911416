import { must } from '../base/assert.ts'
import { type Candidate, countValues, type Groups, type Pair, PENALTY, type Wishes } from './composition.ts'

/** A trait as numbers: whose value is which, and how many of each value sit in each group. */
type Spread = {
  readonly weight: number
  /** By person; -1 where it is not known. */
  readonly values: Int32Array
  /** By group and value. */
  readonly counts: Int32Array
  /** By value: its part of everyone. */
  readonly shares: Float64Array
}

type Link = { readonly other: number; readonly whenTogether: number; readonly whenSplit: number }

/** Smaller gains are rounding. */
const EPSILON = 1e-9

/**
 * People at tables, with counts beside them, so that what a swap gains is found in the number of traits. People and
 * groups are numbers here.
 */
export class Seating {
  readonly #spreads: readonly Spread[]
  readonly #links: readonly (readonly Link[])[]
  readonly #isLeader: Uint8Array
  readonly #wantsLeaders: boolean
  readonly #leaders: Int32Array
  readonly #groupOf: Int32Array
  readonly #sizes: Int32Array

  constructor(candidates: readonly Candidate[], wishes: Wishes, groupCount: number) {
    this.#spreads = Object.entries(wishes.weights).map(([trait, weight]) =>
      spreadOf(candidates, trait, weight, groupCount),
    )
    this.#links = linksOf(candidates, wishes)
    const { leader } = wishes
    this.#wantsLeaders = leader !== undefined
    this.#isLeader = Uint8Array.from(candidates, ({ traits }) =>
      leader !== undefined && traits[leader.trait] === leader.value ? 1 : 0,
    )
    this.#leaders = new Int32Array(groupCount)
    this.#groupOf = new Int32Array(candidates.length).fill(-1)
    this.#sizes = new Int32Array(groupCount)
  }

  groupOf(person: number): number {
    return at(this.#groupOf, person)
  }

  sizeOf(group: number): number {
    return at(this.#sizes, group)
  }

  /** Puts somebody at a table, from wherever they were. */
  seat(person: number, group: number): void {
    const from = at(this.#groupOf, person)
    if (from >= 0) this.#count(person, from, -1)
    this.#groupOf[person] = group
    this.#count(person, group, 1)
  }

  swap(a: number, b: number): void {
    const groupA = at(this.#groupOf, a)
    this.seat(a, at(this.#groupOf, b))
    this.seat(b, groupA)
  }

  /** What the cost becomes more by when two people of different groups change places: below 0 is a gain. */
  swapCost(a: number, b: number): number {
    const p = at(this.#groupOf, a)
    const q = at(this.#groupOf, b)
    let change = 0
    for (const { weight, values, counts, shares } of this.#spreads) {
      const va = at(values, a)
      const vb = at(values, b)
      if (va === vb) continue
      const width = shares.length
      const sizeP = at(this.#sizes, p)
      const sizeQ = at(this.#sizes, q)
      // (e + 1)^2 - e^2 = 2e + 1, and (e - 1)^2 - e^2 = 1 - 2e
      if (va >= 0) {
        const share = at(shares, va)
        const inP = at(counts, p * width + va) - sizeP * share
        const inQ = at(counts, q * width + va) - sizeQ * share
        change += weight * (2 - 2 * inP + 2 * inQ)
      }
      if (vb >= 0) {
        const share = at(shares, vb)
        const inP = at(counts, p * width + vb) - sizeP * share
        const inQ = at(counts, q * width + vb) - sizeQ * share
        change += weight * (2 - 2 * inQ + 2 * inP)
      }
    }
    change += this.#linkCost(a, q, b) + this.#linkCost(b, p, a)
    if (this.#wantsLeaders) {
      const gain = at(this.#isLeader, a) - at(this.#isLeader, b)
      if (gain !== 0) change += this.#leaderChange(p, -gain, 0) + this.#leaderChange(q, gain, 0)
    }
    return change
  }

  /** The same for somebody who goes to another group alone. In the number of traits and their values. */
  moveCost(person: number, to: number): number {
    const from = at(this.#groupOf, person)
    let change = 0
    for (const spread of this.#spreads) {
      const value = at(spread.values, person)
      change += this.#spreadCost(spread, from, -1, value) + this.#spreadCost(spread, to, 1, value)
    }
    change += this.#linkCost(person, to, person)
    if (this.#wantsLeaders) {
      const isLeader = at(this.#isLeader, person)
      change += this.#leaderChange(from, -isLeader, -1) + this.#leaderChange(to, isLeader, 1)
    }
    return change
  }

  #spreadCost({ weight, counts, shares }: Spread, group: number, one: 1 | -1, changed: number): number {
    const size = at(this.#sizes, group)
    let change = 0
    for (let value = 0; value < shares.length; value++) {
      const share = at(shares, value)
      const count = at(counts, group * shares.length + value)
      const after = count + (value === changed ? one : 0) - (size + one) * share
      change += after ** 2 - (count - size * share) ** 2
    }
    return weight * change
  }

  /** What the links of somebody become more by in group `to`; the one to `except` stays as it is. */
  #linkCost(person: number, to: number, except: number): number {
    const from = at(this.#groupOf, person)
    let change = 0
    for (const { other, whenTogether, whenSplit } of must(this.#links[person])) {
      if (other === except) continue
      const group = at(this.#groupOf, other)
      if (group === from) change += whenSplit - whenTogether
      else if (group === to) change += whenTogether - whenSplit
    }
    return change
  }

  #leaderChange(group: number, leaders: number, people: number): number {
    const lacks = (count: number, size: number) => (count === 0 && size > 0 ? PENALTY.leader : 0)
    const count = at(this.#leaders, group)
    const size = at(this.#sizes, group)
    return lacks(count + leaders, size + people) - lacks(count, size)
  }

  #count(person: number, group: number, one: 1 | -1): void {
    for (const { values, counts, shares } of this.#spreads) {
      const value = at(values, person)
      if (value < 0) continue
      const index = group * shares.length + value
      counts[index] = at(counts, index) + one
    }
    this.#leaders[group] = at(this.#leaders, group) + one * at(this.#isLeader, person)
    this.#sizes[group] = at(this.#sizes, group) + one
  }

  /** Swaps people who may move until no swap gains; where sizes differ, also who sits in the larger group. */
  improve(movable: readonly number[]): void {
    let isBetter = true
    while (isBetter) {
      isBetter = this.#swapAll(movable)
      isBetter = this.#moveAll(movable) || isBetter
    }
  }

  #swapAll(movable: readonly number[]): boolean {
    let isBetter = false
    for (const [index, a] of movable.entries()) {
      for (let other = index + 1; other < movable.length; other++) {
        const b = must(movable[other])
        if (at(this.#groupOf, a) === at(this.#groupOf, b)) continue
        if (this.swapCost(a, b) > -EPSILON) continue
        this.swap(a, b)
        isBetter = true
      }
    }
    return isBetter
  }

  #moveAll(movable: readonly number[]): boolean {
    let isBetter = false
    for (const person of movable) {
      for (let group = 0; group < this.#sizes.length; group++) {
        const isEven = at(this.#sizes, at(this.#groupOf, person)) !== at(this.#sizes, group) + 1
        if (isEven || this.moveCost(person, group) > -EPSILON) continue
        this.seat(person, group)
        isBetter = true
      }
    }
    return isBetter
  }

  /** Who sits where, in the order of `candidates`. */
  groups(candidates: readonly Candidate[]): Groups {
    const out = Array.from(this.#sizes, (): string[] => [])
    for (const [person, { id }] of candidates.entries()) out[at(this.#groupOf, person)]?.push(id)
    return out
  }
}

/** An index that is inside by construction; the check would double the time of a swap. */
function at(numbers: { readonly [index: number]: number | undefined }, index: number): number {
  return numbers[index] as number
}

function spreadOf(
  candidates: readonly Candidate[],
  trait: string,
  weight: number,
  groupCount: number,
): Spread {
  const totals = countValues(candidates, trait)
  const numbers = new Map([...totals.keys()].map((value, index) => [value, index]))
  return {
    weight,
    values: Int32Array.from(candidates, ({ traits }) => numbers.get(traits[trait] ?? '') ?? -1),
    counts: new Int32Array(groupCount * totals.size),
    shares: Float64Array.from(totals.values(), (total) => total / candidates.length),
  }
}

function linksOf(candidates: readonly Candidate[], wishes: Wishes): readonly (readonly Link[])[] {
  const numbers = new Map(candidates.map(({ id }, index) => [id, index]))
  const links = candidates.map((): Link[] => [])
  const add = (pairs: readonly Pair[] = [], cost: Omit<Link, 'other'>) => {
    for (const [one, other] of pairs) {
      const a = numbers.get(one)
      const b = numbers.get(other)
      if (a === undefined || b === undefined || a === b) continue
      links[a]?.push({ other: b, ...cost })
      links[b]?.push({ other: a, ...cost })
    }
  }
  add(wishes.apart, { whenTogether: PENALTY.apart, whenSplit: 0 })
  add(wishes.together, { whenTogether: 0, whenSplit: PENALTY.together })
  add(wishes.before, { whenTogether: PENALTY.before, whenSplit: 0 })
  return links
}
