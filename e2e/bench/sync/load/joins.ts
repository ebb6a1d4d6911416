import type { Seat } from '../contenders/contender.ts'
import { isComplete } from './board.ts'
import { LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'

export type JoinsPlan = {
  readonly seats: readonly Seat[]
  readonly notes: number
  readonly moves: number
}

export type JoinsResult = {
  /** From the first who knocks until the last has all of it. */
  readonly lastMs: number
  readonly sizeBytes: number
  readonly isComplete: boolean
}

/** People who come to a board all at once. */
export async function joins({ seats, notes, moves }: JoinsPlan, mark: Mark): Promise<JoinsResult> {
  await mark('begins')
  const began = performance.now()
  const clients = seats.map((seat) => new LeanClient(seat, () => {}))
  await Promise.all(clients.map((client) => client.join()))
  const lastMs = performance.now() - began
  await mark('ends')
  for (const client of clients) client.leave()
  const contents = clients.map(({ content }) => content)
  const [seat] = seats
  const [first] = contents
  const sizes = contents.map((content) => content.reduce((sum, { length }) => sum + length, 0))
  return {
    lastMs,
    sizeBytes: sizes[0] ?? 0,
    isComplete:
      first !== undefined &&
      seat !== undefined &&
      isComplete(first, seat.map, { notes, moves }) &&
      sizes.every((size) => size === sizes[0]),
  }
}
