import { createHash } from 'node:crypto'
import { must } from '@brownpaper/shared/base/assert'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { HealthState, Storage, StorageError } from '../storage.ts'
import { bytesOf, lane, textOf, wordsOf } from '../storage-contract.ts'
import { openPostgresStorage, type PostgresStorageOptions } from './postgres-storage.ts'
import { TestPostgres } from './test-postgres.ts'

let postgres: TestPostgres
let database: string
const opened: Storage[] = []

beforeAll(async () => {
  postgres = await TestPostgres.start()
})
afterAll(() => postgres.remove())
beforeEach(async () => {
  database = await postgres.createDatabase()
})
afterEach(async () => {
  await Promise.all(opened.splice(0).map((storage) => storage.close()))
})

async function open(options: Partial<PostgresStorageOptions> = {}): Promise<Storage> {
  const url = postgres.urlOf(database)
  const storage = await openPostgresStorage({ url, retryFromMs: 5, retryToMs: 20, ...options })
  opened.push(storage)
  return storage
}

async function healthOf(server: Storage, wanted: HealthState): Promise<void> {
  while (server.health.state() !== wanted) {
    await new Promise<void>((resolve) => {
      const leave = server.health.subscribe(() => {
        leave()
        resolve()
      })
    })
  }
}

/** Each writes so many updates into each of three rooms; gives what was acknowledged, as room, number and text. */
async function writeAll(servers: readonly Storage[], count: number): Promise<string[]> {
  const kept: string[] = []
  const write = async (server: Storage, text: string, index: number) => {
    const room = `lane/${index % 3}`
    const seq = await server.append({ workshopId: 'w1', room }, bytesOf(text))
    kept.push(`${room} ${seq} ${text}`)
  }
  const writers = servers.map(async (server, number) => {
    for (let index = 0; index < count; index += 5) {
      const some = [0, 1, 2, 3, 4].map((more) => write(server, `${number}-${index + more}`, index + more))
      await Promise.all(some)
    }
  })
  await Promise.all(writers)
  return kept.sort()
}

async function readAll(server: Storage): Promise<string[]> {
  const rooms = ['lane/0', 'lane/1', 'lane/2']
  const read = rooms.map(async (room) => {
    const { updates } = await server.readRoom({ workshopId: 'w1', room })
    return updates.map((update, index) => `${room} ${index + 1} ${textOf(update)}`)
  })
  return (await Promise.all(read)).flat().sort()
}

describe('several servers on one database', () => {
  test('start at once on an empty one', async () => {
    const servers = await Promise.all([open(), open(), open(), open()])
    for (const [index, server] of servers.entries()) {
      expect(await server.append(lane, bytesOf('a'))).toBe(index + 1)
    }
  })

  test('append to the same rooms: every number is given once, none is left out', async () => {
    const servers = await Promise.all([open(), open(), open()])
    const kept = await writeAll(servers, 300)
    expect(kept).toHaveLength(900)
    expect(await readAll(await open())).toEqual(kept)
  })

  test('change the same rows: of all who saw the same, one wins', async () => {
    const servers = await Promise.all([open(), open(), open()])
    for (const round of [0, 1, 2, 3, 4]) {
      const results = await Promise.all(
        servers.map((server) => {
          const rows = ['a', 'b'].map((id) => ({ kind: 'step', id, expect: round, data: round }))
          return server.commit({ workshopId: 'w1', mark: round, rows })
        }),
      )
      expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    }
    expect(await servers[0]?.readMarks(['w1'], [])).toMatchObject({ workshops: [5] })
  })

  test('keep an image for one workshop while another that has it too is erased', async () => {
    const [eraser, keeper] = [await open(), await open()]
    for (let round = 0; round < 30; round++) {
      const bytes = bytesOf(`image ${round}`)
      const id = createHash('sha256').update(bytes).digest('hex')
      const keep = async (storage: Storage, workshopId: string) => {
        await storage.commit({ workshopId, rows: [{ kind: 'asset', id, expect: 0, data: {} }] })
        await storage.putAsset(id, { type: 'image/png', bytes })
      }
      await keep(eraser, `old-${round}`)
      await Promise.all([eraser.eraseWorkshop(`old-${round}`), keep(keeper, 'w1')])
      expect((await keeper.getAsset(id))?.bytes).toEqual(bytes)
    }
  })

  test('do a command once, whoever is asked', async () => {
    const servers = await Promise.all([open(), open()])
    const row = { kind: 'member', id: 'm1', expect: 0, data: 1 }
    const results = await Promise.all(
      servers.map((server) => server.commit({ workshopId: 'w1', commandId: 'c1', answer: 42, rows: [row] })),
    )
    expect(results).toContainEqual({ ok: true })
    expect(results).toContainEqual({ ok: false, code: 'repeated', answer: 42 })
  })

  test('read a room whole while another compacts it', async () => {
    const [writer, reader] = [await open(), await open()]
    let text = ''
    for (let index = 0; index < 60; index++) {
      text += `${index};`
      const seq = await writer.append(lane, bytesOf(`${index};`))
      const [read] = await Promise.all([reader.readRoom(lane), writer.compact(lane, seq, bytesOf(text))])
      const { snapshot = '', updates } = wordsOf(read)
      expect(snapshot + updates.join('')).toBe(text)
    }
  })

  test('wait for nobody who lost its connection halfway', async () => {
    const client = await open()
    await client.append(lane, bytesOf('a'))
    const hung = postgres
      .query(`BEGIN; SELECT * FROM room FOR UPDATE; SELECT pg_sleep(60)`, database)
      .catch(() => {})
    const isHeld = `SELECT 1 FROM pg_stat_activity WHERE datname = '${database}' AND query LIKE '%pg_sleep(60)%'`
    while ((await postgres.query(`${isHeld} AND pid <> pg_backend_pid()`)).length === 0);
    const append = client.append(lane, bytesOf('b'))
    await postgres.disconnect(database)
    await hung
    expect(await append).toBe(2)
  })
})

describe('a connection that breaks', () => {
  test('again and again, in the middle of writing, loses nothing and does nothing twice', async () => {
    const servers = await Promise.all([open(), open()])
    let isWriting = true
    const writing = writeAll(servers, 1500).finally(() => {
      isWriting = false
    })
    while (isWriting) await postgres.disconnect(database)
    expect(await readAll(await open())).toEqual(await writing)
  })

  test('in the middle of commands, does each once', async () => {
    const server = await open()
    let isWriting = true
    const write = async () => {
      for (let version = 0; version < 300; version++) {
        const rows = [{ kind: 'step', id: 's', expect: version, data: version }]
        expect(await server.commit({ workshopId: 'w1', rows })).toEqual({ ok: true })
      }
    }
    const writing = write().finally(() => {
      isWriting = false
    })
    while (isWriting) await postgres.disconnect(database)
    await writing
    expect(await server.readRows('w1')).toMatchObject([{ version: 300 }])
  })
})

describe('a database that goes away', () => {
  test.each(['SIGINT', 'SIGQUIT'] as const)('by %s and comes back, lost nothing', async (signal) => {
    const servers = await Promise.all([open(), open()])
    const heard: string[] = []
    servers[0]?.health.subscribe((state) => heard.push(state))
    const before = await writeAll(servers, 30)
    await postgres.end(signal)
    const during = writeAll(servers, 300)
    await healthOf(must(servers[0]), 'failing')
    await postgres.run()
    expect(await readAll(await open())).toEqual(expect.arrayContaining(before))
    const kept = [...before, ...(await during)].sort()
    expect(heard).toEqual(['failing', 'ok'])
    expect(await readAll(await open())).toEqual(kept)
  })

  test('is missed by who does nothing, and reads say so at once', async () => {
    const server = await open()
    await postgres.end()
    await healthOf(server, 'failing')
    await expect(server.readRoom(lane)).rejects.toMatchObject({ code: 'read-failed' })
    await postgres.run()
    await healthOf(server, 'ok')
    expect(await server.readRoom(lane)).toMatchObject({ seq: 0 })
  })
})

describe('one call', () => {
  test('that cannot work is refused alone', async () => {
    const server = await open()
    const calls = await Promise.allSettled([
      server.append(lane, bytesOf('a')),
      server.append({ workshopId: 'w1', room: 'lane/\u0000' }, bytesOf('no name')),
      server.commit({ workshopId: 'w1', rows: [{ kind: 'a', id: 'b', expect: 0, data: 1 }] }),
      server.append(lane, bytesOf('b')),
    ])
    expect(calls[1]).toMatchObject({ reason: { code: 'write-refused' } })
    expect(wordsOf(await server.readRoom(lane)).updates).toEqual(['a', 'b'])
    expect(await server.readRows('w1')).toHaveLength(1)
  })
})

describe('opening', () => {
  const refusal = (url = postgres.urlOf(database)) =>
    openPostgresStorage({ url, openForMs: 0 }).then(
      () => undefined,
      (error: StorageError) => ({ code: error.code, message: error.message }),
    )

  test("leaves another program's tables alone", async () => {
    await postgres.query('CREATE TABLE recipe (name text)', database)
    expect(await refusal()).toMatchObject({ code: 'database-foreign' })
    expect(
      await postgres.query("SELECT 1 FROM pg_tables WHERE schemaname = 'public'", database),
    ).toHaveLength(1)
  })

  test('leaves the database of a newer version alone', async () => {
    await (await open()).close()
    await postgres.query('UPDATE brownpaper SET version = 999, readable_from = 999', database)
    expect(await refusal()).toMatchObject({ code: 'database-newer' })
  })

  test('works with one that only has more, so that an upgrade can be taken back', async () => {
    await (await open()).close()
    await postgres.query('UPDATE brownpaper SET version = 999; CREATE TABLE added (id integer)', database)
    expect(await (await open()).append(lane, bytesOf('a'))).toBe(1)
    expect(await postgres.query('SELECT version FROM brownpaper', database)).toEqual([{ version: 999 }])
  })

  test('says in a sentence that the database is not there, does not answer, or lets nobody in', async () => {
    expect(await refusal(postgres.urlOf('nowhere'))).toMatchObject({
      code: 'database-unusable',
      message: expect.stringMatching(
        /database "nowhere" does not exist.*Check its user, password and name\.$/,
      ),
    })
    expect(await refusal('postgres://brownpaper@127.0.0.1:1/x')).toMatchObject({
      code: 'database-unusable',
      message: expect.stringMatching(/ECONNREFUSED.*Check that it runs and may be reached and written\.$/),
    })
  })

  test('waits for one that is still starting', async () => {
    await postgres.end()
    const opening = open()
    await postgres.run()
    expect(await (await opening).append(lane, bytesOf('a'))).toBe(1)
  })

  test('insists that what is answered is on the disk', async () => {
    await postgres.query(`ALTER DATABASE ${database} SET synchronous_commit = off`)
    const server = await open()
    await server.append(lane, bytesOf('a'))
    const trigger = `CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      INSERT INTO told VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$;
      CREATE TABLE told (setting text);
      CREATE TRIGGER tell BEFORE INSERT ON log FOR EACH ROW EXECUTE FUNCTION tell()`
    await postgres.query(trigger, database)
    await server.append(lane, bytesOf('b'))
    expect(await postgres.query('SELECT setting FROM told', database)).toEqual([{ setting: 'on' }])
  })
})
