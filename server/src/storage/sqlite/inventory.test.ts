import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Storage } from '../storage.ts'
import { takeInventory } from './inventory.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

let folder: string
let path: string
let storage: Storage
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brownpaper inventory '))
  path = join(folder, 'brownpaper.db')
  storage = await openSqliteStorage({ path })
})
afterEach(async () => {
  await storage.close()
  rmSync(folder, { recursive: true })
})

describe('the inventory', () => {
  it('tells of each workshop how large it is, while the server has it open', async () => {
    const row = (kind: string, id: string, data: object) => ({ kind, id, expect: 0, data })
    for (const workshopId of ['small', 'large']) {
      await storage.commit({ workshopId, rows: [row('workshop', 'workshop', { title: 'Geheim' })] })
    }
    await storage.commit({ workshopId: 'large', rows: [row('asset', 'a1', { sizeBytes: 1000 })] })
    const lane = { workshopId: 'large', room: 'lane/a' }
    for (let n = 0; n < 3; n++) await storage.append(lane, new Uint8Array(10))
    await storage.compact(lane, 2, new Uint8Array(7))
    await storage.append({ workshopId: 'large', room: 'owners/1/lane/a' }, new Uint8Array(5))
    await storage.append({ workshopId: 'small', room: 'workshop' }, new Uint8Array(1))

    const [large, small] = takeInventory(path)
    expect(large).toEqual({
      workshopId: 'large',
      rooms: [{ room: 'lane/a', epoch: 1, updates: 1, logBytes: 10, snapshotBytes: 7, damaged: 0 }],
      versions: 0,
      versionBytes: 0,
      images: 1,
      imageBytes: 1000,
    })
    expect(small).toMatchObject({ workshopId: 'small', rooms: [{ room: 'workshop', updates: 1 }] })
  })

  it('of a database that is not there says where it looked', () => {
    expect(() => takeInventory(join(folder, 'none.db'))).toThrow(/There is no database at .*none\.db/)
  })
})
