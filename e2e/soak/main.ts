// A hall full of workshops for as long as you like: do memory, latency and event-loop lag stay flat?
import { parseArgs } from 'node:util'
import { megabytesNeeded } from '../bench/sync/collecting.ts'
import { brownpaper } from '../bench/sync/contenders/brownpaper.ts'
import type { Seat } from '../bench/sync/contenders/contender.ts'
import { runLoad } from '../bench/sync/run-load.ts'
import { judge, type Sample } from './verdict.ts'

const { values: options } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rooms: { type: 'string', default: '20' },
    people: { type: 'string', default: '5' },
    /** How long a workshop goes on; then the next people come, to workshops of their own. */
    'workshop-minutes': { type: 'string', default: '5' },
  },
})
/** People come and go: each so long. */
const WINDOW_MS = 20_000

const server = await brownpaper.start('disk')
const halls: (readonly (readonly Seat[])[])[] = []
const hallMinutes = Number(options['workshop-minutes'])
for (let from = 0; from < Number(options.minutes); from += hallMinutes)
  halls.push(await server.seats(Number(options.rooms), Number(options.people)))
const url = new URL(halls[0]?.[0]?.[0]?.url ?? '')
const samples: Sample[] = []
const began = performance.now()
const minutes = () => (performance.now() - began) / 60_000
let isWhole = true

print('| minute | memory | edit p50 | edit p99 | event-loop lag p99 | delivered |')
print('|---|---|---|---|---|---|')
while (minutes() < Number(options.minutes)) {
  // A document keeps a trace of every edit for as long as it is open, so that one alone could never stay as small.
  const rooms = halls[Math.min(halls.length - 1, Math.floor(minutes() / hallMinutes))] ?? []
  const plan = { rooms, editsPerSecond: 2, cursorsPerSecond: 10, warmUpMs: 1500, windowMs: WINDOW_MS }
  const { edit, closed } = await runLoad('crowd', plan)
  isWhole &&= edit.delivered >= 1 && closed === 0
  // What is left once everything that can be thrown away was.
  const megabytes = await megabytesNeeded(server.pid)
  const sample = { minute: minutes(), megabytes, p99Ms: edit.p99, lagMs: await lagMs() }
  samples.push(sample)
  const cells = [
    sample.minute.toFixed(1),
    `${megabytes.toFixed(0)} MB`,
    `${edit.p50.toFixed(1)} ms`,
    `${edit.p99.toFixed(1)} ms`,
    `${sample.lagMs.toFixed(1)} ms`,
    `${Math.round(edit.delivered * 100)} %`,
  ]
  print(`| ${cells.join(' | ')} |`)
}
await server.stop()
const verdicts = judge(samples)
for (const { what, perHour, isFlat } of verdicts)
  print(`${isFlat ? 'flat' : 'NOT FLAT'}: ${what}, ${perHour} an hour`)
if (!isWhole) print('NOT WHOLE: edits or connections were lost')
process.exit(isWhole && verdicts.every(({ isFlat }) => isFlat) ? 0 : 1)

/** As the server's own metrics tell it, since they were last read. */
async function lagMs(): Promise<number> {
  const text = await (await fetch(`http://${url.host}/metrics`)).text()
  return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)/m.exec(text)?.[1]) * 1000
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
