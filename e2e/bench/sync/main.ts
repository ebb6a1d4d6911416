// How many workshops one server carries: ours against the stock y-websocket server and Hocuspocus, in turns in one run.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brownpaper } from './contenders/brownpaper.ts'
import type { Contender } from './contenders/contender.ts'
import { hocuspocus, installPeers, stock } from './contenders/peers.ts'
import type { LoadPlan, LoadResult } from './plan.ts'
import { costOf } from './process-cost.ts'

const { values: options } = parseArgs({
  options: {
    rooms: { type: 'string', default: '20,100,200' },
    storm: { type: 'string', default: '100,200' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
})
const CONTENDERS: readonly Contender[] = [brownpaper, stock, hocuspocus]
const contenders = CONTENDERS.filter(({ name }) => name.toLowerCase().includes(options.only.toLowerCase()))
const numbers = (text: string) => text.split(',').filter(Boolean).map(Number)

type Cell = LoadResult & { readonly cpu: number; readonly megabytes: number }

if (contenders.some((one) => one !== brownpaper)) installPeers()
for (const rooms of numbers(options.rooms)) {
  await table(`${rooms} rooms of 5, each person 2 edits and 10 cursors a second`, {
    rooms,
    people: 5,
    editsPerSecond: 2,
    cursorsPerSecond: 10,
  })
}
for (const people of numbers(options.storm)) {
  await table(`one room, ${people} cursors at 20 a second`, {
    rooms: 1,
    people,
    editsPerSecond: 0,
    cursorsPerSecond: 20,
  })
}

type Scenario = {
  readonly rooms: number
  readonly people: number
  readonly editsPerSecond: number
  readonly cursorsPerSecond: number
}

async function table(title: string, scenario: Scenario): Promise<void> {
  const cells = new Map<Contender, Cell[]>(contenders.map((one) => [one, []]))
  for (let run = 0; run < Number(options.runs); run++) {
    for (const contender of contenders) cells.get(contender)?.push(await measure(contender, scenario))
  }
  print(`\n### ${title}\n`)
  print('| | edit p50 / p99 ms | cursor p99 ms | delivered | CPU | memory | frames/s | people CPU | closed |')
  print('|---|---|---|---|---|---|---|---|---|')
  for (const [contender, all] of cells) {
    const mid = (of: (cell: Cell) => number) => median(all.map(of))
    const share = (of: (cell: Cell) => number) => `${Math.round(mid(of) * 100)} %`
    const edits =
      scenario.editsPerSecond === 0 ? '-' : `${ms(mid((c) => c.edit.p50))} / ${ms(mid((c) => c.edit.p99))}`
    const row = [
      contender.name,
      edits,
      ms(mid((c) => c.cursor.p99)),
      `${share((c) => c.edit.delivered)}, ${share((c) => c.cursor.delivered)}`,
      share((c) => c.cpu),
      `${Math.round(mid((c) => c.megabytes))} MB`,
      String(Math.round(mid((c) => c.framesPerSecond))),
      share((c) => c.loadCpu),
      String(mid((c) => c.closed)),
    ]
    print(`| ${row.join(' | ')} |`)
  }
}

async function measure(contender: Contender, { rooms, people, ...rates }: Scenario): Promise<Cell> {
  const server = await contender.start()
  try {
    const plan: LoadPlan = {
      rooms: await server.seats(rooms, people),
      ...rates,
      warmUpMs: 1500,
      windowMs: 5000,
    }
    const load = fork(fileURLToPath(new URL('./load.ts', import.meta.url)))
    let before = costOf(server.pid)
    let after = before
    const result = await new Promise<LoadResult>((resolve, reject) => {
      load.on('message', (message: 'begins' | 'ends' | LoadResult) => {
        if (message === 'begins') before = costOf(server.pid)
        else if (message === 'ends') after = costOf(server.pid)
        else resolve(message)
      })
      load.once('exit', (code) => reject(new Error(`The load ended with ${code}`)))
      load.send(plan)
    })
    const cpu = ((after.cpuSeconds - before.cpuSeconds) * 1000) / plan.windowMs
    return { ...result, cpu, megabytes: after.megabytes }
  } finally {
    await server.stop()
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function ms(value: number): string {
  return Number.isNaN(value) ? '-' : value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString('en')
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
