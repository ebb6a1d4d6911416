import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSqliteStorage } from './sqlite-storage.ts'

let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-open-'))
  path = join(folder, 'test.sqlite')
})
afterEach(() => rm(folder, { recursive: true }))

const lane = { workshopId: 'w1', room: 'lane/a' }
const open = (at = path) => openSqliteStorage({ path: at, busyTimeoutMs: 50 })

/** Opening it is refused with this code, and the file is the same afterwards, byte for byte. */
async function expectLeftAlone(code: string): Promise<void> {
  const before = await readFile(path)
  await expect(open()).rejects.toMatchObject({ name: 'StorageError', code })
  expect(Buffer.compare(await readFile(path), before)).toBe(0)
}

async function makeDatabase(): Promise<void> {
  const storage = await open()
  for (let count = 0; count < 50; count += 1) await storage.append(lane, new Uint8Array(5000))
  await storage.close()
}

function execute(sql: string): void {
  const db = new DatabaseSync(path)
  db.exec(sql)
  db.close()
}

describe('opening', () => {
  test('makes the folders on the way', async () => {
    const storage = await open(join(folder, 'a', 'b', 'test.sqlite'))
    expect(await storage.append(lane, new Uint8Array(1))).toBe(1)
    await storage.close()
  })

  test('says that the folder cannot be written when a file is in its place', async () => {
    await writeFile(join(folder, 'file'), '')
    await expect(open(join(folder, 'file', 'test.sqlite'))).rejects.toMatchObject({
      code: 'data-dir-unwritable',
    })
  })

  test.runIf(existsSync('/proc/self'))('says so where no folder can be made at all', async () => {
    await expect(open('/proc/nowhere/test.sqlite')).rejects.toMatchObject({ code: 'data-dir-unwritable' })
  })

  test('says that the file cannot be written when it is a folder', async () => {
    await mkdir(path)
    await expect(open()).rejects.toMatchObject({ code: 'data-dir-unwritable' })
  })

  test('leaves a file that is no database as it is', async () => {
    await writeFile(path, 'minutes of a meeting\n'.repeat(500))
    await expectLeftAlone('database-unusable')
  })

  test('leaves a database that lost its end as it is', async () => {
    await makeDatabase()
    await truncate(path, 20_000)
    await expectLeftAlone('database-unusable')
  })

  test("leaves another program's database as it is", async () => {
    execute('CREATE TABLE recipe (name TEXT)')
    await expectLeftAlone('database-foreign')
  })

  test('leaves the database of a newer version as it is', async () => {
    await makeDatabase()
    execute('PRAGMA user_version = 999')
    await expectLeftAlone('database-newer')
  })

  test('lets one server in at a time', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({ code: 'database-in-use' })
    await first.close()
    const second = await open()
    await second.close()
  })

  test('a refusal is one sentence that names the file', async () => {
    await writeFile(path, 'no database'.repeat(500))
    await expect(open()).rejects.toThrow(`${path} is not a readable database`)
  })
})

describe('an open database', () => {
  test('can be read by other programs, as a backup does', async () => {
    const storage = await open()
    await storage.append(lane, new Uint8Array(1))
    const other = new DatabaseSync(path, { readOnly: true })
    expect(other.prepare('SELECT count(*) AS count FROM log').get()).toEqual({ count: 1 })
    other.close()
    await storage.close()
  })

  test('waits while another program holds it locked', async () => {
    const storage = await openSqliteStorage({ path, busyTimeoutMs: 1, retryFromMs: 5, retryToMs: 20 })
    const other = new DatabaseSync(path)
    other.exec('BEGIN IMMEDIATE')
    const append = storage.append(lane, new Uint8Array(1))
    await new Promise((resolve) => storage.health.subscribe(resolve))
    expect(storage.health.state()).toBe('failing')
    other.exec('ROLLBACK')
    expect(await append).toBe(1)
    other.close()
    await storage.close()
  })

  test('waits rather than write into a file that has been deleted', async () => {
    const storage = await openSqliteStorage({ path, retryFromMs: 5, retryToMs: 20 })
    await rm(`${path}-wal`)
    const append = expect(storage.append(lane, new Uint8Array(1))).rejects.toMatchObject({
      code: 'storage-closed',
    })
    await new Promise((resolve) => storage.health.subscribe(resolve))
    expect(storage.health.state()).toBe('failing')
    await storage.close()
    await append
  })
})
