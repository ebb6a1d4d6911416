import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { addressesOf } from './addresses.ts'
import { type App, createApp } from './app.ts'
import { createInProcessHub } from './fanout/in-process/in-process-fanout.ts'
import { openRedisFanout } from './fanout/redis/redis-fanout.ts'
import { createLog } from './observe/log.ts'
import { underPressure, watchPressure } from './observe/pressure.ts'
import { readSettings, type Settings, SettingsError } from './settings.ts'
import { openPostgresStorage } from './storage/postgres/postgres-storage.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'
import { type Storage, StorageError } from './storage/storage.ts'

const CLIENT_FOLDER = resolve(import.meta.dirname, '../../client/dist')
const BENCH_FOLDER = resolve(import.meta.dirname, '../../client/dist-bench')

/** Each commit costs the same, whatever is in it: the busier, the more milliseconds of edits share one. */
const COMMIT_GATHERING = { least: 2, from: 0.7, most: 25 }

// Room for the main thread's first minutes is given at the start. A thread that holds the database forgets all it is told,
// and would fill as much with garbage.
setFlagsFromString('--initial-old-space-size=0')

try {
  const settings = readSettings(process.env)
  await start(settings)
} catch (error) {
  const sentence = sentenceOf(error)
  if (sentence === undefined) throw error
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}

async function start(settings: Settings): Promise<void> {
  const pressure = watchPressure()
  const log = createLog(settings.logLevel)
  const storage = await openStorage(settings, {
    gatherMs: () => COMMIT_GATHERING.least + underPressure(pressure, COMMIT_GATHERING),
    onDamage: (damage) => log.error({ damage }, 'the database is damaged; restore a backup when you can'),
  })
  const { redisUrl } = settings
  const fanout =
    redisUrl === undefined ? createInProcessHub().join() : openRedisFanout({ url: redisUrl, log })
  const app = createApp({
    storage,
    fanout,
    pressure,
    log,
    clientFolder: CLIENT_FOLDER,
    benchFolder: settings.hasBench ? BENCH_FOLDER : undefined,
    publicUrl: settings.publicUrl,
    trustProxy: settings.trustProxy,
    rateLimits: settings.areLimitsOff ? 'off' : undefined,
  })
  stopOnSignal(app)
  try {
    const { port } = await app.listen(settings.port, settings.host)
    log.info({ port }, 'serving')
    greet(settings, port)
  } catch (error) {
    await app.close()
    throw error
  }
}

function openStorage(
  { databaseUrl, dataFolder }: Settings,
  { gatherMs, onDamage }: { gatherMs: () => number; onDamage: (damage: string) => void },
): Promise<Storage> {
  if (databaseUrl !== undefined) return openPostgresStorage({ url: databaseUrl, gatherMs })
  return openSqliteStorage({ path: join(dataFolder, 'brownpaper.db'), gatherMs, onDamage })
}

function greet({ host, publicUrl }: Settings, port: number): void {
  const { local, network } = addressesOf(host, port)
  const lines = [
    'Brownpaper is ready.',
    `  On this machine:  ${local}`,
    ...network.map((link) => `  On the network:   ${link}`),
    ...(publicUrl === undefined ? [] : [`  For everyone:     ${publicUrl}`]),
    '  Ctrl-C stops it.',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** One Ctrl-C can arrive several times at once: from the terminal, and from whatever started us. */
const SAME_KEYPRESS_MS = 500

/** The first signal stores what is on its way; a second one does not wait for that. */
function stopOnSignal(app: App): void {
  let since: number | undefined
  const stop = () => {
    if (since !== undefined && performance.now() - since > SAME_KEYPRESS_MS) process.exit(1)
    if (since !== undefined) return
    since = performance.now()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Not everything could be stored: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

/** What went wrong, for people; undefined for a mistake of ours, which then shows where it was made. */
function sentenceOf(error: unknown): string | undefined {
  if (error instanceof StorageError && error.code === 'data-dir-unwritable') {
    return `${error.message} Choose another folder with DATA_DIR.`
  }
  if (error instanceof SettingsError || error instanceof StorageError) return error.message
  const { code, port, address } = error as { code?: unknown; port?: unknown; address?: unknown }
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Stop what runs there, or choose another with PORT=${Number(port) + 1}.`
    case 'EACCES':
      return `Port ${port} may not be used. Choose one above 1023 with PORT.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${address ?? process.env.HOST}. Check HOST, or leave it out.`
    default:
      return undefined
  }
}
