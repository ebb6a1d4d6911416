import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPostgresStorage } from './storage/postgres/postgres-storage.ts'
import { TestPostgres } from './storage/postgres/test-postgres.ts'
import { openSqliteStorage } from './storage/sqlite/sqlite-storage.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brownpaper maintain '))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** One of the operator's commands as a process of its own. */
function run(
  command: 'backup' | 'restore' | 'admin',
  args: readonly string[],
  env: Record<string, string> = {},
) {
  const script = join(import.meta.dirname, `${command}.ts`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), ...env },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const lane = { workshopId: 'w1', room: 'lane/a' }
const open = () => openSqliteStorage({ path: join(folder, 'data', 'brownpaper.db') })

describe("the operator's commands", () => {
  it('back up while a server runs, and restore once it has stopped', async () => {
    const storage = await open()
    await storage.append(lane, Uint8Array.of(1))
    const backup = run('backup', [join(folder, 'copies')])
    expect(backup).toMatchObject({ status: 0, stderr: '' })
    const [copy = ''] = /\S.*?(?= \()/.exec(backup.stdout.replace('Backed up to ', '')) ?? []

    await storage.append(lane, Uint8Array.of(2))
    expect(run('restore', [copy])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Stop it first'),
    })
    await storage.close()
    expect(run('restore', [copy])).toMatchObject({ status: 0, stdout: expect.stringContaining('kept as') })
    const again = await open()
    expect((await again.readRoom(lane)).updates).toHaveLength(1)
    await again.close()
  })

  it('tell the rooms and their sizes, and no name or word, while a server runs', async () => {
    const storage = await open()
    const data = { title: 'Geheime titel' }
    await storage.commit({ workshopId: 'w1', rows: [{ kind: 'workshop', id: 'workshop', expect: 0, data }] })
    await storage.append(lane, new TextEncoder().encode('geheim'.repeat(300)))
    const { status, stdout, stderr } = run('admin', ['rooms'])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^w1: 1\.8 kB;/)
    expect(stdout).toMatch(/lane\/a +epoch 1 +log +1 updates +1\.8 kB +snapshot +0\.0 kB/)
    expect(stdout.toLowerCase()).not.toContain('geheim')
    await storage.close()
    expect(run('admin', ['names'])).toMatchObject({ status: 1, stderr: expect.stringContaining('rooms') })
  })

  it('tell the same of what lies in PostgreSQL', async () => {
    const postgres = await TestPostgres.start()
    const url = postgres.urlOf(await postgres.createDatabase())
    const foreign = run('admin', ['rooms'], { DATABASE_URL: url })
    expect(foreign).toMatchObject({ status: 1, stderr: expect.stringContaining('nothing of Brownpaper') })

    const storage = await openPostgresStorage({ url })
    const rows = [
      { kind: 'workshop', id: 'workshop', expect: 0, data: { title: 'Geheime titel' } },
      { kind: 'asset', id: 'a1', expect: 0, data: { sizeBytes: 2500 } },
    ]
    await storage.commit({ workshopId: 'w1', rows })
    for (let n = 0; n < 3; n++) await storage.append(lane, new TextEncoder().encode('geheim'.repeat(100)))
    await storage.compact(lane, 2, new Uint8Array(1000))
    await storage.append({ workshopId: 'w1', room: 'owners/1/lane/a' }, new Uint8Array(5000))
    const { status, stdout, stderr } = run('admin', ['rooms'], { DATABASE_URL: url })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^w1: 4\.1 kB; versions 0 \(0\.0 kB\), images 1 \(2\.5 kB\)/)
    expect(stdout).toMatch(/lane\/a +epoch 1 +log +1 updates +0\.6 kB +snapshot +1\.0 kB/)
    expect(stdout.toLowerCase()).not.toContain('geheim')
    await storage.close()
    await postgres.remove()
    const gone = run('admin', ['rooms'], { DATABASE_URL: url })
    expect(gone).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot be read') })
  }, 60_000)

  it('say in a sentence what is missing', () => {
    expect(run('backup', [])).toMatchObject({ status: 1, stderr: expect.stringContaining('FOLDER') })
    expect(run('backup', [folder])).toMatchObject({ status: 1, stderr: expect.stringContaining('DATA_DIR') })
    const elsewhere = run('backup', [folder], { DATABASE_URL: 'postgres://localhost/x' })
    expect(elsewhere).toMatchObject({ status: 1, stderr: expect.stringContaining('pg_dump') })
  })
})
