import type { Seat } from '../contenders/contender.ts'
import { LeanClient } from './lean-client.ts'
import type { Mark } from './load.ts'
import { pass } from './pass.ts'

export type IdlePlan = {
  readonly rooms: readonly (readonly Seat[])[]
  /** So many of them are filled before anything is looked at. */
  readonly warmRooms: number
  /** So many rooms in a row are of one workshop. */
  readonly roomsOfWorkshop: number
}

/** A server may keep at hand what was needed lately, ours for up to 40 s: who just sits there has been there for longer. */
const SETTLE_MS = 45_000

/** People who sit in their rooms and do nothing: first one in each workshop, then one in each room, then the others. */
export async function idle({ rooms, warmRooms, roomsOfWorkshop }: IdlePlan, mark: Mark): Promise<void> {
  const measured = rooms.slice(warmRooms)
  const isFirst = (at: number) => at % roomsOfWorkshop === 0
  const firsts = measured.flatMap((seats) => seats.slice(0, 1))
  const others = measured.map((seats) => seats.slice(1))
  const half = others.map((seats) => seats.slice(0, seats.length / 2))
  const clients: LeanClient[] = []
  const seat = async (seats: readonly Seat[]) => {
    sayAll(clients)
    // A few at a time, so that nothing is measured but what remains.
    for (let from = 0; from < seats.length; from += 50) {
      const joining = seats.slice(from, from + 50).map((one) => new LeanClient(one, () => {}))
      clients.push(...joining)
      await Promise.all(joining.map((client) => client.join()))
    }
    sayAll(clients)
    await pass(SETTLE_MS)
  }
  await seat(rooms.slice(0, warmRooms).flat())
  await writeMuch(clients)
  await mark('nobody')
  await seat(firsts.filter((_, at) => isFirst(at)))
  await mark('one a workshop')
  await seat(firsts.filter((_, at) => !isFirst(at)))
  await mark('one a room')
  await seat(half.flat())
  await mark('half')
  await seat(others.flatMap((seats) => seats.slice(seats.length / 2)))
  await mark('everyone')
  const closed = clients.find(({ closedWith }) => closedWith !== undefined)
  if (closed) throw new Error(`One was closed with ${closed.closedWith} ${closed.closedBecause}`)
  for (const client of clients) client.leave()
}

/** A server may do some work by a thread of its own, ours snapshots: what that takes, it takes once. */
async function writeMuch(clients: readonly LeanClient[]): Promise<void> {
  for (let edit = 0; edit < 800; edit++) clients[0]?.edit({ notes: 800, padding: 'x'.repeat(100) })
  sayAll(clients)
  await pass(SETTLE_MS)
}

/** Some servers close who has said nothing for a minute. */
function sayAll(clients: readonly LeanClient[]): void {
  for (const client of clients) client.askWhoIsThere()
}
