import { seededRandom, shuffled } from '../../shared/src/base/seeded-random.ts'
import { type Candidate, costOf, type Wishes } from '../../shared/src/groups/composition.ts'
import { groupCount } from '../../shared/src/groups/group-sizes.ts'
import { makeGroups } from '../../shared/src/groups/make-groups.ts'

/** How long the group maker thinks about 20, 50, 100 and 150 people with all traits on, and how much better than chance it mixes. */
const RUNS = 21
const GOAL_MS = 100

const TRAITS: Readonly<Record<string, readonly string[]>> = {
  department: ['Klantenservice', 'Financiën', 'Juridisch', 'Online', 'Winkels', 'Logistiek', 'IT'],
  location: ['zaal', 'op afstand', 'elders'],
  focus: ['inside', 'outside'],
  energy: ['active', 'reserved'],
  drive: ['leads', 'joins', 'joins'],
  view: ['critical', 'enthusiastic'],
  knowledge: ['knows', 'new'],
}

function crowd(count: number, random: () => number): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    traits: Object.fromEntries(
      Object.entries(TRAITS).map(([trait, values]) => [
        trait,
        values[Math.floor(random() * values.length)] ?? '',
      ]),
    ),
  }))
}

function wishesFor(people: readonly Candidate[], random: () => number): Wishes {
  const one = () => people[Math.floor(random() * people.length)]?.id ?? ''
  const pairs = (count: number) => Array.from({ length: count }, () => [one(), one()] as const)
  return {
    weights: Object.fromEntries(Object.keys(TRAITS).map((trait) => [trait, trait === 'department' ? 2 : 1])),
    apart: pairs(people.length / 20),
    together: pairs(people.length / 20),
    leader: { trait: 'drive', value: 'leads' },
  }
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

let isSlow = false
for (const count of [20, 50, 100, 150]) {
  const times: number[] = []
  const gains: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const random = seededRandom(`bench ${count} ${run}`)
    const people = crowd(count, random)
    const wishes = wishesFor(people, random)
    const groups = groupCount(people.length, { personas: 4, most: 24 })
    const began = performance.now()
    const made = makeGroups(people, wishes, { seed: String(run), count: groups })
    times.push(performance.now() - began)
    const ids = shuffled(people, random).map(({ id }) => id)
    const blind = made.map((group) => ids.splice(0, group.length))
    const spread = { weights: wishes.weights }
    gains.push(costOf(made, people, spread) / costOf(blind, people, spread))
  }
  const ms = median(times)
  isSlow ||= count <= 100 && ms > GOAL_MS
  process.stdout.write(
    `${String(count).padStart(3)} people: ${ms.toFixed(1)} ms (median of ${RUNS}, slowest ${Math.max(...times).toFixed(1)} ms), ` +
      `cost ${median(gains).toFixed(2)} of dealing blindly\n`,
  )
}
process.stdout.write(`goal: at most ${GOAL_MS} ms for 100 people: ${isSlow ? 'not reached' : 'reached'}\n`)
process.exitCode = isSlow ? 1 : 0
