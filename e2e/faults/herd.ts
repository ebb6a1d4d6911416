// A thousand people whose server is killed and started again: how soon everyone is back, and who had to try again.
import { parseArgs } from 'node:util'
import { brownpaper } from '../bench/sync/contenders/brownpaper.ts'
import type { HerdPlan, HerdResult } from '../bench/sync/load/herd.ts'
import { runLoad } from '../bench/sync/run-load.ts'
import { ms, printTable } from '../bench/sync/table.ts'

const { values: options } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
  },
})
const GROUP = 5

async function measure(comesBack: HerdPlan['comesBack']): Promise<HerdResult> {
  const server = await brownpaper.start('disk')
  try {
    const rooms = await server.seats(Math.ceil(Number(options.people) / GROUP), GROUP)
    return await runLoad('herd', { seats: rooms.flat(), comesBack }, (mark) =>
      mark === 'kill' ? server.kill() : server.restart(),
    )
  } finally {
    await server.stop()
  }
}

const rows: string[][] = []
let isGood = true
for (const comesBack of ['by itself', 'in one second'] as const) {
  for (let run = 0; run < Number(options.runs); run++) {
    const result = await measure(comesBack)
    isGood &&= result.isEveryoneBack && result.timeouts === 0
    rows.push([
      comesBack,
      `${ms(result.middleMs)} ms`,
      `${ms(result.lastMs)} ms`,
      String(result.sentAway),
      String(result.timeouts),
      String(result.broken),
      result.isEveryoneBack ? 'yes' : 'NO',
    ])
  }
}
printTable(
  `${options.people} people in groups of ${GROUP}, the server killed and started again; from the moment it is back`,
  [
    'comes back',
    'the middle one is back',
    'the last',
    'sent away for a moment',
    'timeouts',
    'broken off',
    'everyone',
  ],
  rows,
)
process.exitCode = isGood ? 0 : 1
