import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

const FOLDER = join(import.meta.dirname, 'peers')
const BUILT = join(FOLDER, 'dist')

/** Installs and builds the peers' pages where that was not done before. Takes some minutes the first time. */
export function preparePeers(): void {
  if (!existsSync(join(FOLDER, 'node_modules'))) run(['ci', '--no-audit', '--no-fund'])
  if (!existsSync(join(BUILT, 'tldraw.html'))) run(['exec', '--', 'vite', 'build'])
}

function run(args: readonly string[]) {
  process.stderr.write(`npm ${args.join(' ')} (peers)\n`)
  const { status } = spawnSync('npm', args, { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${FOLDER}`)
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Gives out the built pages; answers the address and what ends it. */
export async function servePeers(): Promise<{ readonly url: string; stop(): void }> {
  const server: Server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://local').pathname)
    try {
      const body = await readFile(join(BUILT, path))
      response.setHeader('Content-Type', TYPES[extname(path)] ?? 'application/octet-stream')
      response.end(body)
    } catch {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server on a port has an address with one.
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, stop: () => void server.close() }
}
