import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Storage } from '../storage.ts'
import { bytesOf, lane } from '../storage-contract.ts'
import { openSqliteStorage } from './sqlite-storage.ts'

let folder: string
let path: string
let storage: Storage
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-erasing-'))
  path = join(folder, 'test.sqlite')
  storage = await openSqliteStorage({ path })
})
afterEach(async () => {
  await storage.close()
  await rm(folder, { recursive: true })
})

/** In how many files of the store a text can be read. */
async function filesWith(text: string): Promise<readonly string[]> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  )
  return files.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => name)
}

const SECRET = 'the words nobody may read again'

/** Pages that split, merge and are freed, so that words lie where no query finds them. */
async function writeMuch(): Promise<void> {
  const other = { workshopId: 'w2', room: 'lane/other' }
  const filler = 'x'.repeat(300)
  const writes: Promise<unknown>[] = []
  for (let n = 0; n < 400; n++) {
    writes.push(storage.append(lane, bytesOf(`${filler}${SECRET} ${n}${filler}`)))
    writes.push(storage.append(other, bytesOf(`${filler}${n}`)))
  }
  writes.push(storage.append(lane, bytesOf(SECRET.repeat(5000))))
  await Promise.all(writes)
  await storage.compact(lane, 200, bytesOf(`a snapshot with ${SECRET}`))
  await storage.compact(other, 100, bytesOf('theirs'))
}

describe('what is erased can be read in no file', () => {
  test('of a room made anew', async () => {
    await writeMuch()
    expect(await filesWith(SECRET)).not.toEqual([])
    await storage.renewRoom(lane, bytesOf('without'))
    expect(await filesWith(SECRET)).toEqual([])
  })

  test('of a workshop', async () => {
    await writeMuch()
    const rows = [{ kind: 'member', id: 'm1', expect: 0, data: { name: SECRET } }]
    await storage.commit({ workshopId: 'w1', commandId: 'c1', answer: SECRET, rows })
    await storage.eraseWorkshop('w1')
    expect(await filesWith(SECRET)).toEqual([])
  })

  test('of rows deleted before it', async () => {
    await storage.commit({ workshopId: 'w1', rows: [{ kind: 'member', id: 'm1', expect: 0, data: SECRET }] })
    await storage.commit({
      workshopId: 'w1',
      rows: [{ kind: 'member', id: 'm1', expect: 1, data: undefined }],
    })
    await storage.renewRoom(lane, bytesOf('without'))
    expect(await filesWith(SECRET)).toEqual([])
  })

  test('after a kill between erasing and scrubbing, once it is opened again', async () => {
    await writeMuch()
    await storage.close()
    const db = new DatabaseSync(path)
    db.exec("INSERT INTO scrub VALUES (1); DELETE FROM log; DELETE FROM snapshot WHERE bytes LIKE '%words%'")
    db.close()
    expect(await filesWith(SECRET)).not.toEqual([])
    storage = await openSqliteStorage({ path })
    expect(await filesWith(SECRET)).toEqual([])
  })

  test('not while a backup reads it: the erasing is refused, and works when asked again', async () => {
    await storage.close()
    storage = await openSqliteStorage({ path, busyTimeoutMs: 20 })
    await writeMuch()
    const reader = new DatabaseSync(path)
    reader.exec('BEGIN; SELECT * FROM room')
    const refused = storage.renewRoom(lane, bytesOf('without'))
    await expect(refused).rejects.toMatchObject({ code: 'write-refused' })
    reader.close()
    expect(await storage.append(lane, bytesOf('goes on'))).toBeGreaterThan(400)
    await storage.renewRoom(lane, bytesOf('without'))
    expect(await filesWith(SECRET)).toEqual([])
  })
})
