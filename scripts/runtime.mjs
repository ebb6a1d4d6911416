// Brings Node 24 and pnpm to a machine that has any Node from 20.19 and npm. Plain JavaScript: it runs on the old Node too.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19]
const WANTED_MAJOR = 24
const PNPM_MAJOR = 12
const MARK = 'BROWNPAPER_RUNTIME'
const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
const KNOWN = join(root, '.cache', 'runtime.json')

/**
 * Returns at once inside the runtime. Elsewhere runs `script` again under Node 24 with pnpm on the PATH, passes signals
 * on, and ends this process with the same exit code.
 */
export async function insideRuntime(script) {
  if (process.env[MARK] === '1') return
  refuseOldNode()
  const { node, path } = findRuntime()
  // Compiled once, TypeScript starts in half the time.
  const cache = process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compiled')
  const env = { ...process.env, [MARK]: '1', PATH: path, NODE_COMPILE_CACHE: cache }
  endWithParent()
  process.exit(await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env }))
}

/**
 * npm runs scripts in a shell, which dies of the signal npm passes on without passing it further. Then nobody is left to
 * stop us, so we stop ourselves.
 */
function endWithParent() {
  const parent = process.ppid
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
  }
  setInterval(look, 500).unref()
}

/** Runs a command with its output on ours; resolves with its exit code (128 + signal when a signal ended it). */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    // On Ctrl-C the terminal tells the child too, and npm once more: whoever listens must bear to hear it repeated.
    const forward = (signal) => child.kill(signal)
    process.on('SIGTERM', forward)
    process.on('SIGINT', forward)
    child.on('error', (error) => {
      if (error.name !== 'AbortError') process.stderr.write(`Could not run ${command}: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward)
      process.off('SIGINT', forward)
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143))
    })
  })
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  process.stderr.write(
    `Brownpaper needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.\n`,
  )
  process.exit(1)
}

function findRuntime() {
  const known = readKnown() ?? readOwn()
  if (known !== undefined) return known
  process.stdout.write('Getting Node 24 and pnpm (the first time only)…\n')
  const script = 'node -p "JSON.stringify({ node: process.execPath, path: process.env.PATH })"'
  const args = ['--yes', '--loglevel=error', '--package=node@24', '--package=pnpm@12', '-c', script]
  try {
    const out = execFileSync('npx', args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      encoding: 'utf8',
    })
    const found = JSON.parse(out.trim().split('\n').at(-1))
    return remember(found)
  } catch {
    process.stderr.write('Could not get Node 24 and pnpm through npx. Is this machine online?\n')
    process.exit(1)
  }
}

function remember(runtime) {
  mkdirSync(dirname(KNOWN), { recursive: true })
  writeFileSync(KNOWN, JSON.stringify(runtime))
  return runtime
}

/** What was found last time, while it is still there. */
function readKnown() {
  try {
    const known = JSON.parse(readFileSync(KNOWN, 'utf8'))
    const hasPnpm = known.path.split(delimiter).some((folder) => existsSync(join(folder, 'pnpm')))
    return hasPnpm && isNewEnough(execFileSync(known.node, ['--version'], quiet)) ? known : undefined
  } catch {
    return undefined
  }
}

/** What runs this already, when that will do. */
function readOwn() {
  if (!isNewEnough(process.version)) return undefined
  try {
    const pnpm = execFileSync('pnpm', ['--version'], { ...quiet, cwd: root })
    if (!pnpm.startsWith(`${PNPM_MAJOR}.`)) return undefined
    return remember({ node: process.execPath, path: process.env.PATH })
  } catch {
    return undefined
  }
}

function isNewEnough(version) {
  return Number(version.replace('v', '').split('.')[0]) >= WANTED_MAJOR
}
