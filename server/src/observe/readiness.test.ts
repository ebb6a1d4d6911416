import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { TestServer } from '../http/test-server.ts'
import { TestDisk } from '../sockets/test-disk.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { createReadiness } from './readiness.ts'

let disk: TestDisk
beforeEach(() => {
  disk = new TestDisk()
})
afterEach(() => disk.remove())

const open = () => openSqliteStorage({ path: disk.path, retryFromMs: 5, retryToMs: 20 })

describe('readiness', () => {
  it('ends when the disk fails, also while nobody writes, and comes back by itself', async () => {
    const storage = await open()
    const readiness = createReadiness({
      storage,
      log: pino({ level: 'silent' }),
      freshMs: 0,
      patienceMs: 5000,
    })
    expect(await readiness.canStore()).toBe(true)
    disk.break()
    expect(await readiness.canStore()).toBe(false)
    disk.mend()
    await vi.waitFor(async () => expect(await readiness.canStore()).toBe(true))
    await storage.close()
  })

  it('ends when the disk takes its time', async () => {
    const storage = await openSqliteStorage({ path: disk.path, busyTimeoutMs: 20_000 })
    const readiness = createReadiness({ storage, log: pino({ level: 'silent' }), freshMs: 0, patienceMs: 50 })
    const held = disk.hold()
    expect(await readiness.canStore()).toBe(false)
    held.release()
    await vi.waitFor(async () => expect(await readiness.canStore()).toBe(true))
    await storage.close()
  })

  it('is asked for over HTTP, while the process goes on telling that it lives', async () => {
    const storage = await open()
    const server = await TestServer.start({ storage })
    expect((await server.ask('/readyz')).status).toBe(200)
    disk.break()
    await server.create().catch(() => {})
    expect(await server.ask('/readyz')).toMatchObject({
      status: 503,
      body: { error: { code: 'storage-failing' } },
    })
    expect((await server.ask('/healthz')).status).toBe(200)
    expect((await server.ask('/metrics')).body).toContain('brownpaper_storage_failing{what="now"} 1')
    disk.mend()
    await vi.waitFor(async () => expect((await server.ask('/readyz')).status).toBe(200))
    await server.close()
  })
})
