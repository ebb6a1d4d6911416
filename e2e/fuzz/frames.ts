// Broken and hostile frames against a running server, while honest people work in other workshops.
import { parseArgs } from 'node:util'
import { collectGarbage } from '../bench/sync/collecting.ts'
import { startBrownpaper } from '../bench/sync/contenders/brownpaper.ts'
import type { Running } from '../bench/sync/contenders/contender.ts'
import type { CrowdResult } from '../bench/sync/load/crowd.ts'
import { costOf } from '../bench/sync/process-cost.ts'
import { runLoad } from '../bench/sync/run-load.ts'
import { type FuzzResult, fuzz } from './fuzz.ts'

const { values: options } = parseArgs({
  options: {
    frames: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now()) },
    /** Frames a second while they are counted. */
    rate: { type: 'string', default: '4000' },
    /** How long attackers go on while latency is looked at. */
    seconds: { type: 'string', default: '60' },
    /** `count` or `latency`; absent: both. */
    only: { type: 'string' },
  },
})
const WINDOW_MS = 10_000
/** Caches fill and code is compiled in the first part. */
const WARM = 0.1
/** Rooms that nobody has open are let go of after half a minute. */
const LET_GO_MS = 40_000

const sites = new Map<Running, string>()
const goals: [string, boolean][] = []
print(`Seed ${options.seed}`)
if (options.only !== 'latency') await count()
if (options.only !== 'count') await latency()
for (const [goal, isMet] of goals) print(`${isMet ? 'yes' : 'NO '}  ${goal}`)
process.exit(goals.every(([, isMet]) => isMet) ? 0 : 1)

/** Without limits on messages, so that all of them get in: crashes, leaks, and harm to others. */
async function count(): Promise<void> {
  const server = await startBrownpaper({ rateLimits: false })
  const { pid } = server
  const memory = new Map<string, string>()
  const sizes = new Map<string, number>()
  const look = async (when: string) => {
    await collectGarbage(pid)
    const { resident, used } = await memoryOf(server, await siteOf(server))
    memory.set(when, `${resident.toFixed(0)} MB (${used.toFixed(0)} in use)`)
    sizes.set(when, used)
  }
  const { result, windows } = await attack(server, {
    frames: Number(options.frames),
    perSecond: Number(options.rate),
    async progress(share) {
      if (!memory.has('start') && share >= WARM) await look('start')
      if (!memory.has('middle') && share >= 0.5) await look('middle')
    },
  })
  await look('end')
  await pass(LET_GO_MS)
  await look('rooms let go')
  tell(result)
  print(`memory after collecting: ${[...memory].map((one) => one.join(' ')).join(', ')}`)
  goals.push(
    [`${result.frames} frames: the same process runs on`, server.pid === pid && costOf(pid).megabytes > 0],
    ['no request failed by our mistake', result.badAnswers === 0 && !result.closes.has(4500)],
    ['every edit of honest people arrived', windows.every(({ edit }) => edit.delivered >= 1)],
    ['no honest person lost the connection', windows.every(({ closed }) => closed === 0)],
    [
      'nothing is left of it in memory',
      (sizes.get('rooms let go') ?? 0) <= (sizes.get('start') ?? 0) * 1.1 + 5,
    ],
  )
  await server.stop()
}

/** With all limits, as it is deployed: what honest people notice. */
async function latency(): Promise<void> {
  const server = await startBrownpaper()
  const normal = await work(await server.seats(10, 3))
  const { result, windows } = await attack(server, {
    frames: Number.POSITIVE_INFINITY,
    seconds: Number(options.seconds),
  })
  tell(result)
  const p99s = windows.map(({ edit }) => edit.p99).toSorted((a, b) => a - b)
  const p99 = p99s[Math.floor(p99s.length / 2)] ?? Number.NaN
  print(`honest people alone: edit p50 ${ms(normal.edit.p50)}, p99 ${ms(normal.edit.p99)}`)
  print(
    `and meanwhile: edit p99 ${ms(p99)} (median of ${p99s.length} windows, worst ${ms(p99s.at(-1) ?? 0)})`,
  )
  goals.push(['their p99 stayed within twice the normal', p99 <= normal.edit.p99 * 2])
  await server.stop()
}

/** Attackers in a workshop of their own, honest people in others until they are done. */
async function attack(
  server: Running,
  how: Omit<Parameters<typeof fuzz>[0], 'site' | 'seed'>,
): Promise<{ readonly result: FuzzResult; readonly windows: readonly CrowdResult[] }> {
  const rooms = await server.seats(10, 3)
  let isOver = false
  const windows: CrowdResult[] = []
  const honest = (async () => {
    while (!isOver) windows.push(await work(rooms))
  })()
  const result = await fuzz({ site: await siteOf(server), seed: options.seed, ...how })
  isOver = true
  await honest
  return { result, windows }
}

function work(rooms: Awaited<ReturnType<Running['seats']>>): Promise<CrowdResult> {
  const rates = { editsPerSecond: 2, cursorsPerSecond: 4 }
  return runLoad('crowd', { rooms, ...rates, warmUpMs: 1500, windowMs: WINDOW_MS })
}

async function siteOf(server: Running): Promise<{ readonly url: string }> {
  sites.set(server, sites.get(server) ?? new URL((await server.seats(1, 1))[0]?.[0]?.url ?? '').host)
  return { url: `http://${sites.get(server)}` }
}

/** Megabytes the system gave it, and those of them that hold something. */
async function memoryOf({ pid }: Running, { url }: { readonly url: string }) {
  const text = await (await fetch(`${url}/metrics`)).text()
  const read = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]) / 1e6
  const used = read('nodejs_heap_size_used_bytes') + read('nodejs_external_memory_bytes')
  return { resident: costOf(pid).megabytes, used }
}

function tell({ frames, requests, closes }: FuzzResult): void {
  const codes = [...closes].sort(([a], [b]) => a - b).map(([code, count]) => `${code}: ${count}`)
  print(`${frames} frames and ${requests} requests; attackers were sent away by ${codes.join(', ')}`)
}

function pass(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
