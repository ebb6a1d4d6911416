import { Backoff } from '../../../../client/src/sync/backoff.ts'
import { systemClock } from '../../../../client/src/sync/clock.ts'
import { CLOSE_CODES, comeBackMsIn } from '../../../../shared/src/protocol/close-codes.ts'
import type { Seat } from '../contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'
import { pass } from './pass.ts'

export type HerdPlan = {
  readonly seats: readonly Seat[]
  /** As our client does, trying all the while the server is away; or all in the second after it is back. */
  readonly comesBack: 'by itself' | 'in one second'
}

export type HerdResult = {
  /** From the server being back until the middle one, and the last, has all of their lane. */
  readonly middleMs: number
  readonly lastMs: number
  /** Tries that the server sent away, to come again later. */
  readonly sentAway: number
  /** Tries on which nothing was heard for as long as our client waits. */
  readonly timeouts: number
  /** Tries that broke off once the server was back. */
  readonly broken: number
  readonly isEveryoneBack: boolean
}

/** How long our client waits for a first word, see `silentMs` of its connection. */
const SILENT_MS = 4000
/** Nobody's patience is longer. */
const GIVE_UP_MS = 60_000
const NOTES = 5
const TOGETHER = 50

/** All the people of many rooms, whose server is killed and comes back. */
export async function herd({ seats, comesBack }: HerdPlan, mark: Mark): Promise<HerdResult> {
  const before: LeanClient[] = []
  for (let from = 0; from < seats.length; from += TOGETHER) {
    const some = seats.slice(from, from + TOGETHER).map((seat) => new LeanClient(seat, () => {}))
    await Promise.all(some.map((client) => client.join()))
    for (const client of some) for (let note = 0; note < NOTES; note++) client.edit()
    before.push(...some)
  }
  await pass(1000)
  await mark('kill')
  for (const client of before) client.leave()

  const seen = { isBack: false, backAt: Number.POSITIVE_INFINITY, sentAway: 0, timeouts: 0, broken: 0 }
  const restarted = mark('restart').then(() => {
    seen.isBack = true
    seen.backAt = performance.now()
  })
  if (comesBack === 'in one second') await restarted
  const times = await Promise.all(seats.map((seat) => comeBack(seat, { comesBack, seen })))
  await restarted
  const sorted = times.map((at) => Math.max(0, at - seen.backAt)).sort((a, b) => a - b)
  return {
    middleMs: sorted[sorted.length >> 1] ?? Number.NaN,
    lastMs: sorted.at(-1) ?? Number.NaN,
    sentAway: seen.sentAway,
    timeouts: seen.timeouts,
    broken: seen.broken,
    isEveryoneBack: sorted.every(Number.isFinite),
  }
}

type Seen = { isBack: boolean; sentAway: number; timeouts: number; broken: number }

/** When this one had all of their lane again. */
async function comeBack(
  seat: Seat,
  { comesBack, seen }: { readonly comesBack: HerdPlan['comesBack']; readonly seen: Seen },
): Promise<number> {
  const backoff = new Backoff(systemClock, Math.random)
  const began = performance.now()
  await pass(comesBack === 'in one second' ? Math.random() * 1000 : backoff.closed())
  while (performance.now() - began < GIVE_UP_MS) {
    const wasBack = seen.isBack
    const client = new LeanClient(seat, () => {})
    const outcome = await Promise.race([
      client.join().then(
        () => 'joined' as const,
        () => 'closed' as const,
      ),
      pass(SILENT_MS).then(() => 'silent' as const),
    ])
    if (outcome === 'joined') return performance.now()
    const isSentAway = client.closedWith === CLOSE_CODES['server-busy']
    if (isSentAway) seen.sentAway++
    else if (wasBack && outcome === 'silent') seen.timeouts++
    else if (wasBack) seen.broken++
    client.leave()
    await pass(backoff.closed() + comeBackMsIn(client.closedBecause) * (1 + Math.random()))
  }
  return Number.POSITIVE_INFINITY
}
