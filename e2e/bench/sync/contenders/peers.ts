import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../support/free-port.ts'
import type { Contender, Seat } from './contender.ts'

const FOLDER = fileURLToPath(new URL('../peers/', import.meta.url))

/** The y-websocket server as npm ships it, in memory. */
export const stock: Contender = {
  name: 'y-websocket server 0.1.1',
  start: () => startPeer('stock.mjs', 'y-websocket'),
}

/** Hocuspocus in memory. */
export const hocuspocus: Contender = {
  name: 'Hocuspocus 4.7',
  start: () => startPeer('hocuspocus.mjs', 'hocuspocus'),
}

/** Installs the pinned peers into the benchmark's own folder, once. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}node_modules`)) return
  const { status } = spawnSync('pnpm', ['install', '--frozen-lockfile'], { cwd: FOLDER, stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed')
}

async function startPeer(script: string, dialect: Seat['dialect']) {
  const port = await freePort()
  const env = { ...process.env, PORT: String(port) }
  const child = spawn(process.execPath, [script], {
    cwd: FOLDER,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  return {
    pid: child.pid ?? 0,
    seats: async (rooms: number, people: number) =>
      Array.from({ length: rooms }, (_, room) =>
        Array.from({ length: people }, (): Seat => {
          const name = `room-${room}`
          const path = dialect === 'hocuspocus' ? '' : name
          return {
            url: `ws://127.0.0.1:${port}/${path}`,
            protocols: [],
            room: name,
            dialect,
            map: 'notes.base',
          }
        }),
      ),
    stop: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
