import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gunzipSync } from 'node:zlib'
import { must } from '@brownpaper/shared/base/assert'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { readLive } from '@brownpaper/shared/live/live'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { openStaff, traitsId } from '@brownpaper/shared/staff/staff'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DAY_MS } from '../access/retention.ts'
import { type App, createApp } from '../app.ts'
import { imageOf } from '../assets/test-images.ts'
import { createInProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { eventually, TestClient } from '../sockets/test-client.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { TestServer } from './test-server.ts'

let folder: string
let server: TestServer
let today: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-erase-'))
  today = Date.now()
  server = await start()
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function start(): Promise<TestServer> {
  const storage = await openSqliteStorage({ path: join(folder, 'test.db') })
  return TestServer.start({ storage, now: () => today })
}

/** Which files hold a text, in the write-ahead log too. */
async function filesWith(text: string | Buffer): Promise<readonly string[]> {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  )
  return files.filter(({ bytes }) => bytes.includes(text)).map(({ name }) => name)
}

/** How many decisions are not carried out yet, by another reader of the file. */
function erasuresLeft(): number {
  const db = new DatabaseSync(join(folder, 'test.db'), { readOnly: true })
  const found = db.prepare("SELECT count(*) AS count FROM row WHERE kind = 'erasure'").get()
  db.close()
  return Number(found?.count)
}

type Seat = { readonly workshopId: string; readonly token: string }

const connect = ({ workshopId, token }: Seat) => TestClient.connect(server, workshopId, token)

/** A lane as one opens it, with the room it came in. */
async function openLaneOf(client: TestClient, laneId: string) {
  const room = await client.open(`lane/${laneId}`)
  return { room, lane: openLane(room.ydoc, { now: Date.now }) }
}

const note = (lane: LaneDocument, id: string, text: string, author = '') =>
  lane.tables.notes.create(id, { author, kind: 'pain', place: { at: 'paper', x: 0, y: 0 }, text })

async function workshopAtWork() {
  const made = await server.create()
  await server.give(made, { type: 'step.set', kind: 'groups' })
  const guest = await server.join(await server.code(made, 'group'), { name: 'Wilhelmina van Zonneveld' })
  return { made, guest, laneId: must(guest.laneId) }
}

describe('erasing a text', () => {
  it('takes its words out of the lane, the log and the file, under a new epoch that everyone follows', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const client = await connect(guest)
    const { room, lane } = await openLaneOf(client, laneId)
    note(lane, 'n1', 'een heel geheim knelpunt')
    note(lane, 'n2', 'dit mag blijven')
    lane.tables.comments.create('c1', { author: '', on: 'n1', text: 'wat een geheim knelpunt zeg' })
    lane.tables.notes.remove(['n1'], { by: '', at: 1 })
    await room.saved()
    expect(await filesWith('geheim knelpunt')).not.toEqual([])

    expect((await server.give(made, { type: 'text.erase', laneId, ids: ['n1'] })).status).toBe(200)
    await eventually(() => expect(room.closedBy).toBe(CLOSE_CODES['room-renewed']))
    const again = await openLaneOf(await connect(guest), laneId)
    expect(again.room.said).toContainEqual(expect.objectContaining({ t: 'opened', epoch: 2 }))
    expect(again.lane.tables.notes.all()).toMatchObject([{ id: 'n2', text: 'dit mag blijven' }])
    expect(again.lane.tables.notes.get('n1')).toBeUndefined()
    expect(again.lane.tables.comments.get('c1')).toBeUndefined()
    await eventually(async () => expect(await filesWith('geheim knelpunt')).toEqual([]))
    // One writes on in what is there now.
    note(again.lane, 'n3', 'verder')
    await again.room.saved()
    expect(again.room.denied).toBe(0)
  })

  it('takes pictures along that nothing else shows, and leaves those that something does', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const path = `/api/workshops/${made.workshopId}/assets`
    const keep = async (name: 'png' | 'jpeg') => {
      const headers = { 'Content-Type': `image/${name}` }
      return String(
        (await server.ask(path, { token: guest.token, body: imageOf(name), headers })).body.assetId,
      )
    }
    const [only, also] = [await keep('png'), await keep('jpeg')]
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    lane.tables.evidence.create('e1', { author: '', moment: 'm', asset: only, people: 'people' })
    lane.tables.evidence.create('e2', { author: '', moment: 'm', asset: also })
    lane.tables.objects.create('o1', { author: '', type: 'image', asset: also })
    lane.tables.evidence.remove(['e1', 'e2'], { by: '', at: 1 })
    await room.saved()
    const status = async (id: string) => (await server.ask(`${path}/${id}`, { token: guest.token })).status
    expect(await status(only)).toBe(200)
    expect(await filesWith(imageOf('png'))).not.toEqual([])

    await server.give(made, { type: 'text.erase', laneId, ids: ['e1', 'e2'] })
    await eventually(() => expect(erasuresLeft()).toBe(0))
    expect(await status(only)).toBe(404)
    expect(await status(also)).toBe(200)
    await eventually(async () => expect(await filesWith(imageOf('png'))).toEqual([]))
  })

  it('rewrites every version of the lane, and leaves no bytes of what they were', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    note(lane, 'n1', 'een heel geheim knelpunt')
    note(lane, 'n2', 'dit mag blijven')
    await room.saved()
    await server.give(made, { type: 'step.set', kind: 'plenary' })
    const stored = () => {
      const db = new DatabaseSync(join(folder, 'test.db'), { readOnly: true })
      const found = db.prepare('SELECT bytes FROM version WHERE room = ?').all(`lane/${laneId}`)
      db.close()
      return found.map(({ bytes }) => Buffer.from(bytes as Uint8Array))
    }
    const [before, ...others] = stored()
    expect(others).toEqual([])
    expect(await filesWith(must(before))).not.toEqual([])

    await server.give(made, { type: 'text.erase', laneId, ids: ['n1'] })
    await eventually(() => expect(erasuresLeft()).toBe(0))
    const after = gunzipSync(must(stored()[0]))
    expect(after.includes('dit mag blijven')).toBe(true)
    expect(after.includes('geheim')).toBe(false)
    expect(await filesWith(must(before))).toEqual([])
  })

  it('takes waiting late work of it along', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const after = {
      id: 'n1',
      author: '',
      kind: 'pain',
      place: { at: 'paper', x: 0, y: 0 },
      text: 'geheim en laat',
    }
    const records = [{ table: 'notes', id: 'n1', before: null, after }]
    await server.give(guest, { type: 'tray.add', laneId, records })
    await server.give(made, { type: 'text.erase', laneId, ids: ['n1'] })
    const { body } = await server.ask(`/api/workshops/${made.workshopId}/tray`, { token: made.token })
    expect(body.items).toEqual([])
    await eventually(async () => expect(await filesWith('geheim en laat')).toEqual([]))
  })

  it('is finished by the next process when this one dies in between', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    note(lane, 'n1', 'een heel geheim knelpunt')
    await room.saved()
    // The decision alone, as of a process that was killed right after it.
    await server.close()
    const storage = await openSqliteStorage({ path: join(folder, 'test.db') })
    const data = { what: 'texts', laneId, ids: ['n1'] }
    await storage.commit({
      workshopId: made.workshopId,
      rows: [{ kind: 'erasure', id: 'e1', expect: 0, data }],
    })
    await storage.close()
    server = await start()
    await eventually(async () => expect(await filesWith('geheim knelpunt')).toEqual([]))
    await eventually(() => expect(erasuresLeft()).toBe(0))
  })
})

describe('erasing a person', () => {
  it('leaves their name nowhere, ends their devices with words, and keeps what they wrote', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    note(lane, 'n1', 'van niemand meer', must(guest.memberId))
    await room.saved()
    const lead = await connect(made)
    const live = await lead.open('live')
    expect(await filesWith('Zonneveld')).not.toEqual([])

    const theirs = await connect(guest)
    await server.give(made, { type: 'member.erase', memberId: must(guest.memberId) })
    expect(await theirs.raw.closeCode()).toBe(CLOSE_CODES['removed-from-workshop'])
    await eventually(() => expect(live.closedBy).toBe(CLOSE_CODES['room-renewed']))
    await eventually(async () => expect(await filesWith('Zonneveld')).toEqual([]))
    const fresh = await lead.open('live')
    expect(must(readLive(fresh.ydoc)).members.map(({ name }) => name)).toEqual(['Workshopleider'])
    const { body } = await server.ask(`/api/workshops/${made.workshopId}/export/json`, { token: made.token })
    expect(JSON.stringify(body)).toContain('van niemand meer')
    expect(JSON.stringify(body)).not.toContain('Zonneveld')
    await eventually(async () => {
      const { status, body: answer } = await server.ask(`/api/workshops/${made.workshopId}`, {
        token: guest.token,
      })
      expect([status, answer.error.code]).toEqual([401, 'not-signed-in'])
    })
  })

  it('also works for who was removed before, and never for the last who leads', async () => {
    const { made, guest } = await workshopAtWork()
    await server.give(made, { type: 'member.remove', memberId: must(guest.memberId) })
    expect(await filesWith('Zonneveld')).not.toEqual([])
    expect((await server.give(made, { type: 'member.erase', memberId: must(guest.memberId) })).status).toBe(
      200,
    )
    await eventually(async () => expect(await filesWith('Zonneveld')).toEqual([]))
    const { body: me } = await server.ask(`/api/workshops/${made.workshopId}/me`, { token: made.token })
    expect((await server.give(made, { type: 'member.erase', memberId: me.memberId })).status).toBe(403)
  })
})

describe('erasing a workshop', () => {
  it('closes every connection with words, and leaves nothing of it in any file', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const other = await server.create('blank', 'Een andere workshop')
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    note(lane, 'n1', 'een heel geheim knelpunt')
    await room.saved()
    const path = `/api/workshops/${made.workshopId}/assets`
    const image = { token: guest.token, body: imageOf('png'), headers: { 'Content-Type': 'image/png' } }
    expect((await server.ask(path, image)).status).toBe(201)

    const [theirs, lead] = [await connect(guest), await connect(made)]
    await server.give(made, { type: 'workshop.erase' })
    expect(await theirs.raw.closeCode()).toBe(CLOSE_CODES['workshop-erased'])
    expect(await lead.raw.closeCode()).toBe(CLOSE_CODES['workshop-erased'])
    for (const text of ['Zonneveld', 'geheim knelpunt', made.workshopId, 'IHDR']) {
      await eventually(async () => expect(await filesWith(text), text).toEqual([]))
    }
    const again = await TestClient.connect(server, made.workshopId, guest.token)
    expect(await again.raw.closeCode()).toBe(CLOSE_CODES['no-such-workshop'])
    expect((await server.ask('/api/join', { body: { code: made.viewCode } })).status).toBe(404)
    expect((await server.ask(`/api/workshops/${other.workshopId}`, { token: other.token })).status).toBe(200)
    expect(await filesWith('Een andere workshop')).not.toEqual([])
  })

  it('leaves an image that somebody puts into another one at that moment', async () => {
    const storage = await openSqliteStorage({ path: ':memory:' })
    const first = { workshopId: '' }
    const erasesThen: typeof storage = {
      ...storage,
      async putAsset(id, asset) {
        await storage.putAsset(id, asset)
        if (first.workshopId !== '') await storage.eraseWorkshop(first.workshopId)
      },
    }
    const host = await TestServer.start({ storage: erasesThen })
    const image = { body: imageOf('png'), headers: { 'Content-Type': 'image/png' } }
    const pathOf = ({ workshopId }: Seat) => `/api/workshops/${workshopId}/assets`
    const [one, other] = [await host.create(), await host.create()]
    await host.ask(pathOf(one), { ...image, token: one.token })
    first.workshopId = one.workshopId
    const { status, body } = await host.ask(pathOf(other), { ...image, token: other.token })
    expect(status).toBe(201)
    const found = await host.ask(`${pathOf(other)}/${body.assetId}`, { token: other.token })
    expect(found.status).toBe(200)
    await host.close()
  })

  it('is for facilitators alone', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    for (const command of [
      { type: 'workshop.erase' },
      { type: 'member.erase', memberId: guest.memberId },
      { type: 'text.erase', laneId, ids: ['n1'] },
      { type: 'workshop.set', keepDays: 30 },
    ]) {
      expect((await server.give(guest, command)).status, command.type).toBe(403)
    }
    expect((await server.ask(`/api/workshops/${made.workshopId}`, { token: guest.token })).status).toBe(200)
  })
})

describe('a workshop nobody uses', () => {
  let app: App
  const restart = async () => {
    await server.close()
    const storage = await openSqliteStorage({ path: join(folder, 'test.db') })
    app = createApp({
      storage,
      fanout: createInProcessHub().join(),
      log: pino({ level: 'silent' }),
      now: () => today,
    })
    return storage
  }

  it('is erased after the days it is kept, counted from its last use', async () => {
    const [short, long, ever] = [await server.create(), await server.create(), await server.create()]
    await server.give(short, { type: 'workshop.set', keepDays: 30 })
    await server.give(ever, { type: 'workshop.set', keepDays: null })
    const preview = await server.ask('/api/join/preview', { body: { code: short.viewCode } })
    expect(preview.body.keepDays).toBe(30)
    today += 29 * DAY_MS
    await (await connect(short)).fence()
    today += 29 * DAY_MS
    let storage = await restart()
    await eventually(async () => expect(await storage.listWorkshops()).toHaveLength(3))
    await app.close()

    today += 2 * DAY_MS
    storage = await restart()
    await eventually(async () => expect(await storage.listWorkshops()).toHaveLength(2))
    await app.close()
    today += 400 * DAY_MS
    storage = await restart()
    await eventually(async () => expect(await storage.listWorkshops()).toEqual([ever.workshopId]))
    await app.close()
    expect(await filesWith(long.workshopId)).toEqual([])
    server = await start()
  })
})

describe('what is known of a person', () => {
  it('is theirs and the facilitators’ to have, with all they wrote', async () => {
    const { made, guest, laneId } = await workshopAtWork()
    const { room, lane } = await openLaneOf(await connect(guest), laneId)
    note(lane, 'n1', 'van mij', must(guest.memberId))
    note(lane, 'n2', 'van een ander', 'other')
    note(lane, 'n3', 'weggegooid', must(guest.memberId))
    lane.tables.notes.remove(['n3'], { by: must(guest.memberId), at: 1 })
    lane.tables.scores.create(`m1/${guest.memberId}`, { value: 2 })
    await room.saved()
    const path = `/api/workshops/${made.workshopId}/members/${guest.memberId}/export`
    for (const { token } of [made, guest]) {
      const { status, body, headers } = await server.ask(path, { token })
      expect(status).toBe(200)
      expect(headers.get('content-disposition')).toContain('Wilhelmina van Zonneveld.json')
      expect(body.person).toMatchObject({
        name: 'Wilhelmina van Zonneveld',
        role: 'participant',
        group: 'Groep 1',
      })
      expect(body.devices).toEqual([{ id: expect.any(String), link: 'group' }])
      expect(body.lanes).toMatchObject([{ laneId, scores: [{ value: 2 }] }])
      expect(body.lanes[0].notes.map(({ text }: { text: string }) => text).sort()).toEqual([
        'van mij',
        'weggegooid',
      ])
      expect(JSON.stringify(body)).not.toContain('tokenHash')
    }
    const stranger = await server.join(await server.code(made, 'group'), { name: 'Iemand anders' })
    expect((await server.ask(path, { token: stranger.token })).status).toBe(403)
    const unknown = `/api/workshops/${made.workshopId}/members/nobody/export`
    expect((await server.ask(unknown, { token: made.token })).status).toBe(404)
  })
})

describe('what was noted of people to make groups with', () => {
  async function withStaff() {
    const made = await server.create()
    const room = await (await connect(made)).open('staff')
    const staff = openStaff(room.ydoc, { now: Date.now })
    for (const [id, name] of [
      ['stays', 'Zonneveld'],
      ['left', 'Vertrokken'],
    ] as const) {
      staff.tables.people.create(id, { name, email: `${name}@voorbeeld.nl` })
      staff.tables.traits.create(traitsId(id), { view: 'critical' })
    }
    await room.saved()
    return { made, room, staff }
  }
  const set = { type: 'invited.set', people: [{ id: 'stays', name: 'Zonneveld', role: 'participant' }] }

  it('is gone from document, log and file once groups are set, with who was taken off the list', async () => {
    const { made, room, staff } = await withStaff()
    staff.tables.people.remove(['left'], { by: '', at: 1 })
    await room.saved()
    expect(await filesWith('critical')).not.toEqual([])

    expect((await server.give(made, set)).status).toBe(200)
    await eventually(() => expect(room.closedBy).toBe(CLOSE_CODES['room-renewed']))
    const again = await (await connect(made)).open('staff')
    const { people, traits } = openStaff(again.ydoc, { now: Date.now }).tables
    expect(people.all().map(({ name }) => name)).toEqual(['Zonneveld'])
    expect(traits.all()).toEqual([])
    for (const word of ['critical', 'Vertrokken'])
      await eventually(async () => expect(await filesWith(word)).toEqual([]))
    // Once more there is nothing to erase, and nobody is made to begin anew.
    await server.give(made, set)
    await eventually(() => expect(erasuresLeft()).toBe(0))
    expect(again.closedBy).toBeUndefined()
  })

  it('goes along with a person who is erased', async () => {
    const { made } = await withStaff()
    await server.give(made, set)
    const guest = await server.join(made.joinCode, { invitedId: 'stays' })
    const path = `/api/workshops/${made.workshopId}/members/${guest.memberId}/export`
    const { body } = await server.ask(path, { token: guest.token })
    expect(body.prepared).toMatchObject({ name: 'Zonneveld', email: 'Zonneveld@voorbeeld.nl', pairs: [] })
    await server.give(made, { type: 'member.erase', memberId: must(guest.memberId) })
    await eventually(async () => expect(await filesWith('Zonneveld')).toEqual([]))
  })
})

describe('the preview of a link', () => {
  it('tells the names of those expected, the department of namesakes, and who is in already', async () => {
    const made = await server.create()
    const people = [
      { id: 'a', name: 'Jan Bakker', department: 'Winkels', role: 'participant' },
      { id: 'b', name: 'jan bakker', department: 'Online', role: 'participant' },
      { id: 'c', name: 'Mies', department: 'Juridisch', role: 'participant' },
      { id: 'd', name: 'Bea', role: 'companion' },
    ]
    await server.give(made, { type: 'invited.set', people })
    await server.join(made.joinCode, { invitedId: 'c' })
    const preview = async (code: string) => (await server.ask('/api/join/preview', { body: { code } })).body
    expect((await preview(made.joinCode)).invited).toEqual([
      { id: 'a', name: 'Jan Bakker', department: 'Winkels', isTaken: false },
      { id: 'b', name: 'jan bakker', department: 'Online', isTaken: false },
      { id: 'c', name: 'Mies', isTaken: true },
    ])
    expect((await preview(await server.code(made, 'companion'))).invited).toMatchObject([{ id: 'd' }])
    for (const code of [made.viewCode, made.leadCode, await server.code(made, 'screen')])
      expect((await preview(code)).invited).toEqual([])
    const second = await server.ask('/api/join', { body: { code: made.joinCode, invitedId: 'c' } })
    expect([second.status, second.body.error.code]).toEqual([409, 'name-taken'])
  })
})
