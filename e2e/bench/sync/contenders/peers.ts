import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../../support/free-port.ts'
import { COLLECTING } from '../collecting.ts'
import { pinServer } from '../cores.ts'
import type { Contender, Running, Seat } from './contender.ts'

const FOLDER = fileURLToPath(new URL('../peers/', import.meta.url))

/** The y-websocket server as npm ships it; on disk with the LevelDB it brings along. */
export const stock: Contender = {
  name: 'y-websocket server 0.1.1',
  start: (storage) => startPeer('stock.mjs', 'y-websocket', storage),
}

/** Hocuspocus; on disk with its default rhythm of storing, in SQLite. */
export const hocuspocus: Contender = {
  name: 'Hocuspocus 4.7',
  start: (storage) => startPeer('hocuspocus.mjs', 'hocuspocus', storage),
}

/** Installs the pinned peers into the benchmark's own folder, once. */
export function installPeers(): void {
  if (existsSync(`${FOLDER}node_modules`)) return
  const { status } = spawnSync('pnpm', ['install', '--frozen-lockfile'], { cwd: FOLDER, stdio: 'inherit' })
  if (status !== 0) throw new Error('The peers could not be installed')
}

async function startPeer(
  script: string,
  dialect: Seat['dialect'],
  storage: 'memory' | 'disk',
): Promise<Running> {
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'brownpaper-peer-'))
  let child = await spawnPeer(script, port, storage === 'disk' ? folder : undefined)
  return {
    get pid() {
      return child.pid ?? 0
    },
    seats: async (rooms, people) =>
      Array.from({ length: rooms }, (_, room) =>
        Array.from({ length: people }, (): Seat => {
          const name = `room-${room}`
          const path = dialect === 'hocuspocus' ? '' : name
          return {
            url: `ws://127.0.0.1:${port}/${path}`,
            protocols: [],
            headers: {},
            room: name,
            dialect,
            map: 'notes.base',
          }
        }),
      ),
    kill: () => end(child),
    async restart() {
      child = await spawnPeer(script, port, folder)
    },
    async stop() {
      await end(child)
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function spawnPeer(script: string, port: number, folder: string | undefined): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    NODE_OPTIONS: COLLECTING,
    ...(folder === undefined ? {} : { FOLDER: folder, YPERSISTENCE: folder }),
  }
  const child = spawn(process.execPath, [script], {
    cwd: FOLDER,
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
  pinServer(child.pid ?? 0)
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGKILL')
  await ended
}
