// Everything there is to check, as `npm test` and CI run it. Closes with the plain line `N passed, N failed`.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { insideRuntime, root, run } from './runtime.mjs'

await insideRuntime(import.meta.url)

const reports = mkdtempSync(join(tmpdir(), 'brownpaper-test-'))
const totals = { passed: 0, failed: 0 }

await check('install', 'pnpm', ['install', '--frozen-lockfile', '--prefer-offline'])
await check('types', 'pnpm', ['types'])
await check('lint', 'pnpm', ['lint'])
await check('dependencies', 'node', ['scripts/dependencies.mjs'])
const built = await check('build', 'pnpm', ['--filter', '@brownpaper/client', 'build'])
await installServers()
await vitest()
await faults()
if (built) await playwright()
rmSync(reports, { recursive: true, force: true })

if (totals.passed === 0) totals.failed++
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`)
process.exit(totals.failed === 0 ? 0 : 1)

/** A step that is no test counts only when it fails. */
async function check(name, command, args) {
  process.stdout.write(`\n— ${name}\n`)
  const code = await run(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (code !== 0) fail(`${name} ended with ${code}`)
  return code === 0
}

async function vitest() {
  process.stdout.write('\n— unit and server tests\n')
  const report = join(reports, 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run('pnpm', ['exec', 'vitest', 'run', ...reporters], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const result = readReport(report)
  count(
    'vitest',
    code,
    result?.numPassedTests ?? 0,
    (result?.numFailedTests ?? 0) + (result === undefined ? 1 : 0),
  )
}

/** The short form; `pnpm test:faults` lets more of them loose. Each run draws its own, and says how to see them again. */
async function faults() {
  process.stdout.write('\n— histories with faults\n')
  const report = join(reports, 'faults.json')
  const args = ['e2e/faults/main.ts', '--histories', '200', '--report', report]
  const code = await run(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const result = readReport(report)
  count('faults', code, result?.passed ?? 0, result?.failed ?? 1)
}

async function playwright() {
  process.stdout.write('\n— browser tests\n')
  if (!(await hasBrowser())) return fail('no Chromium, and none could be installed')
  const report = join(reports, 'playwright.json')
  const args = ['--filter', '@brownpaper/e2e', 'exec', 'playwright', 'test', '--reporter=list,json']
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const code = await run('pnpm', args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
  const stats = readReport(report)?.stats
  // A test that passed only when tried again is broken.
  const failed = stats === undefined ? 1 : stats.unexpected + stats.flaky
  count('playwright', code, stats?.expected ?? 0, failed)
}

function count(name, code, passed, failed) {
  totals.passed += passed
  totals.failed += failed
  if (code !== 0 && failed === 0) fail(`${name} ended with ${code}`)
  else if (passed === 0) fail(`${name} ran no test`)
}

function fail(why) {
  process.stdout.write(`FAILED: ${why}\n`)
  totals.failed++
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** Debian's Chromium, installed where there is none and we may. */
async function hasBrowser() {
  if (findsChromium()) return true
  await install('Chromium', ['chromium'])
  return findsChromium()
}

/** The servers that tests start for themselves; without them those tests fail. */
async function installServers() {
  const missing = [
    ...(existsSync('/usr/lib/postgresql') ? [] : ['postgresql']),
    ...(existsSync('/usr/bin/redis-server') ? [] : ['redis-server']),
  ]
  if (missing.length > 0) await install('PostgreSQL and Redis', missing)
}

/** From Debian's packages, where we may. A package's own service is not started: tests have ports of their own. */
async function install(what, packages) {
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return
  process.stdout.write(`Installing ${what}…\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const options = { env, cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options)
}

function findsChromium() {
  try {
    execFileSync(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
