import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Storage, StorageError } from '../storage.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

const ROOMS = ['lane/a', 'lane/b', 'lane/c', 'lane/d']
const bytesOf = (text: string) => new TextEncoder().encode(text)
const keyOf = (room: string) => ({ workshopId: 'w1', room })
const textOf = (room: string, n: number) => `${room} ${n} ${'x'.repeat((n * 37) % 300)}`

let folder: string
let path: string
let copies = 0
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-torn-'))
  path = join(folder, 'whole.db')
})
afterEach(() => rm(folder, { recursive: true }))

/** The same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Opens what a test made of the files, looks, and throws the copy away. */
async function look(file: Uint8Array, wal: Uint8Array | undefined, at: (opened: Look) => Promise<void>) {
  const copy = join(folder, `copy-${copies++}.db`)
  writeFileSync(copy, file)
  if (wal) writeFileSync(`${copy}-wal`, wal)
  let damage: string | undefined
  const storage = await openSqliteStorage({ path: copy, onDamage: (what) => (damage = what) }).catch(
    (error: unknown) => error as StorageError,
  )
  try {
    await at({ storage, damage })
  } finally {
    if (!(storage instanceof StorageError)) await storage.close()
    for (const suffix of ['', '-wal', '-shm', '-lock']) rmSync(copy + suffix, { force: true })
  }
}
type Look = { readonly storage: Storage | StorageError; readonly damage: string | undefined }

describe('a write-ahead log that ends anywhere, as a killed machine leaves it', () => {
  test.each([1, 2, 3])('holds all that was called durable before that byte (seed %d)', async (seed) => {
    const random = randomFrom(seed)
    const storage = await openSqliteStorage({ path })
    /** How long the log was when each update was called durable. */
    const durableAt: number[] = []
    for (let n = 0; n < 60; n++) {
      await storage.append(keyOf('lane/a'), bytesOf(textOf('lane/a', n)))
      durableAt.push(statSync(`${path}-wal`).size)
    }
    const [file, wal] = [readFileSync(path), readFileSync(`${path}-wal`)]
    for (let cut = 0; cut < 15; cut++) {
      const length = random(wal.length)
      await look(file, wal.subarray(0, length), async (opened) => {
        const whole = opened.storage as Storage
        const { updates, damaged } = await whole.readRoom(keyOf('lane/a'))
        const texts = updates.map((update) => new TextDecoder().decode(update))
        const mustHave = durableAt.filter((size) => size <= length).length
        expect(texts.length, `cut at ${length}`).toBeGreaterThanOrEqual(mustHave)
        expect(texts).toEqual(texts.map((_, n) => textOf('lane/a', n)))
        expect([damaged, opened.damage]).toEqual([0, undefined])
        expect(await whole.append(keyOf('lane/a'), bytesOf('on we go'))).toBe(texts.length + 1)
      })
    }
    await storage.close()
  })
})

describe('a byte that went bad anywhere in the file', () => {
  const UPDATES = 100

  test.each([11, 12, 13])('is told, hides nothing, and leaves the others be (seed %d)', async (seed) => {
    const random = randomFrom(seed)
    const storage = await openSqliteStorage({ path })
    for (let n = 0; n < UPDATES; n++) {
      const written = ROOMS.map((room) => storage.append(keyOf(room), bytesOf(textOf(room, n))))
      await Promise.all(written)
    }
    await storage.compact(keyOf('lane/d'), UPDATES / 2, bytesOf('half of d'))
    await storage.close()
    const whole = readFileSync(path)
    const told = { refused: 0, damaged: 0, unread: 0, untouched: 0 }
    for (let flip = 0; flip < 25; flip++) {
      const bad = Buffer.from(whole)
      const at = random(bad.length)
      bad.writeUInt8((bad.readUInt8(at) ^ (1 + random(255))) & 255, at)
      await look(bad, undefined, async ({ storage: opened, damage }) => {
        if (opened instanceof StorageError) {
          // Only where nothing at all can be told of the file.
          expect(opened.code).toMatch(/^database-(unusable|foreign|newer)$/)
          told.refused++
          return
        }
        const unread: string[] = []
        let missing = 0
        let damaged = 0
        for (const room of ROOMS) {
          const read = await opened.readRoom(keyOf(room)).catch(() => undefined)
          if (read === undefined) unread.push(room)
          const updates = (read?.updates ?? []).map((update) => new TextDecoder().decode(update))
          const from = room === 'lane/d' ? UPDATES / 2 : 0
          const all = Array.from({ length: UPDATES - from }, (_, n) => textOf(room, from + n))
          // What is served is what was written, in its order.
          expect(
            all.filter((text) => updates.includes(text)),
            `byte ${at}`,
          ).toEqual(updates)
          missing += read === undefined ? 0 : all.length - updates.length
          if (room === 'lane/d' && read && read.snapshot === undefined) missing++
          damaged += read?.damaged ?? 0
        }
        if (missing > 0) expect(damaged > 0 || damage !== undefined, `byte ${at} hides ${missing}`).toBe(true)
        expect(unread.length, `byte ${at}`).toBeLessThan(ROOMS.length)
        if (unread.length > 0) told.unread++
        else if (missing > 0 || damage !== undefined) told.damaged++
        else told.untouched++
      })
    }
    expect(told.damaged).toBeGreaterThan(3)
    expect(told.refused).toBeLessThan(8)
  })
})

describe('a database in good order', () => {
  test('tells of no damage, also right after a kill', async () => {
    const storage = await openSqliteStorage({ path })
    await storage.append(keyOf('lane/a'), bytesOf('a'))
    const killed = join(folder, 'killed.db')
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, killed + suffix)
    await storage.close()
    const told: string[] = []
    const again = await openSqliteStorage({ path: killed, onDamage: (what) => told.push(what) })
    await again.close()
    expect(told).toEqual([])
  })
})
