import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'

const DEBIAN = '/usr/lib/postgresql'

/** The server refuses to run as root, so as root it runs as the user its package made. */
const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {}

function idOf(which: string): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }))
}

function findBinaries(): string {
  const newest = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a))[0]
  return join(DEBIAN, newest ?? '', 'bin')
}

/**
 * A PostgreSQL of a test's own, in a temporary folder on a free port. It does not wait for the disk unless it is told to:
 * what tests end are processes, never the machine.
 */
export class TestPostgres {
  readonly port: number
  readonly #folder: string
  readonly #binaries = findBinaries()
  readonly #waitsForDisk: boolean
  #process: ChildProcess | undefined
  #count = 0

  private constructor(folder: string, port: number, waitsForDisk: boolean) {
    this.#waitsForDisk = waitsForDisk
    this.#folder = folder
    this.port = port
  }

  static async start({ waitsForDisk = false } = {}): Promise<TestPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'brownpaper-postgres-'))
    if (account.uid !== undefined) chownSync(folder, account.uid, account.gid)
    const postgres = new TestPostgres(folder, await freePort(), waitsForDisk)
    const args = ['-D', join(folder, 'data'), '-U', 'brownpaper', '-A', 'trust', '-E', 'UTF8', '--no-sync']
    execFileSync(join(postgres.#binaries, 'initdb'), [...args, '--locale=C'], { ...account, cwd: folder })
    await postgres.run()
    return postgres
  }

  /** Starts it, or starts it again after it was stopped or killed. */
  async run(): Promise<void> {
    const settings = [
      ...(this.#waitsForDisk ? [] : ['fsync=off', 'full_page_writes=off']),
      'max_connections=200',
      'listen_addresses=127.0.0.1',
    ]
    const args = settings.flatMap((setting) => ['-c', setting])
    const where = ['-D', join(this.#folder, 'data'), '-k', this.#folder, '-p', String(this.port)]
    this.#process = spawn(join(this.#binaries, 'postgres'), [...where, ...args], {
      ...account,
      cwd: this.#folder,
      stdio: 'ignore',
    })
    const started = this.#process
    const kill = () => started.kill('SIGKILL')
    process.once('exit', kill)
    started.once('exit', () => process.off('exit', kill))
    while (!(await this.#answers())) {
      if (started.exitCode !== null) throw new Error(`PostgreSQL ended with code ${started.exitCode}`)
    }
  }

  /** Of the process that all its others come from. */
  get pid(): number {
    return this.#process?.pid ?? 0
  }

  urlOf(database: string): string {
    return `postgres://brownpaper@127.0.0.1:${this.port}/${database}`
  }

  /** An empty database; gives its name. */
  async createDatabase(): Promise<string> {
    const name = `test_${this.#count++}`
    await this.query(`CREATE DATABASE ${name}`)
    return name
  }

  async query<Row = unknown>(text: string, database = 'postgres'): Promise<Row[]> {
    const client = new Client({ connectionString: this.urlOf(database) })
    await client.connect()
    try {
      return (await client.query(text)).rows as Row[]
    } finally {
      await client.end()
    }
  }

  /** Ends every connection to a database, as a restart does. */
  async disconnect(database: string): Promise<void> {
    await this.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`)
  }

  /** `SIGINT` stops it in good order, `SIGQUIT` as a crash does; it then recovers when run again. */
  async end(signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> {
    const running = this.#process
    this.#process = undefined
    if (running === undefined || running.exitCode !== null) return
    running.kill(signal)
    await once(running, 'exit')
  }

  async remove(): Promise<void> {
    await this.end('SIGQUIT')
    rmSync(this.#folder, { recursive: true, force: true })
  }

  async #answers(): Promise<boolean> {
    try {
      await this.query('SELECT 1')
      return true
    } catch {
      return false
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
