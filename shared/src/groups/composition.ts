/** Somebody to be placed. A trait that is absent or '' is not known of them, and does not count. */
export type Candidate = {
  readonly id: string
  readonly traits: Readonly<Record<string, string>>
}

/** Two people who are to sit apart, or together. */
export type Pair = readonly [string, string]

/** What makes one composition better than another. */
export type Wishes = {
  /** The traits to spread over the groups, each with what it weighs. */
  readonly weights: Readonly<Record<string, number>>
  readonly apart?: readonly Pair[]
  readonly together?: readonly Pair[]
  /** The trait and its value of which every group wants somebody. */
  readonly leader?: { readonly trait: string; readonly value: string }
  /** Who sat together before, and would better meet others now. */
  readonly before?: readonly Pair[]
}

/** Groups in order, each with the ids of its people. */
export type Groups = readonly (readonly string[])[]

/**
 * What breaking a wish costs, beside the spread of traits, where one person too many of a kind costs about 1 to 10.
 * The order is the method's: who must not sit together first.
 */
export const PENALTY = { apart: 10_000, together: 10_000, leader: 1000, before: 2 } as const

/**
 * How well people are mixed: the sum over traits, groups and values of the squared difference between how many there are
 * and the group's fair share, and what broken wishes cost. 0 is perfect. People in `groups` who are no candidates do not
 * count. Linear in people; `Seating` keeps counts beside it for the many swaps.
 *
 * Source: maximally diverse grouping, Gallego et al. 2013, doi 10.1057/jors.2012.66, with counts in place of distances.
 */
export function costOf(groups: Groups, candidates: readonly Candidate[], wishes: Wishes): number {
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const present = groups.map((ids) => ids.flatMap((id) => known.get(id) ?? []))
  const everyone = present.flat()
  let cost = 0
  for (const [trait, weight] of Object.entries(wishes.weights)) {
    for (const [value, total] of countValues(everyone, trait)) {
      for (const group of present) {
        const count = group.filter((one) => one.traits[trait] === value).length
        cost += weight * (count - (group.length * total) / everyone.length) ** 2
      }
    }
  }
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  const isTogether = ([a, b]: Pair) => groupOf.get(a) !== undefined && groupOf.get(a) === groupOf.get(b)
  const isSplit = ([a, b]: Pair) => groupOf.has(a) && groupOf.has(b) && groupOf.get(a) !== groupOf.get(b)
  cost += PENALTY.apart * (wishes.apart ?? []).filter(isTogether).length
  cost += PENALTY.together * (wishes.together ?? []).filter(isSplit).length
  cost += PENALTY.before * (wishes.before ?? []).filter(isTogether).length
  const { leader } = wishes
  if (leader !== undefined) {
    const withoutLeader = present.filter(
      (group) => group.length > 0 && !group.some((one) => one.traits[leader.trait] === leader.value),
    )
    cost += PENALTY.leader * withoutLeader.length
  }
  return cost
}

/** How many there are of each value of a trait; who lacks it is not counted. */
export function countValues(people: readonly Candidate[], trait: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { traits } of people) {
    const value = traits[trait]
    if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** Everyone who sits with somebody, as pairs. */
export function pairsOf(groups: Groups): readonly Pair[] {
  return groups.flatMap((ids) =>
    ids.flatMap((id, index) => ids.slice(index + 1).map((other): Pair => [id, other])),
  )
}
