// What is shipped may be shipped: every production dependency has a licence on the list, read from what is installed.
// Then asks the registry for known holes; where nobody answers that, it says so and goes on.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './runtime.mjs'

/** Licences that let anybody use and pass on, with the notice as only duty. Fonts have one of their own. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unicode-3.0',
  'Unlicense',
  'Zlib',
])

/** The packages of ours that are shipped. */
const SHIPPED = ['server', 'client', 'shared']

/** Every package that what is shipped needs at run time, by name and version, with its licence as it says it. */
function productionLicences() {
  const found = new Map()
  const visited = new Set()
  const visit = (folder) => {
    const real = realpathSync(folder)
    if (visited.has(real)) return
    visited.add(real)
    const about = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8'))
    if (!about.name?.startsWith('@brownpaper/')) found.set(`${about.name}@${about.version}`, licenceOf(about))
    const optional = new Set(Object.keys(about.optionalDependencies ?? {}))
    for (const name of Object.keys({ ...about.dependencies, ...about.optionalDependencies })) {
      const place = resolve(real, name)
      if (place !== undefined) visit(place)
      else if (!optional.has(name)) throw new Error(`${name}, which ${about.name} needs, is not installed`)
    }
  }
  for (const name of SHIPPED) visit(join(root, name))
  return found
}

/** Where Node would find a package from a folder. */
function resolve(from, name) {
  for (let folder = from; ; folder = dirname(folder)) {
    const place = join(folder, 'node_modules', name)
    if (existsSync(join(place, 'package.json'))) return place
    if (folder === dirname(folder)) return undefined
  }
}

function licenceOf({ license, licenses }) {
  if (typeof license === 'string') return license
  if (typeof license?.type === 'string') return license.type
  return Array.isArray(licenses) ? licenses.map(({ type }) => type).join(' OR ') : 'none'
}

/** An SPDX expression: of an OR one has to be on the list, of an AND all. */
function isPermissive(expression) {
  const bare = expression.replace(/[()]/g, ' ')
  return bare.split(/\sOR\s/).some((all) => all.split(/\sAND\s/).every((one) => PERMISSIVE.has(one.trim())))
}

async function knownHoles() {
  const args = ['audit', '--prod', '--json', '--audit-level', 'high']
  const { stdout } = await promisify(execFile)('pnpm', args, { cwd: root, timeout: 60_000 }).catch(
    (error) => error,
  )
  try {
    const { high = 0, critical = 0 } = JSON.parse(stdout).metadata.vulnerabilities
    return high + critical
  } catch {
    return undefined
  }
}

const licences = productionLicences()
const refused = [...licences].filter(([, licence]) => !isPermissive(licence))
for (const [name, licence] of refused) process.stdout.write(`${name}: ${licence} is not on the list\n`)
process.stdout.write(`${licences.size} production dependencies, ${refused.length} with another licence\n`)

const holes = await knownHoles()
process.stdout.write(
  holes === undefined ? 'audit not reachable\n' : `${holes} known high or critical holes\n`,
)
if (refused.length > 0 || (holes ?? 0) > 0) process.exitCode = 1
