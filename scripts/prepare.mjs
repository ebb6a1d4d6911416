// Installs and builds what changed since last time, and nothing else.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './runtime.mjs'

const PACKAGES = ['shared', 'server', 'client', 'e2e']
const INSTALLED = 'node_modules/.brownpaper-installed'
const BUILT = 'client/dist/.brownpaper-built'
/** What a build makes, or brings in; all else in these folders decides what is built. */
const MADE = new Set(['dist', 'node_modules'])

/** Installs the packages when the lockfile or a package.json changed. */
export async function install() {
  const sources = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']
  const hash = hashOf([...sources, ...PACKAGES.map((name) => `${name}/package.json`)])
  if (read(INSTALLED) === hash) return
  await step('Installing…', ['install', '--frozen-lockfile', '--prefer-offline'])
  writeFileSync(join(root, INSTALLED), hash)
}

/** Builds the client when its sources changed. */
export async function build() {
  const hash = hashOf([
    ...filesIn('client'),
    ...filesIn('shared/src'),
    'pnpm-lock.yaml',
    'tsconfig.base.json',
  ])
  if (read(BUILT) === hash) return
  await step('Building…', ['--filter', '@brownpaper/client', 'build'])
  writeFileSync(join(root, BUILT), hash)
}

/** Runs pnpm without its chatter; what it said is shown when it fails, and that ends the process. */
async function step(line, args) {
  process.stdout.write(`${line}\n`)
  const { code, output } = await capture('pnpm', args)
  if (code === 0) return
  process.stderr.write(`${output}\n${line.replace('…', '')} did not work; above is why.\n`)
  process.exit(1)
}

function capture(command, args) {
  return new Promise((resolve) => {
    // Without a terminal pnpm would wait for an answer that nobody gives.
    const env = { ...process.env, CI: 'true' }
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const take = (data) => {
      output += data
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', (error) => resolve({ code: 1, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files)
    hash
      .update(`${file}\n`)
      .update(readFileSync(join(root, file)))
      .update('\n')
  return hash.digest('hex')
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? filesIn(path) : [path]
    })
}

function read(file) {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
