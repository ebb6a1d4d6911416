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

/** How long things take to settle before memory is looked at: who just sits there has been there for a while. */
const SETTLE_MS = 7000

/** People who sit in their rooms and do nothing: first one in each workshop, then one in each room, then the others. */
export async function idle({ rooms, warmRooms, roomsOfWorkshop }: IdlePlan, mark: Mark): Promise<void> {
  const measured = rooms.slice(warmRooms)
  const isFirst = (at: number) => at % roomsOfWorkshop === 0
  const firsts = measured.flatMap((seats) => seats.slice(0, 1))
  const others = measured.flatMap((seats) => seats.slice(1))
  const clients: LeanClient[] = []
  const seat = async (seats: readonly Seat[]) => {
    // A few at a time, so that nothing is measured but what remains.
    for (let from = 0; from < seats.length; from += 50) {
      const joining = seats.slice(from, from + 50).map((one) => new LeanClient(one, () => {}))
      clients.push(...joining)
      await Promise.all(joining.map((client) => client.join()))
    }
    await pass(SETTLE_MS)
  }
  await seat(rooms.slice(0, warmRooms).flat())
  await mark('nobody')
  await seat(firsts.filter((_, at) => isFirst(at)))
  await mark('one a workshop')
  await seat(firsts.filter((_, at) => !isFirst(at)))
  await mark('one a room')
  await seat(others)
  await mark('everyone')
  for (const client of clients) client.leave()
}
