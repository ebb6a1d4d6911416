import { existsSync, readdirSync } from 'node:fs'
import { copyFile, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { backUp, restore } from './backup.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

let folder: string
let path: string
let storage: Storage

const lane = { workshopId: 'w1', room: 'lane/a' }
const NOW = new Date('2026-11-29T15:47:39.123Z')
const bytesOf = (text: string) => new TextEncoder().encode(text)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-backup-'))
  path = join(folder, 'brownpaper.db')
  storage = await openSqliteStorage({ path })
})
afterEach(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

async function textsAt(at: string): Promise<readonly string[]> {
  const copied = await openSqliteStorage({ path: at })
  const { updates } = await copied.readRoom(lane)
  await copied.close()
  return updates.map((update) => new TextDecoder().decode(update))
}

async function fill(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await storage.append(lane, bytesOf(`update ${n} ${'x'.repeat(500)}`))
}

describe('a backup', () => {
  test('of a server that goes on writing holds all that was kept when it began, in order', async () => {
    let isWriting = true
    let kept = 0
    const writing = (async () => {
      while (isWriting) {
        await storage.append(lane, bytesOf(`update ${kept}`))
        kept++
      }
    })()
    await expect.poll(() => kept).toBeGreaterThan(200)
    const before = kept
    const backup = backUp(path, join(folder, 'a', 'b'), NOW)
    isWriting = false
    await writing
    expect(backup).toMatchObject({
      path: join(folder, 'a', 'b', 'brownpaper-2026-11-29T15-47-39Z.db'),
      damaged: 0,
    })
    const texts = await textsAt(backup.path)
    expect(texts.length).toBeGreaterThanOrEqual(before)
    expect(texts).toEqual(texts.map((_, n) => `update ${n}`))
  })

  test('tells of records that are damaged, and keeps the others', async () => {
    await fill(20)
    const db = new DatabaseSync(path)
    db.exec("UPDATE log SET bytes = x'00' WHERE seq = 5")
    db.close()
    const backup = backUp(path, folder, NOW)
    expect(backup.damaged).toBe(1)
    expect(await textsAt(backup.path)).toHaveLength(19)
  })

  test('of a database that cannot be read whole leaves nothing half done', async () => {
    await fill(200)
    await storage.close()
    const file = await open(path, 'r+')
    await file.write(new Uint8Array(8192).fill(0xff), 0, 8192, 40_960)
    await file.close()
    expect(() => backUp(path, join(folder, 'copies'), NOW)).toThrow(/could not be backed up/)
    expect(readdirSync(join(folder, 'copies'))).toEqual([])
    storage = await openSqliteStorage({ path: ':memory:' })
  })

  test('of nothing says so', () => {
    expect(() => backUp(join(folder, 'other.db'), folder, NOW)).toThrow(/no database/)
  })
})

describe('restoring', () => {
  test('puts the copy back, and what was there aside', async () => {
    await fill(10)
    const backup = backUp(path, folder, NOW)
    await fill(5)
    await storage.close()
    const aside = restore(backup.path, path, NOW)
    expect(aside).toBe(`${path}.before-2026-11-29T15-47-39Z`)
    expect(await textsAt(path)).toHaveLength(10)
    expect(await textsAt(String(aside))).toHaveLength(15)
    storage = await openSqliteStorage({ path })
    expect(await storage.append(lane, bytesOf('on we go'))).toBe(11)
  })

  test('brings what a killed server had not yet moved out of its log along aside', async () => {
    await fill(10)
    const backup = backUp(path, folder, NOW)
    await fill(5)
    const killed = join(folder, 'killed.db')
    for (const suffix of ['', '-wal']) await copyFile(path + suffix, killed + suffix)
    const aside = restore(backup.path, killed, NOW)
    expect(await textsAt(killed)).toHaveLength(10)
    expect(await textsAt(String(aside))).toHaveLength(15)
  })

  test('makes the folder of a server that has not started yet', async () => {
    await fill(3)
    const backup = backUp(path, folder, NOW)
    const fresh = join(folder, 'new', 'brownpaper.db')
    expect(restore(backup.path, fresh, NOW)).toBeUndefined()
    expect(await textsAt(fresh)).toHaveLength(3)
  })

  test('is refused while a server runs, and leaves everything as it was', async () => {
    await fill(3)
    const backup = backUp(path, folder, NOW)
    await fill(2)
    expect(() => restore(backup.path, path, NOW)).toThrow(/Stop it first/)
    expect((await storage.readRoom(lane)).updates).toHaveLength(5)
  })

  test.each([
    ['another file', 'minutes of a meeting\n'.repeat(500)],
    ['nothing at all', ''],
  ])('refuses %s and keeps what is there', async (_, content) => {
    await fill(3)
    await storage.close()
    const copy = join(folder, 'copy')
    await writeFile(copy, content)
    const before = await readFile(path)
    expect(() => restore(copy, path, NOW)).toThrow(/could not be restored/)
    expect(Buffer.compare(await readFile(path), before)).toBe(0)
    expect(existsSync(`${path}.part`)).toBe(false)
    storage = await openSqliteStorage({ path })
  })
})
