import { type Candidate, costOf, countValues, type Groups, type Pair, type Wishes } from './composition.ts'
import { GROUP_SIZE, LEAST_TO_SPLIT } from './group-sizes.ts'

/** What is less than good about a composition, to be told in words. `group` is its number. */
export type Problem =
  /** More of a kind than its fair part. */
  | {
      readonly what: 'many'
      readonly group: number
      readonly trait: string
      readonly value: string
      readonly count: number
    }
  | { readonly what: 'apart'; readonly group: number; readonly pair: Pair }
  | { readonly what: 'together'; readonly pair: Pair }
  | { readonly what: 'leader'; readonly group: number }
  | { readonly what: 'small' | 'large'; readonly group: number; readonly count: number }

export type MoveCost = {
  /** Below 0 it becomes better. */
  readonly cost: number
  /** What is not good any more by it, and what becomes good. */
  readonly breaks: readonly Problem[]
  readonly mends: readonly Problem[]
}

/** Sizes count a little more than one of a kind too many: a fifth person is welcome before a sixth. */
const SIZE_WEIGHT = 2

/** What is less than good, group by group. Groups without anybody are left out. */
export function problemsOf(
  groups: Groups,
  candidates: readonly Candidate[],
  wishes: Wishes,
): readonly Problem[] {
  const known = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  const present = groups.map((ids) => ids.flatMap((id) => known.get(id) ?? []))
  const everyone = present.flat()
  const out: Problem[] = []
  const manned = present.filter((people) => people.length > 0).length
  for (const [group, people] of present.entries()) {
    if (people.length === 0) continue
    const { length: count } = people
    if (count < GROUP_SIZE.least && everyone.length >= LEAST_TO_SPLIT)
      out.push({ what: 'small', group, count })
    if (count > GROUP_SIZE.most) out.push({ what: 'large', group, count })
    for (const trait of Object.keys(wishes.weights))
      out.push(...crowdsIn(group, { people, everyone, manned, trait }))
    const { leader } = wishes
    if (leader !== undefined && !people.some(({ traits }) => traits[leader.trait] === leader.value))
      out.push({ what: 'leader', group })
  }
  const groupOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [id, group] as const)))
  for (const pair of wishes.apart ?? []) {
    const [a, b] = pair.map((id) => groupOf.get(id))
    if (a !== undefined && a === b) out.push({ what: 'apart', group: a, pair })
  }
  for (const pair of wishes.together ?? []) {
    const [a, b] = pair.map((id) => groupOf.get(id))
    if (a !== undefined && b !== undefined && a !== b) out.push({ what: 'together', pair })
  }
  return out
}

/** What it costs when somebody goes to group `to`, or to no group. */
export function costOfMove(
  groups: Groups,
  { id, to }: { readonly id: string; readonly to: number | undefined },
  candidates: readonly Candidate[],
  wishes: Wishes,
): MoveCost {
  const after = moved(groups, id, to)
  const before = problemsOf(groups, candidates, wishes)
  const then = problemsOf(after, candidates, wishes)
  return {
    cost: fullCost(after, candidates, wishes) - fullCost(groups, candidates, wishes),
    breaks: newIn(then, before),
    mends: newIn(before, then),
  }
}

/**
 * The group where somebody costs least, by number; undefined without groups. It may be full: nobody is refused. Who is in
 * a group already goes on counting there until they are moved.
 */
export function bestGroupFor(
  groups: Groups,
  id: string,
  candidates: readonly Candidate[],
  wishes: Wishes,
): number | undefined {
  const costs = groups.map((_, group) => fullCost(moved(groups, id, group), candidates, wishes))
  return costs.length === 0 ? undefined : costs.indexOf(Math.min(...costs))
}

/** The groups after somebody went from where they were to group `to`. */
export function moved(groups: Groups, id: string, to: number | undefined): Groups {
  return groups.map((ids, group) => {
    if (group !== to) return ids.filter((one) => one !== id)
    return ids.includes(id) ? ids : [...ids, id]
  })
}

function fullCost(groups: Groups, candidates: readonly Candidate[], wishes: Wishes): number {
  const sizes = groups.map(({ length }) => length)
  const even = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
  const uneven = sizes.reduce((sum, size) => sum + (size - even) ** 2, 0)
  return costOf(groups, candidates, wishes) + SIZE_WEIGHT * uneven
}

function crowdsIn(
  group: number,
  crowd: { people: readonly Candidate[]; everyone: readonly Candidate[]; manned: number; trait: string },
): readonly Problem[] {
  const { people, everyone, manned, trait } = crowd
  const totals = countValues(everyone, trait)
  return [...countValues(people, trait)].flatMap(([value, count]): readonly Problem[] => {
    const part = Math.ceil((totals.get(value) ?? 0) / manned)
    return count > part ? [{ what: 'many', group, trait, value, count }] : []
  })
}

function newIn(problems: readonly Problem[], known: readonly Problem[]): readonly Problem[] {
  const keys = new Set(known.map((one) => JSON.stringify(one)))
  return problems.filter((one) => !keys.has(JSON.stringify(one)))
}
