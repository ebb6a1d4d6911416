import { brownpaper, type Goal, median, type Part } from '../bench.ts'
import type { Contender, Running, Seat } from '../contenders/contender.ts'
import type { JoinsResult } from '../load/joins.ts'
import { CostWatch, costOf } from '../process-cost.ts'
import { runLoad } from '../run-load.ts'
import { megabytes, ms, printTable } from '../table.ts'

const NOTES = 5000
const MOVES = 100_000
const WRITERS = 20
const JOINERS = 25

type Joined = JoinsResult & { readonly cpuSeconds: number }

type Boarded = {
  readonly seats: readonly Seat[]
  readonly takeInSeconds: number
  readonly takeInCpuSeconds: number
  readonly megabytes: number
  readonly joins: Joined[]
  readonly colds: JoinsResult[]
}

/** A board with a long past: what it costs to take it in, to show it to 25 people at once, and to show it after a kill. */
export const board: Part = async ({ contenders, runs }) => {
  const goals: Goal[] = []
  const rows: string[][] = []
  for (const storage of ['memory', 'disk'] as const) {
    const servers = new Map<Contender, Running>()
    try {
      const boards = new Map<Contender, Boarded>()
      for (const contender of contenders) {
        if (storage === 'memory' && contender === brownpaper) continue
        const server = await contender.start(storage)
        servers.set(contender, server)
        boards.set(contender, await build(server))
      }
      for (let run = 0; run < runs; run++) {
        for (const [contender, server] of servers) {
          const one = boards.get(contender)
          one?.joins.push(await join(server, one.seats.slice(0, JOINERS)))
        }
      }
      for (let run = 0; run < runs && storage === 'disk'; run++) {
        for (const [contender, server] of servers) {
          await server.kill()
          await server.restart()
          const one = boards.get(contender)
          one?.colds.push(await join(server, one.seats.slice(0, 1)))
        }
      }
      for (const [contender, one] of boards) {
        rows.push(rowOf(contender, storage, one))
        if (contender === brownpaper) goals.push(...goalsOf(one))
      }
    } finally {
      for (const server of servers.values()) await server.stop()
    }
  }
  printTable(
    `A board of ${NOTES} notes and ${MOVES} moves by ${WRITERS} people`,
    [
      ...['', 'taken in: s, CPU s', 'memory after', 'state', `${JOINERS} at once: last ms, CPU s`],
      'after a kill: first has all after ms',
    ],
    rows,
  )
  return goals
}

async function build(server: Running): Promise<Boarded> {
  const [seats = []] = await server.seats(1, Math.max(WRITERS, JOINERS))
  const before = costOf(server.pid).cpuSeconds
  const plan = { seats: seats.slice(0, WRITERS), notes: NOTES, moves: MOVES }
  const { seconds } = await runLoad('writeBoard', plan)
  const { cpuSeconds, megabytes } = costOf(server.pid)
  const takeInCpuSeconds = cpuSeconds - before
  return { seats, takeInSeconds: seconds, takeInCpuSeconds, megabytes, joins: [], colds: [] }
}

async function join(server: Running, seats: readonly Seat[]): Promise<Joined> {
  const watch = new CostWatch(server.pid)
  const result = await runLoad('joins', { seats, notes: NOTES, moves: MOVES }, watch.mark)
  return { ...result, cpuSeconds: watch.cpuSeconds }
}

const lastMs = (joins: readonly JoinsResult[]) => median(joins.map((one) => one.lastMs))
const cpuOf = (joins: readonly Joined[]) => median(joins.map((one) => one.cpuSeconds))
const whole = (joins: readonly JoinsResult[]) => joins.every((one) => one.isComplete)

function rowOf({ name }: Contender, storage: string, one: Boarded): string[] {
  const cold = one.colds.length === 0 ? '-' : ms(lastMs(one.colds))
  return [
    name === brownpaper.name ? name : `${name}, ${storage}`,
    `${ms(one.takeInSeconds)}, ${ms(one.takeInCpuSeconds)}`,
    megabytes(one.megabytes),
    megabytes((one.joins[0]?.sizeBytes ?? 0) / 1e6),
    `${ms(lastMs(one.joins))}, ${cpuOf(one.joins).toFixed(2)}${whole(one.joins) ? '' : ', not all of it'}`,
    whole(one.colds) ? cold : `${cold}, not all of it`,
  ]
}

function goalsOf({ joins, colds }: Boarded): Goal[] {
  const [last, cpu, cold] = [lastMs(joins), cpuOf(joins), lastMs(colds)]
  return [
    {
      what: `${JOINERS} join that board at once, in under 300 ms`,
      reached: `${ms(last)} ms`,
      isMet: whole(joins) && last < 300,
    },
    { what: 'and in at most 0.1 CPU s', reached: `${cpu.toFixed(2)} s`, isMet: cpu <= 0.1 },
    {
      what: 'it is there whole after a kill, in under 400 ms',
      reached: `${ms(cold)} ms`,
      isMet: whole(colds) && cold < 400,
    },
  ]
}
