import {
  type BenchOptions,
  brownpaper,
  type Goal,
  hocuspocus,
  inTurns,
  middle,
  ownClient,
  type Part,
  stock,
  withOwnClient,
} from '../bench.ts'
import type { Running } from '../contenders/contender.ts'
import type { CrowdPlan, CrowdResult } from '../load/crowd.ts'
import { CostWatch } from '../process-cost.ts'
import { runLoad } from '../run-load.ts'
import { megabytes, ms, percent, printTable, times } from '../table.ts'

/** What a crowd felt, and what it cost the server. */
export type Crowded = CrowdResult & { readonly cpu: number; readonly megabytes: number }

export async function measureCrowd(server: Running, plan: CrowdPlan): Promise<Crowded> {
  const watch = new CostWatch(server.pid)
  const result = await runLoad('crowd', plan, watch.mark)
  return { ...result, cpu: watch.cpu, megabytes: watch.peakMegabytes }
}

/** Rooms of five who edit and move their cursors, as groups in a workshop do. */
export const workshops: Part = async (asked) => {
  const options = withOwnClient(asked)
  const goals: Goal[] = []
  for (const rooms of options.rooms) {
    const results = await inTurns(options, 'memory', async (server) =>
      measureCrowd(server, workshopPlan(await server.seats(rooms, 5), options)),
    )
    printCrowd(`${rooms} rooms of 5, each person 2 edits and 10 cursors a second`, options, results)
    const p99 = middle(results, brownpaper, ({ edit }) => edit.p99)
    const cpu = middle(results, brownpaper, (one) => one.cpu)
    if (rooms === 100) goals.push(below('500 clients in 100 rooms: edit p99', p99, 15))
    if (rooms === 200) {
      goals.push(below('1,000 clients in 200 rooms: edit p99', p99, 50))
      goals.push({ what: 'and at most 70 % of a core', reached: percent(cpu), isMet: cpu <= 0.7 })
    }
  }
  return goals
}

/** One room in which everyone moves their cursor. */
export const storm: Part = async (options) => {
  const goals: Goal[] = []
  for (const people of options.storm) {
    const results = await inTurns(options, 'memory', async (server) =>
      measureCrowd(server, {
        rooms: await server.seats(1, people),
        editsPerSecond: 0,
        cursorsPerSecond: 20,
        warmUpMs: 1500,
        windowMs: options.windowMs,
      }),
    )
    printCrowd(`One room, ${people} cursors at 20 a second`, options, results)
    const cpu = middle(results, brownpaper, (one) => one.cpu)
    if (people !== 200) continue
    goals.push(
      below(
        '200 cursors in one room: p99',
        middle(results, brownpaper, (one) => one.cursor.p99),
        60,
      ),
    )
    goals.push({ what: 'and at most 20 % of a core', reached: percent(cpu), isMet: cpu <= 0.2 })
  }
  return goals
}

/** The most rooms with an edit p99 under 100 ms. */
export const mostRooms: Part = async (asked) => {
  const options = withOwnClient(asked)
  const results = await inTurns(options, 'memory', (server) => searchMost(server, options))
  const most = (contender: typeof stock) => middle(results, contender, (one) => one)
  printTable(
    `The most rooms of 5 with an edit p99 under ${MOST_P99} ms`,
    ['', 'rooms', 'ours is'],
    options.contenders.map((one) => [one.name, String(most(one)), times(most(brownpaper), most(one))]),
  )
  return [
    { what: "most rooms, at least 4 times stock's", least: 4, than: stock },
    { what: "most rooms, at least 6 times Hocuspocus's", least: 6, than: hocuspocus },
  ].map(({ what, least, than }) => ({
    what,
    reached: `${most(ownClient)} with our client, ${most(brownpaper)} with a stock one, against ${most(than)}`,
    isMet: Math.max(most(ownClient), most(brownpaper)) >= least * most(than),
  }))
}

const MOST_P99 = 100
/** The search ends when it knows the answer this well. */
const STEP_SHARE = 0.08

async function searchMost(server: Running, options: BenchOptions): Promise<number> {
  const seats = await server.seats(options.mostRooms, 5)
  const holds = async (rooms: number) => {
    const { edit } = await measureCrowd(server, workshopPlan(seats.slice(0, rooms), options))
    return edit.p99 < MOST_P99 && edit.delivered > 0.99
  }
  let works = 0
  let fails = options.mostRooms + 1
  let next = Math.min(40, options.mostRooms)
  while (fails - works > Math.max(1, works * STEP_SHARE)) {
    if (await holds(next)) works = next
    else fails = next
    next =
      fails > options.mostRooms ? Math.min(works * 2, options.mostRooms) : Math.round((works + fails) / 2)
    if (next === works) break
  }
  return works
}

export const workshopPlan = (rooms: CrowdPlan['rooms'], { windowMs }: BenchOptions): CrowdPlan => ({
  rooms,
  editsPerSecond: 2,
  cursorsPerSecond: 10,
  warmUpMs: 1500,
  windowMs,
})

function printCrowd(
  title: string,
  { contenders }: BenchOptions,
  results: ReadonlyMap<(typeof contenders)[number], readonly Crowded[]>,
): void {
  const hasEdits = middle(results, contenders[0] ?? brownpaper, ({ edit }) => edit.p50) > 0
  const main = (one: Crowded) => (hasEdits ? one.edit.p99 : one.cursor.p99)
  printTable(
    title,
    [
      ...['', 'edit p50 / p99 ms', 'cursor p99 ms', 'delivered', 'CPU', 'memory', 'frames/s', 'people CPU'],
      ...['closed', 'p99, CPU as times ours'],
    ],
    contenders.map((contender) => {
      const mid = (of: (one: Crowded) => number) => middle(results, contender, of)
      const ours = (of: (one: Crowded) => number) => middle(results, brownpaper, of)
      return [
        contender.name,
        hasEdits ? `${ms(mid((c) => c.edit.p50))} / ${ms(mid((c) => c.edit.p99))}` : '-',
        ms(mid((c) => c.cursor.p99)),
        `${percent(mid((c) => c.edit.delivered))}, ${percent(mid((c) => c.cursor.delivered))}`,
        percent(mid((c) => c.cpu)),
        megabytes(mid((c) => c.megabytes)),
        String(Math.round(mid((c) => c.framesPerSecond))),
        percent(mid((c) => c.loadCpu)),
        String(mid((c) => c.closed)),
        `${times(mid(main), ours(main))}, ${times(
          mid((c) => c.cpu),
          ours((c) => c.cpu),
        )}`,
      ]
    }),
  )
}

function below(what: string, value: number, limitMs: number): Goal {
  return { what: `${what} under ${limitMs} ms`, reached: `${ms(value)} ms`, isMet: value < limitMs }
}
