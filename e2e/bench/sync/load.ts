// The people: a process of its own, so that what they cost is not the server's.
import type { Seat } from './contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import type { LoadPlan, LoadResult } from './plan.ts'

process.once('message', (plan: LoadPlan) => {
  run(plan).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error}\n`)
      process.exit(1)
    },
  )
})

async function run({
  rooms,
  editsPerSecond,
  cursorsPerSecond,
  warmUpMs,
  windowMs,
}: LoadPlan): Promise<LoadResult> {
  let isOpen = false
  let opensAt = 0
  const latencies = { edit: [] as number[], cursor: [] as number[] }
  const sent = { edit: 0, cursor: 0 }
  const heard = (what: 'edit' | 'cursor', latencyMs: number) => {
    // What was sent before the window opened is not of it.
    if (opensAt > 0 && performance.now() - latencyMs >= opensAt) latencies[what].push(latencyMs)
  }
  const clients = rooms.map((seats) => seats.map((seat: Seat) => new LeanClient(seat, heard)))
  for (const room of clients) await Promise.all(room.map((client) => client.join()))

  const timers: NodeJS.Timeout[] = []
  const everyone = clients.flat()
  everyone.forEach((client, at) => {
    const others = (rooms[0]?.length ?? 1) - 1
    const every = (perSecond: number, what: 'edit' | 'cursor', act: () => void) => {
      if (perSecond === 0) return
      const period = 1000 / perSecond
      // Spread, so that nobody acts in step with anybody else.
      const begin = setTimeout(
        () => {
          const tick = () => {
            if (isOpen) sent[what] += others
            act()
          }
          tick()
          timers.push(setInterval(tick, period))
        },
        ((at * 0.618) % 1) * period,
      )
      timers.push(begin)
    }
    every(editsPerSecond, 'edit', () => client.edit())
    every(cursorsPerSecond, 'cursor', () => client.moveCursor())
  })
  const pass = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
  await pass(warmUpMs)
  process.send?.('begins')
  isOpen = true
  opensAt = performance.now()
  const before = process.cpuUsage()
  const [frames, bytes] = [sum(everyone, 'framesIn'), sum(everyone, 'bytesIn')]
  await pass(windowMs)
  isOpen = false
  process.send?.('ends')
  const cpu = process.cpuUsage(before)
  const result = {
    framesPerSecond: ((sum(everyone, 'framesIn') - frames) / windowMs) * 1000,
    bytesPerSecond: ((sum(everyone, 'bytesIn') - bytes) / windowMs) * 1000,
    loadCpu: (cpu.user + cpu.system) / 1000 / windowMs,
  }
  // What is still under way when the window closes may take as long as the window was.
  for (const timer of timers) clearTimeout(timer)
  await pass(Math.min(windowMs, 3000))
  const closed = everyone.filter((client) => client.closedWith !== undefined).length
  for (const client of everyone) client.leave()
  return {
    ...result,
    edit: summary(latencies.edit, sent.edit),
    cursor: summary(latencies.cursor, sent.cursor),
    closed,
  }
}

const sum = (clients: readonly LeanClient[], what: 'framesIn' | 'bytesIn') =>
  clients.reduce((all, client) => all + client[what], 0)

function summary(latencies: number[], expected: number) {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return {
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    delivered: expected === 0 ? 1 : sorted.length / expected,
  }
}
