// Brings Node 24 and pnpm to a machine that has any Node from 20.19 and npm. Plain JavaScript: it runs on the old Node too.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const OLDEST_NODE = [20, 19]
const WANTED_MAJOR = 24
const MARK = 'BROWNPAPER_RUNTIME'
const KNOWN = join(root, '.cache', 'runtime.json')

/**
 * Returns at once inside the runtime. Elsewhere runs `script` again under Node 24 with pnpm on the PATH, passes signals
 * on, and ends this process with the same exit code.
 */
export async function insideRuntime(script) {
  if (process.env[MARK] === '1') return
  refuseOldNode()
  const { node, path } = findRuntime()
  const env = { ...process.env, [MARK]: '1', PATH: path }
  process.exit(await run(node, [fileURLToPath(script), ...process.argv.slice(2)], { env }))
}

/** Runs a command with its output on ours; resolves with its exit code (128 + signal when a signal ended it). */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    // On Ctrl-C the terminal tells the child itself; we only have to outlive it.
    const stay = () => {}
    process.on('SIGTERM', forward)
    process.on('SIGINT', stay)
    child.on('error', (error) => {
      process.stderr.write(`Could not run ${command}: ${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', forward)
      process.off('SIGINT', stay)
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
  const known = readKnown()
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
    mkdirSync(dirname(KNOWN), { recursive: true })
    writeFileSync(KNOWN, JSON.stringify(found))
    return found
  } catch {
    process.stderr.write('Could not get Node 24 and pnpm through npx. Is this machine online?\n')
    process.exit(1)
  }
}

/** What was found last time, while it is still there. */
function readKnown() {
  try {
    const known = JSON.parse(readFileSync(KNOWN, 'utf8'))
    const hasPnpm = known.path.split(delimiter).some((folder) => existsSync(join(folder, 'pnpm')))
    const version = execFileSync(known.node, ['--version'], { encoding: 'utf8' })
    return hasPnpm && version.startsWith(`v${WANTED_MAJOR}.`) ? known : undefined
  } catch {
    return undefined
  }
}
