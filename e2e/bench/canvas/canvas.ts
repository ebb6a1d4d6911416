// `pnpm bench:canvas`: our board against tldraw and Excalidraw, by the same hand, on the same notes.
import { TestServer } from '../../support/server.ts'
import { type BenchOptions, type Contender, readOptions } from './options.ts'
import { preparePeers, servePeers } from './peers.ts'
import { type Loaded, Pilot } from './pilot.ts'
import { type Outcome, type Results, report } from './report.ts'
import { SCENARIOS } from './scenarios.ts'
import { type Cell, cellOf, medianOf } from './stats.ts'

/** What takes longer, its preparation included, is told as not done. */
const CAP_SECONDS = 40

const options = readOptions(process.argv.slice(2))
const scenarios = SCENARIOS.filter(
  ({ name }) => options.scenarios.length === 0 || options.scenarios.includes(name),
)
const cells = new Map<string, Outcome<Cell>[]>()
const loads = new Map<string, Outcome<Loaded>[]>()

process.env.BENCH = '1'
const hasPeers = options.contenders.some((name) => name !== 'ours')
if (hasPeers) preparePeers()
const server = await TestServer.start()
const peers = hasPeers ? await servePeers() : undefined
try {
  await measureAll(options)
} finally {
  peers?.stop()
  await server.stop()
}
process.stdout.write(
  report(
    resultsOf(),
    options,
    scenarios.map(({ name }) => name),
    CAP_SECONDS,
  ),
)

async function measureAll({ contenders, sizes, runs }: BenchOptions): Promise<void> {
  for (let run = 1; run <= runs; run++) {
    for (const n of sizes) {
      for (const contender of contenders) {
        process.stderr.write(`run ${run} of ${runs}: ${contender}, ${n} notes\n`)
        await measure(contender, n)
      }
    }
  }
}

/** A fresh browser: nothing of one contender or run weighs on the next. After a scenario that did not end, another. */
async function measure(contender: Contender, n: number): Promise<void> {
  let pilot: Pilot | undefined
  for (const scenario of scenarios) {
    if (pilot === undefined) {
      pilot = await Pilot.open(urlOf(contender))
      const loaded = await within(CAP_SECONDS, pilot.load(n))
      keep(loads, `${contender} ${n}`, loaded)
      if (loaded.done === undefined) break
    }
    const now: Pilot = pilot
    const outcome = await within(
      CAP_SECONDS,
      (async () => {
        await scenario.setUp(now)
        const measured = await now.record((tick, ticks) => scenario.step(now, tick, ticks), options.seconds)
        await scenario.tearDown?.(now)
        return cellOf(measured)
      })(),
    )
    keep(cells, `${contender} ${n} ${scenario.name}`, outcome)
    if (outcome.done === undefined) {
      await pilot.close()
      pilot = undefined
    }
  }
  await pilot?.close()
}

function urlOf(contender: Contender): string {
  return contender === 'ours' ? `${server.url}/bench.html` : `${peers?.url}/${contender}.html`
}

async function within<T>(seconds: number, work: Promise<T>): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Outcome<T>>((resolve) => {
    timer = setTimeout(() => resolve({}), seconds * 1000)
  })
  const done = work.then((value): Outcome<T> => ({ done: value }))
  // Late ones fail when their browser is closed.
  done.catch(() => {})
  const outcome = await Promise.race([done, late])
  clearTimeout(timer)
  return outcome
}

function keep<T>(into: Map<string, Outcome<T>[]>, key: string, outcome: Outcome<T>) {
  into.set(key, [...(into.get(key) ?? []), outcome])
}

function resultsOf(): Results {
  return {
    scenario: (contender, n, name) => middle(cells.get(`${contender} ${n} ${name}`)),
    loaded: (contender, n) => middle(loads.get(`${contender} ${n}`)),
  }
}

/** Not done in most runs is not done. */
function middle<T extends Record<string, number>>(outcomes: readonly Outcome<T>[] | undefined) {
  if (outcomes === undefined) return undefined
  const done = outcomes.flatMap((outcome) => (outcome.done === undefined ? [] : [outcome.done]))
  const median = done.length * 2 > outcomes.length ? medianOf(done) : undefined
  return median === undefined ? {} : { done: median }
}
