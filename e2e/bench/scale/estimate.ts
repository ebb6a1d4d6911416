import type { Cost } from './cluster.ts'

/** The rest is for rushes, and for the others when one machine is away. */
const FILLED = 0.5
/** One process of ours uses one core, as one Redis does. */
const CORES = { nodes: 1, postgres: 8, redis: 1 } as const

/**
 * What `people` would take, from the cores that each one costs. Every workshop is a world of its own: nothing grows but
 * with the people. Rows of a name, cores, and machines.
 */
export function estimate(perPerson: Cost, people: number): readonly (readonly [string, string, string])[] {
  const names = { nodes: 'servers', postgres: 'PostgreSQL', redis: 'Redis' } as const
  return (['nodes', 'postgres', 'redis'] as const).map((part) => {
    const cores = Math.max(0, perPerson[part]) * people
    const each = CORES[part]
    return [names[part], cores.toFixed(1), `${Math.ceil(cores / FILLED / each)} of ${each} cores`]
  })
}
