import { brownpaper, inTurns, middle, type Part } from '../bench.ts'
import { runLoad } from '../run-load.ts'
import { percent, printTable } from '../table.ts'

const WRITERS = 20
const EDITS_PER_SECOND = 2000
const WRITE_MS = 6000

/** A server killed while 20 people write 2,000 edits a second: what of that others had seen is gone afterwards. */
export const kill: Part = async (options) => {
  const results = await inTurns(options, 'disk', async (server) => {
    const [seats = []] = await server.seats(1, WRITERS)
    return runLoad('witness', { seats, editsPerSecond: EDITS_PER_SECOND, writeMs: WRITE_MS }, (mark) =>
      mark === 'kill' ? server.kill() : server.restart(),
    )
  })
  printTable(
    `SIGKILL at ${EDITS_PER_SECOND} edits a second, then started again on the same disk`,
    ['', 'seen by others', 'of these lost'],
    options.contenders.map((one) => {
      const [seen, lost] = [middle(results, one, (r) => r.seen), middle(results, one, (r) => r.lost)]
      return [one.name, seen.toLocaleString('en'), `${lost.toLocaleString('en')} (${percent(lost / seen)})`]
    }),
  )
  const lost = (results.get(brownpaper) ?? []).reduce((sum, one) => sum + one.lost, 0)
  const seen = (results.get(brownpaper) ?? []).reduce((sum, one) => sum + one.seen, 0)
  return [
    {
      what: 'no edit lost that others saw, at 2,000 edits a second',
      reached: `${lost} of ${seen.toLocaleString('en')}`,
      isMet: lost === 0 && seen > 0,
    },
  ]
}
