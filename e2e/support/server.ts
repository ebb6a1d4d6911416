import { type ChildProcess, execFileSync, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** As `scripts/start.mjs` and the image start it, and where the former keeps what is compiled. */
const AS_DEPLOYED = ['--max-semi-space-size=64', '--initial-old-space-size=192', 'server/src/main.ts']
const COMPILED = join(ROOT, '.cache', 'compiled')

type ServerEnv = Readonly<Record<string, string>>

/** What befalls a server from inside: its clock is set, or its database may grow no more. */
export type Inner = { readonly clockMs?: number; readonly isFull?: boolean }

const INSIDE = join(ROOT, 'e2e/faults/inside.mjs')

/** The real server, as a process of its own on a free port with a folder of its own. */
export class TestServer {
  readonly url: string
  readonly #port: number
  readonly #folder: string
  readonly #env: ServerEnv
  readonly #hasFaults: boolean
  #process: ChildProcess | undefined

  private constructor(
    port: number,
    folder: string,
    { env, hasFaults }: { env: ServerEnv; hasFaults: boolean },
  ) {
    this.#hasFaults = hasFaults
    this.#port = port
    this.#folder = folder
    this.#env = env
    this.url = `http://127.0.0.1:${port}`
  }

  /** Where it keeps its data. */
  get folder(): string {
    return this.#folder
  }

  /** Of the process that runs now. */
  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** `env` comes on top of what a test server is started with. With faults it can be told what befalls it inside. */
  static async start(env: ServerEnv = {}, { hasFaults = false } = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'brownpaper-e2e-'))
    const server = new TestServer(await freePort(), folder, { env, hasFaults })
    await server.start()
    return server
  }

  /** Starts on the same port and data as before. */
  async start(): Promise<void> {
    const env = {
      ...process.env,
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      DATA_DIR: this.#folder,
      NODE_COMPILE_CACHE: COMPILED,
      RATE_LIMITS: 'off',
      ...this.#env,
    }
    const args = [...(this.#hasFaults ? ['--import', INSIDE] : []), ...AS_DEPLOYED]
    const stdio: StdioOptions = this.#hasFaults ? ['pipe', 'pipe', 'pipe', 'ipc'] : 'pipe'
    this.#process = spawn(process.execPath, args, { cwd: ROOT, env, stdio })
    let output = ''
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (text) => {
        output = (output + text).slice(-4000)
      })
    }
    await this.ready().catch((cause: unknown) => {
      throw new Error(`The server ended: ${output}`, { cause })
    })
  }

  /** Resolves when it runs and can store. */
  async ready(): Promise<void> {
    while (this.#process?.exitCode === null) {
      if (await this.#isReady()) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`The server ended with ${this.#process?.exitCode}`)
  }

  /** As when the power fails: no chance to say goodbye. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** As an operator who updates: it is told to end, and keeps its data. */
  async drain(): Promise<void> {
    await this.#end('SIGTERM')
  }

  /** As a machine that hangs, until thawed: its connections stay, nobody answers. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#process?.kill('SIGCONT')
  }

  /** No file of its can grow beyond so many bytes, as on a full disk; absent: as large as they like. Linux. */
  limitFiles(sizeBytes?: number): void {
    const limit = sizeBytes === undefined ? 'unlimited' : String(sizeBytes)
    execFileSync('prlimit', ['--pid', String(this.pid), `--fsize=${limit}:`])
  }

  /** Resolves when it has happened. For servers that were started with faults. */
  async befall(inner: Inner): Promise<void> {
    const child = this.#process
    if (child?.connected !== true) throw new Error('Nobody inside hears of it')
    child.send(inner)
    await once(child, 'message')
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM')
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#process
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }

  async #isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok
    } catch {
      return false
    }
  }
}
