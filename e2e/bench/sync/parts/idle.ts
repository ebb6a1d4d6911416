import { brownpaper, hocuspocus, inTurns, middle, type Part, stock } from '../bench.ts'
import type { Contender } from '../contenders/contender.ts'
import { costOf } from '../process-cost.ts'
import { runLoad } from '../run-load.ts'
import { printTable, times } from '../table.ts'

const ROOMS = 300
const PEOPLE = 5
/** Filled before anything is measured, so that a server has what it needs once. */
const WARM_ROOMS = 60

/** What somebody costs who only sits there, and a room that is only open; garbage collected, the same for all. */
export const idle: Part = async (options) => {
  const results = await inTurns(options, 'memory', async (server) => {
    const rooms = await server.seats(WARM_ROOMS + ROOMS, PEOPLE)
    // Handing out seats may leave memory behind in which many a connection would find room.
    await server.kill()
    await server.restart()
    const memory = new Map<string, number>()
    await runLoad('idle', { rooms, warmRooms: WARM_ROOMS }, async (mark) => {
      process.kill(server.pid, 'SIGUSR2')
      await new Promise((resolve) => setTimeout(resolve, 1000))
      memory.set(mark, costOf(server.pid).megabytes)
    })
    const at = (mark: string) => memory.get(mark) ?? Number.NaN
    const person = ((at('everyone') - at('one a room')) * 1024) / (ROOMS * (PEOPLE - 1))
    return { person, room: ((at('one a room') - at('nobody')) * 1024) / ROOMS - person }
  })
  const person = (one: Contender) => middle(results, one, (r) => r.person)
  const room = (one: Contender) => middle(results, one, (r) => r.room)
  printTable(
    `Memory in ${ROOMS} rooms of ${PEOPLE} who do nothing`,
    ['', 'a connection', 'times ours', 'an open room', 'times ours'],
    options.contenders.map((one) => [
      one.name,
      `${person(one).toFixed(1)} kB`,
      times(person(one), person(brownpaper)),
      `${room(one).toFixed(1)} kB`,
      times(room(one), room(brownpaper)),
    ]),
  )
  return [
    { what: 'memory of an idle connection, below both', of: person },
    { what: 'memory of an open room, below both', of: room },
  ].map(({ what, of }) => ({
    what,
    reached: `${of(brownpaper).toFixed(1)} kB against ${of(stock).toFixed(1)} and ${of(hocuspocus).toFixed(1)}`,
    isMet: of(brownpaper) < of(stock) && of(brownpaper) < of(hocuspocus),
  }))
}
