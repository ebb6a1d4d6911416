// What one, two and three servers with PostgreSQL and Redis cost for the same people, and how that grows.
import { parseArgs } from 'node:util'
import { median } from '../sync/bench.ts'
import { seatsIn } from '../sync/contenders/seats.ts'
import type { CrowdPlan, CrowdResult } from '../sync/load/crowd.ts'
import { runLoad } from '../sync/run-load.ts'
import { ms, percent, print, printTable } from '../sync/table.ts'
import { type Cluster, type Cost, startAlone, startCluster } from './cluster.ts'
import { estimate } from './estimate.ts'

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'servers,rooms,people,notes' },
    runs: { type: 'string', default: '3' },
    rooms: { type: 'string', default: '24' },
    seconds: { type: 'string', default: '5' },
  },
})
const RUNS = Number(values.runs)
const ROOMS = Number(values.rooms)
const parts = new Set(values.parts.split(','))

/** Groups in a workshop, and people in a group. */
const GROUPS = 4
const PEOPLE = 5

type Shape = {
  readonly rooms?: number
  readonly people?: number
  readonly notes?: number
  /** People of one group come to different servers, as without a balancer that knows workshops. */
  readonly isSpread?: boolean
}

type Measured = CrowdResult & Cost

async function measure(cluster: Cluster, shape: Shape): Promise<Measured> {
  const { rooms = ROOMS, people = PEOPLE, notes = 0, isSpread = false } = shape
  const { nodes } = cluster
  const nodeAt = (at: number) => {
    const node = nodes[at % nodes.length]
    if (node === undefined) throw new Error('A cluster has servers')
    return node
  }
  const seats = await seatsIn({
    rooms,
    people,
    groups: GROUPS,
    serverOf: (workshop, person) => nodeAt(isSpread ? workshop + person : workshop),
  })
  const plan: CrowdPlan = {
    rooms: seats,
    editsPerSecond: 2,
    cursorsPerSecond: 10,
    notes,
    warmUpMs: 2000,
    windowMs: Number(values.seconds) * 1000,
  }
  const watch = cluster.watch()
  const result = await runLoad('crowd', plan, watch.mark)
  return { ...result, ...watch.cost() }
}

/** Each on a cluster of its own, so that nothing of one run weighs on the next; in turns. */
async function compare(ways: readonly { readonly start: () => Promise<Cluster>; readonly shape: Shape }[]) {
  const results: Measured[][] = ways.map(() => [])
  for (let run = 0; run < RUNS; run++) {
    for (const [at, { start, shape }] of ways.entries()) {
      const cluster = await start()
      try {
        results[at]?.push(await measure(cluster, shape))
      } finally {
        await cluster.stop()
      }
    }
  }
  return results.map((all) => (of: (one: Measured) => number) => median(all.map(of)))
}

type Middle = (of: (one: Measured) => number) => number

function printMiddles(title: string, names: readonly string[], middles: readonly Middle[]): void {
  printTable(
    title,
    ['', 'edit p50 / p99 ms', 'cursor p99 ms', 'delivered', 'servers', 'PostgreSQL', 'Redis', 'people CPU'],
    middles.map((middle, at) => [
      names[at] ?? '',
      `${ms(middle(({ edit }) => edit.p50))} / ${ms(middle(({ edit }) => edit.p99))}`,
      ms(middle(({ cursor }) => cursor.p99)),
      `${percent(middle(({ edit }) => edit.delivered))}, ${percent(middle(({ cursor }) => cursor.delivered))}`,
      percent(middle(({ nodes }) => nodes)),
      percent(middle(({ postgres }) => postgres)),
      percent(middle(({ redis }) => redis)),
      percent(middle(({ loadCpu }) => loadCpu)),
    ]),
  )
}

print(`Medians of ${RUNS}; CPU in cores. Each person 2 edits and 10 cursors a second.`)

if (parts.has('servers')) {
  const ways = [
    { name: '1 server, SQLite', start: startAlone, shape: {} },
    ...[1, 2, 3].map((count) => ({
      name: `${count} with PostgreSQL and Redis, a workshop on one`,
      start: () => startCluster(count),
      shape: {},
    })),
    ...[2, 3].map((count) => ({
      name: `${count}, every group over all`,
      start: () => startCluster(count),
      shape: { isSpread: true },
    })),
  ]
  const middles = await compare(ways)
  const title = `${ROOMS} rooms of ${PEOPLE} in workshops of ${GROUPS}`
  printMiddles(
    title,
    ways.map(({ name }) => name),
    middles,
  )
}

const FEW_ROOMS = 24
const MANY_ROOMS = 96
const WANTED = 100_000

const growth = {
  rooms: {
    title: 'More rooms of 5',
    shapes: [FEW_ROOMS, 48, MANY_ROOMS].map((rooms) => ({ rooms })),
    name: 'rooms',
  },
  people: {
    title: 'More people a room, 12 rooms',
    shapes: [5, 10, 20].map((people) => ({ rooms: 12, people })),
    name: 'people',
  },
  notes: {
    title: 'More on the paper, 12 rooms of 5',
    shapes: [0, 1000, 5000].map((notes) => ({ rooms: 12, notes })),
    name: 'notes',
  },
} as const

for (const [part, { title, shapes, name }] of Object.entries(growth)) {
  if (!parts.has(part)) continue
  const ways = shapes.map((shape) => ({ start: () => startCluster(2), shape }))
  const names = shapes.map((shape) => `${(shape as Record<string, number>)[name]}`)
  const middles = await compare(ways)
  printMiddles(`${title}, 2 servers`, names, middles)
  if (part === 'rooms') printEstimate(middles)
}

function printEstimate(middles: readonly Middle[]): void {
  const [few, many] = [middles[0], middles.at(-1)]
  if (few === undefined || many === undefined) return
  const added = (of: (one: Measured) => number) => (many(of) - few(of)) / ((MANY_ROOMS - FEW_ROOMS) * PEOPLE)
  const perPerson = {
    nodes: added(({ nodes }) => nodes),
    postgres: added(({ postgres }) => postgres),
    redis: added(({ redis }) => redis),
  }
  printTable(
    `For ${WANTED.toLocaleString('en')} people at once, by what each one more cost`,
    ['', 'cores', 'machines half filled'],
    estimate(perPerson, WANTED),
  )
}
