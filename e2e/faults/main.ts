// Histories of many real clients with faults of network, server, disk and clocks; looks at the end whether all is well.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { History } from './history.ts'
import { type House, oneServer, startBackends } from './house.ts'
import { pass, weather } from './weather.ts'

const { values: options } = parseArgs({
  options: {
    histories: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now()) },
    /** Just this history, under the weather of its batch. */
    only: { type: 'string' },
    /** Batches at once, each with a server of its own. */
    parallel: { type: 'string', default: '3' },
    /** Servers behind each workshop. More than one share PostgreSQL and Redis, which are killed too. */
    nodes: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
    /** Where to write how many passed and failed, as JSON. */
    report: { type: 'string' },
  },
})

/** Histories that share a server and what befalls it. Part of the seed: another number makes other histories. */
const BATCH = 10

/** Beyond this something hangs, which is a failure too. */
const STEP_MS = 120_000

const { seed } = options
const only = options.only === undefined ? undefined : Number(options.only)
const batches =
  only === undefined
    ? Array.from({ length: Math.ceil(Number(options.histories) / BATCH) }, (_, batch) => batch)
    : [Math.floor(only / BATCH)]
const totals = { passed: 0, failed: 0, words: 0 }

// Every room of every tab listens for the end of the process.
process.setMaxListeners(0)
print(`Seed ${seed}: ${only === undefined ? `${options.histories} histories` : `history ${only}`}`)
const began = performance.now()
const waiting = [...batches]
const nodes = Number(options.nodes)
const backends = nodes > 1 ? await startBackends() : undefined
// One after the other where they share what is killed.
const parallel = backends === undefined ? Number(options.parallel) : 1
await Promise.all(Array.from({ length: parallel }, work))
await backends?.remove()
const seconds = Math.round((performance.now() - began) / 1000)
print(`${totals.words} words written in ${seconds} s`)
print(`${totals.passed} passed, ${totals.failed} failed`)
if (options.report !== undefined) writeFileSync(options.report, JSON.stringify(totals))
process.exit(totals.failed === 0 ? 0 : 1)

async function work(): Promise<void> {
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) await runBatch(batch)
}

async function runBatch(batch: number): Promise<void> {
  const house: House = backends === undefined ? await oneServer() : await backends.house(nodes)
  const numbers = Array.from({ length: BATCH }, (_, at) => batch * BATCH + at).filter((number) =>
    only === undefined ? number < Number(options.histories) : number === only,
  )
  const histories = numbers.map((number) => new History(house.sites, seed, number))
  /** What went wrong once is looked at no further. */
  const all = (step: (history: History) => Promise<void>) =>
    Promise.all(
      histories
        .filter(({ problems }) => problems.length === 0)
        .map((history) =>
          Promise.race([step(history), tooLong()]).catch((error: Error) => history.fail(error)),
        ),
    )
  try {
    await all((history) => history.begin())
    const tell = (what: string) => histories.map((history) => history.tell(`server: ${what}`))
    await Promise.all([all((history) => history.run()), weather(house, { seed, batch, tell })])
    await all((history) => history.settle())
    await all((history) => history.check())
    await house.restart()
    await all((history) => history.checkAfterRestart())
  } finally {
    for (const history of histories) history.end()
    await house.stop()
  }
  for (const history of histories) report(history)
}

function report(history: History): void {
  totals.words += history.ledger.marks.size
  if (history.problems.length === 0) totals.passed++
  else totals.failed++
  if (history.problems.length === 0 && !options.verbose) return
  print(`\nHistory ${history.number} of seed ${seed}: ${history.problems.length} wrong`)
  for (const line of history.log) print(`  ${line}`)
  for (const problem of history.problems) print(`  ! ${problem}`)
  print(
    `  Again: pnpm test:faults --seed ${seed} --only ${history.number}${nodes > 1 ? ` --nodes ${nodes}` : ''}`,
  )
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function tooLong(): Promise<never> {
  await pass(STEP_MS)
  throw new Error(`Not done within ${STEP_MS} ms`)
}
