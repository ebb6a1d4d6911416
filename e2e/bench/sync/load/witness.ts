import * as Y from 'yjs'
import type { Seat } from '../contenders/contender.ts'
import { contentOf } from './board.ts'
import { editsIn, LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'
import { pass } from './pass.ts'

export type WitnessPlan = {
  readonly seats: readonly Seat[]
  /** Of all together. */
  readonly editsPerSecond: number
  readonly writeMs: number
}

export type WitnessResult = {
  /** Edits that somebody else had on their screen. */
  readonly seen: number
  /** Of these, gone after the server was killed and started again. */
  readonly lost: number
}

/** How long a restarted server may take to show everything. */
const PATIENCE_MS = 5000

/** People who write while the server is killed; what they saw of each other has to be there afterwards. */
export async function witness(
  { seats, editsPerSecond, writeMs }: WitnessPlan,
  mark: Mark,
): Promise<WitnessResult> {
  const seen = new Set<string>()
  const people = seats.map(
    (seat) => new LeanClient(seat, (_what, _latencyMs, client, number) => seen.add(idOf(client, number))),
  )
  await Promise.all(people.map((person) => person.join()))
  const startedAt = performance.now()
  const period = (1000 / editsPerSecond) * seats.length
  const timers = people.map((person) =>
    setInterval(() => person.edit({ notes: Number.MAX_SAFE_INTEGER }), period),
  )
  await pass(Math.max(0, writeMs - (performance.now() - startedAt)))
  await mark('kill')
  for (const timer of timers) clearInterval(timer)
  await mark('restart')
  for (const person of people) person.leave()
  const [seat] = seats
  if (seat === undefined) throw new Error('Nobody is there to look')
  const began = performance.now()
  let lost = seen.size
  while (lost > 0 && performance.now() - began < PATIENCE_MS) {
    const there = await idsIn(seat)
    lost = [...seen].filter((id) => !there.has(id)).length
    await pass(200)
  }
  return { seen: seen.size, lost }
}

async function idsIn(seat: Seat): Promise<ReadonlySet<string>> {
  const ydoc = new Y.Doc()
  for (const update of await contentOf(seat)) Y.applyUpdate(ydoc, update)
  const edits = editsIn(JSON.stringify(ydoc.getMap(seat.map)))
  const ids = new Set(edits.map(([client, number]) => idOf(client, number)))
  ydoc.destroy()
  return ids
}

const idOf = (client: number, number: number) => `${client}-${number}`
