import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { must } from '@brownpaper/shared/base/assert'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStorage } from './sqlite-storage.ts'

let folder: string
let path: string
const writers: Writer[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-durability-'))
  path = join(folder, 'test.sqlite')
})
afterEach(async () => {
  for (const writer of writers.splice(0)) await writer.kill()
  await rm(folder, { recursive: true })
})

/** A process that writes until it is killed, and what it has said so far. */
class Writer {
  readonly said: string[] = []
  readonly #process
  readonly #exited: Promise<unknown>
  #heard: () => void = () => undefined

  constructor(mark: string) {
    const script = fileURLToPath(new URL('./writer-process.ts', import.meta.url))
    this.#process = spawn(process.execPath, [script, path, mark], { stdio: ['ignore', 'pipe', 'inherit'] })
    this.#exited = once(this.#process, 'close')
    createInterface(this.#process.stdout).on('line', (line) => {
      this.said.push(line)
      this.#heard()
    })
    writers.push(this)
  }

  get kept(): readonly string[] {
    return this.said.filter((line) => line.startsWith('kept '))
  }

  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve
      })
    }
  }

  /** Its files cannot grow beyond this size; absent: as large as they like. */
  limitFiles(sizeBytes?: number): void {
    const limit = sizeBytes === undefined ? 'unlimited:unlimited' : `${sizeBytes}:unlimited`
    execFileSync('prlimit', ['--pid', String(must(this.#process.pid)), `--fsize=${limit}`])
  }

  async kill(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#exited
  }
}

/** What the database holds, in the words of the writer. */
async function readKept(): Promise<Set<string>> {
  const storage = await openSqliteStorage({ path })
  const lines = new Set<string>()
  for (const room of ['lane/0', 'lane/1', 'lane/2', 'lane/3']) {
    const { updates, damaged } = await storage.readRoom({ workshopId: 'w1', room })
    expect(damaged).toBe(0)
    for (const [index, update] of updates.entries()) {
      lines.add(`kept ${room} ${index + 1} ${new TextDecoder().decode(update)}`)
    }
  }
  await storage.close()
  return lines
}

function missing(lines: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  return lines.filter((line) => !kept.has(line))
}

describe('a killed process', () => {
  test('loses nothing it said was kept, time after time on the same file', async () => {
    const said: string[] = []
    for (const round of [1, 2, 3]) {
      const writer = new Writer(`round ${round}`)
      await writer.until(() => writer.kept.length > 500 * round)
      await writer.kill()
      said.push(...writer.kept)
      expect(missing(said, await readKept())).toEqual([])
    }
  })
})

describe.runIf(process.platform === 'linux')('a disk that is full', () => {
  test('makes writing wait, and loses nothing once there is room again', async () => {
    const writer = new Writer('full')
    await writer.until(() => writer.kept.length > 100)
    writer.limitFiles(200_000)
    await writer.until(() => writer.said.includes('health failing'))
    const keptWhenFull = writer.kept.length
    writer.limitFiles()
    await writer.until(() => writer.said.includes('health ok') && writer.kept.length > keptWhenFull + 100)
    await writer.kill()
    expect(missing(writer.kept, await readKept())).toEqual([])
  })

  test('and a kill while it is full loses nothing that was kept before', async () => {
    const writer = new Writer('full')
    await writer.until(() => writer.kept.length > 100)
    writer.limitFiles(200_000)
    await writer.until(() => writer.said.includes('health failing'))
    await writer.kill()
    expect(missing(writer.kept, await readKept())).toEqual([])
  })
})
