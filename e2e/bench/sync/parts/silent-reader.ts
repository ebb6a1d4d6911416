import { brownpaper, inTurns, middle, type Part } from '../bench.ts'
import type { Running } from '../contenders/contender.ts'
import { CostWatch } from '../process-cost.ts'
import { runLoad } from '../run-load.ts'
import { megabytes, ms, printTable } from '../table.ts'

const WRITERS = 20
const BYTES_PER_SECOND = 3_300_000
const MS = 20_000

/** Somebody stops reading for 20 s while 20 others write 3.3 MB a second. */
export const silentReader: Part = async (options) => {
  const reading = await inTurns(options, 'memory', (server) => measure(server, false))
  const silent = await inTurns(options, 'memory', (server) => measure(server, true))
  const cost = (one: (typeof options.contenders)[number]) =>
    middle(silent, one, (r) => r.megabytes) - middle(reading, one, (r) => r.megabytes)
  const closing = (one: (typeof options.contenders)[number]) =>
    silent
      .get(one)
      ?.map(({ closedWith, closedBecause }) => `${closedWith ?? 'not'} ${closedBecause}`.trim()) ?? []
  printTable(
    `One of 21 does not read for ${MS / 1000} s while ${BYTES_PER_SECOND / 1e6} MB a second are written`,
    ['', 'memory, all read', 'one does not', 'costs', 'closed with', "the others' p99 ms"],
    options.contenders.map((one) => [
      one.name,
      megabytes(middle(reading, one, (r) => r.megabytes)),
      megabytes(middle(silent, one, (r) => r.megabytes)),
      megabytes(cost(one)),
      [...new Set(closing(one))].join('; '),
      ms(middle(silent, one, (r) => r.p99)),
    ]),
  )
  return [
    {
      what: 'a silent reader costs at most 10 MB',
      reached: megabytes(cost(brownpaper)),
      isMet: cost(brownpaper) <= 10,
    },
    {
      what: 'and is told why it was closed',
      reached: closing(brownpaper)[0] ?? '-',
      isMet: closing(brownpaper).every((text) => text.includes('too-slow')),
    },
  ]
}

async function measure(server: Running, isSilent: boolean) {
  const [seats = []] = await server.seats(1, WRITERS + 1)
  const watch = new CostWatch(server.pid)
  const plan = { seats, isSilent, bytesPerSecond: BYTES_PER_SECOND, ms: MS }
  const result = await runLoad('silence', plan, watch.mark)
  return { ...result, megabytes: watch.peakMegabytes }
}
