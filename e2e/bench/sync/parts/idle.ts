import { brownpaper, hocuspocus, inTurns, middle, type Part, stock } from '../bench.ts'
import { megabytesNeeded } from '../collecting.ts'
import type { Contender, Running } from '../contenders/contender.ts'
import { GROUPS } from '../contenders/seats.ts'
import { runLoad } from '../run-load.ts'
import { printTable, times } from '../table.ts'

const ROOMS = 1600
const COMING = 3
/** The first of a room; those who come then; and as many again, of whom it is told what one costs. */
const PEOPLE = 1 + 2 * COMING
/** Filled before anything is measured, so that a server has what it needs once; so many that it has grown into it. */
const WARM_ROOMS = 200

/**
 * Each read takes 64 KiB for a moment. Those of a rush lie between what stays, and so would count for good: with this the
 * C library gives back what it was asked for in pieces that large.
 */
const GIVING_BACK = { MALLOC_MMAP_THRESHOLD_: '16384', MALLOC_TRIM_THRESHOLD_: '16384' }

/**
 * What somebody costs who only sits there, and a room that is only open; garbage collected, the same for all. Ours knows
 * workshops, each loaded with all its people when its first room is opened: measured apart.
 */
export const idle: Part = async (options) => {
  Object.assign(process.env, GIVING_BACK)
  const results = await inTurns(options, 'memory', measureIdle)
  // It would slow down what is measured after.
  for (const name of Object.keys(GIVING_BACK)) delete process.env[name]
  const person = (one: Contender) => middle(results, one, (r) => r.person)
  const room = (one: Contender) => middle(results, one, (r) => r.room)
  const workshop = middle(results, brownpaper, (r) => r.workshop)
  printTable(
    `Memory in ${ROOMS} rooms of ${PEOPLE} who do nothing`,
    [
      '',
      'a connection',
      'times ours',
      'an open room',
      'times ours',
      `a workshop with its ${GROUPS * PEOPLE} people`,
    ],
    options.contenders.map((one) => [
      one.name,
      `${person(one).toFixed(1)} kB`,
      times(person(one), person(brownpaper)),
      `${room(one).toFixed(1)} kB`,
      times(room(one), room(brownpaper)),
      one === brownpaper ? `${workshop.toFixed(0)} kB` : '-',
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

async function measureIdle(server: Running) {
  const rooms = await server.seats(WARM_ROOMS + ROOMS, PEOPLE)
  // Handing out seats may leave memory behind in which many a connection would find room.
  await server.kill()
  await server.restart()
  const memory = new Map<string, number>()
  const plan = { rooms, warmRooms: WARM_ROOMS, roomsOfWorkshop: GROUPS }
  await runLoad('idle', plan, async (mark) => {
    memory.set(mark, await megabytesNeeded(server.pid))
  })
  const at = (mark: string) => memory.get(mark) ?? Number.NaN
  const kilobytes = (from: string, to: string) => (at(to) - at(from)) * 1024
  const workshops = ROOMS / GROUPS
  const person = kilobytes('half', 'everyone') / (ROOMS * COMING)
  const room = kilobytes('one a workshop', 'one a room') / (ROOMS - workshops) - person
  return { person, room, workshop: kilobytes('nobody', 'one a workshop') / workshops - room - person }
}
