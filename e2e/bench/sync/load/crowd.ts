import type { Seat } from '../contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'
import { pass } from './pass.ts'

export type CrowdPlan = {
  readonly rooms: readonly (readonly Seat[])[]
  /** Of each client. */
  readonly editsPerSecond: number
  readonly cursorsPerSecond: number
  /** That lie in each room before it begins; default none. */
  readonly notes?: number
  readonly warmUpMs: number
  readonly windowMs: number
}

export type Latencies = {
  /** Milliseconds from one client's hand to another's ear. */
  readonly p50: number
  readonly p99: number
  /** Share of what should have arrived. Cursors that were overtaken by a newer one count as missing. */
  readonly delivered: number
}

export type CrowdResult = {
  readonly edit: Latencies
  readonly cursor: Latencies
  readonly framesPerSecond: number
  /** Cores the people themselves needed: near 1 they, not the server, are the limit. */
  readonly loadCpu: number
  /** Clients that lost their connection. */
  readonly closed: number
}

/** People in their rooms, each editing and moving their cursor at their own rate. */
export async function crowd(plan: CrowdPlan, mark: Mark): Promise<CrowdResult> {
  const { rooms, editsPerSecond, cursorsPerSecond, notes = 0, warmUpMs, windowMs } = plan
  let isOpen = false
  let opensAt = 0
  const latencies = { edit: [] as number[], cursor: [] as number[] }
  const sent = { edit: 0, cursor: 0 }
  const heard = (what: 'edit' | 'cursor', latencyMs: number) => {
    // What was sent before the window opened is not of it.
    if (opensAt > 0 && performance.now() - latencyMs >= opensAt) latencies[what].push(latencyMs)
  }
  const clients: (readonly LeanClient[])[] = []
  // Room by room: how many may come in one moment is another question.
  for (const seats of rooms) {
    const room = seats.map((seat) => new LeanClient(seat, heard))
    clients.push(room)
    await Promise.all(room.map((client) => client.join()))
  }

  for (const [first] of clients) if (notes > 0) layNotes(first, notes)
  const timers: NodeJS.Timeout[] = []
  const everyone = clients.flat()
  const others = (rooms[0]?.length ?? 1) - 1
  everyone.forEach((client, at) => {
    const every = (perSecond: number, what: 'edit' | 'cursor', act: () => void) => {
      if (perSecond === 0) return
      const period = 1000 / perSecond
      const tick = () => {
        if (isOpen) sent[what] += others
        act()
      }
      const start = () => {
        tick()
        timers.push(setInterval(tick, period))
      }
      // Spread, so that nobody acts in step with anybody else.
      timers.push(setTimeout(start, ((at * 0.618) % 1) * period))
    }
    every(editsPerSecond, 'edit', () => client.edit())
    every(cursorsPerSecond, 'cursor', () => client.moveCursor())
  })
  await pass(warmUpMs)
  await mark('begins')
  isOpen = true
  opensAt = performance.now()
  const before = process.cpuUsage()
  const frames = framesOf(everyone)
  await pass(windowMs)
  isOpen = false
  await mark('ends')
  const cpu = process.cpuUsage(before)
  const framesPerSecond = ((framesOf(everyone) - frames) / windowMs) * 1000
  // What is still under way when the window closes may take as long as the window was.
  for (const timer of timers) clearTimeout(timer)
  await pass(Math.min(windowMs, 3000))
  const closed = everyone.filter((client) => client.closedWith !== undefined).length
  for (const client of everyone) client.leave()
  return {
    edit: summary(latencies.edit, sent.edit),
    cursor: summary(latencies.cursor, sent.cursor),
    framesPerSecond,
    loadCpu: (cpu.user + cpu.system) / 1000 / windowMs,
    closed,
  }
}

/** Each about as long as people's notes are, some hundreds a message. */
function layNotes(client: LeanClient | undefined, count: number) {
  for (let from = 0; from < count; from += 250)
    client?.write((map) => {
      for (let note = from; note < Math.min(count, from + 250); note++)
        map.set(`before${note}`, [note, 100, 'What a customer does at this moment, in a few words'])
    })
}

const framesOf = (clients: readonly LeanClient[]) => clients.reduce((all, { framesIn }) => all + framesIn, 0)

function summary(latencies: readonly number[], expected: number): Latencies {
  const sorted = Float64Array.from(latencies).sort()
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), delivered: expected === 0 ? 1 : sorted.length / expected }
}
