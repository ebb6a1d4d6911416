import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { write } from './decision.ts'
import { layTrays } from './lay-trays.ts'
import { createWorkshop } from './new-workshop.ts'
import type { RoomAccess } from './room-access.ts'
import { change, single } from './state.ts'
import { WorkshopRegistry } from './workshop-registry.ts'

const now = () => 1_000

let storage: Storage
let rooms: ReturnType<typeof plainRooms>
let registry: WorkshopRegistry
beforeEach(async () => {
  storage = await openSqliteStorage({ path: ':memory:' })
  rooms = plainRooms()
  registry = new WorkshopRegistry({ storage, now })
})
afterEach(() => storage.close())

/** Rooms without connections: documents by name. */
function plainRooms(): RoomAccess & { readonly documents: Map<string, Y.Doc> } {
  const documents = new Map<string, Y.Doc>()
  const documentOf = (room: string) => {
    const ydoc = documents.get(room) ?? new Y.Doc()
    documents.set(room, ydoc)
    return ydoc
  }
  return {
    documents,
    write: async ({ room }, write) => write(documentOf(room)),
    writeAlone: async ({ room }, write) => write(documentOf(room)),
    read: async ({ room }, read) => read(documentOf(room)),
  }
}

async function create() {
  const outcome = await createWorkshop(
    { title: 'Proef', language: 'nl', template: 'blank' },
    { registry, rooms, now },
  )
  if (!outcome.ok) throw new Error(outcome.code)
  const { workshopId, token } = must(outcome.result)
  const found = await registry.authenticate(token)
  if ('code' in found) throw new Error(found.code)
  return { workshopId, token, deviceId: found.device.id }
}

const next = { type: 'step.set', kind: 'opening', seen: 1 }

describe('a workshop', () => {
  it('is the same after a restart', async () => {
    const { workshopId, token, deviceId } = await create()
    await registry.execute(workshopId, deviceId, 'c1', next)
    const again = new WorkshopRegistry({ storage, now })
    expect(await again.authenticate(token)).toMatchObject({
      workshopId,
      device: { id: deviceId, kind: 'member' },
    })
    expect(again.live(workshopId)).toEqual(registry.live(workshopId))
    expect(await again.execute(workshopId, deviceId, 'c1', next)).toEqual({ ok: true })
    expect(await again.execute(workshopId, deviceId, 'c2', next)).toEqual({ ok: false, code: 'stale' })
  })

  it('is not there when nobody made it', async () => {
    expect(await registry.open('nowhere')).toBe(false)
    expect(registry.actor('nowhere', 'nobody')).toEqual({ code: 'no-such-workshop' })
    expect(registry.hasRoom('nowhere', { kind: 'live' })).toBe(false)
    expect(await registry.execute('nowhere', 'nobody', 'c1', next)).toEqual({ ok: false, code: 'not-found' })
  })

  it('has the rooms of its lanes and members and no others', async () => {
    const { workshopId } = await create()
    const { groups, members } = registry.live(workshopId).members
    const [lane, member] = [must(groups[0]).laneId, must(members[0]).id]
    expect(registry.hasRoom(workshopId, { kind: 'lane', lane })).toBe(true)
    expect(registry.hasRoom(workshopId, { kind: 'own', lane, member })).toBe(true)
    expect(registry.hasRoom(workshopId, { kind: 'lane', lane: 'other' })).toBe(false)
    expect(registry.hasRoom(workshopId, { kind: 'own', lane, member: 'other' })).toBe(false)
  })

  it('that another process changed meanwhile is read again, and decided upon once more', async () => {
    const { workshopId, deviceId } = await create()
    const elsewhere = new WorkshopRegistry({ storage, now })
    await elsewhere.open(workshopId)
    await elsewhere.execute(workshopId, deviceId, 'c1', { type: 'group.add', groupId: 'g3', name: 'Groep 3' })
    await elsewhere.execute(workshopId, deviceId, 'c2', { ...next, seen: undefined })
    expect(await registry.execute(workshopId, deviceId, 'c3', next)).toEqual({ ok: false, code: 'stale' })
    expect(await registry.execute(workshopId, deviceId, 'c4', { type: 'step.set', kind: 'groups' })).toEqual({
      ok: true,
    })
    expect(registry.live(workshopId).members.groups).toHaveLength(3)
  })

  it('tells who listens, and live stays the same object until it does', async () => {
    const { workshopId, deviceId } = await create()
    const heard: string[] = []
    const stop = registry.subscribe((id) => heard.push(id))
    const before = registry.live(workshopId)
    await registry.execute(workshopId, deviceId, 'c1', { type: 'timer.clear' })
    expect([heard, registry.live(workshopId) === before]).toEqual([[], true])
    await registry.execute(workshopId, deviceId, 'c2', next)
    expect([heard, registry.live(workshopId) === before]).toEqual([[workshopId], false])
    stop()
  })

  it('leaves out a row nobody can read, and says so', async () => {
    const { workshopId } = await create()
    const bad = { kind: 'member', id: 'bad', expect: 0, data: { name: 42 } }
    await storage.commit({ workshopId, rows: [bad, { ...bad, kind: 'mystery' }] })
    const skipped: string[] = []
    const again = new WorkshopRegistry({
      storage,
      now,
      skipped: (_, { kind, id }) => skipped.push(`${kind}/${id}`),
    })
    expect(await again.open(workshopId)).toBe(true)
    expect(skipped).toEqual(['member/bad', 'mystery/bad'])
  })
})

describe('commands', () => {
  it('take effect one after the other, in the order they were given', async () => {
    const { workshopId, deviceId } = await create()
    const steps = ['opening', 'groups', 'plenary', 'closing', 'lobby', 'groups']
    await Promise.all(
      steps.map((kind, i) => registry.execute(workshopId, deviceId, `c${i}`, { type: 'step.set', kind })),
    )
    expect(registry.live(workshopId).members.step).toMatchObject({ kind: 'groups', version: 7 })
  })

  it('wait, when they begin a step, until what was has been kept; others cause no waiting', async () => {
    const seen: string[] = []
    const stepOf = (workshopId: string) => must(registry.state(workshopId)).rows.step.get('step')?.data.kind
    registry = new WorkshopRegistry({
      storage,
      now,
      async beforeStep(workshopId, step) {
        // Slow as a disk is.
        await storage.readRows(workshopId)
        seen.push(`${step} after ${stepOf(workshopId)}`)
      },
    })
    const { workshopId, deviceId } = await create()
    const give = (id: string, kind: string, device = deviceId) =>
      registry.execute(workshopId, device, id, { type: 'step.set', kind })
    const answers = [
      give('c1', 'groups'),
      give('c2', 'groups'),
      give('c3', 'closing', 'stranger'),
      give('c4', 'plenary'),
    ]
    expect((await Promise.all(answers)).map(({ ok }) => ok)).toEqual([true, true, false, true])
    expect(seen).toEqual(['groups after lobby', 'plenary after groups'])
    expect(stepOf(workshopId)).toBe('plenary')
  })

  it('wait for what was to be kept when one group goes to another step, of its own lane', async () => {
    const seen: unknown[] = []
    registry = new WorkshopRegistry({
      storage,
      now,
      beforeStep: async (_, ...place) => void seen.push(place),
    })
    const { workshopId, deviceId } = await create()
    const group = must([...must(registry.state(workshopId)).rows.group.values()][0])
    const give = (id: string, command: object) => registry.execute(workshopId, deviceId, id, command)
    await give('c1', { type: 'step.go', stepId: 'build' })
    await give('c2', { type: 'group.minutes', groupId: group.id, ms: 60_000 })
    await give('c3', { type: 'group.go', groupId: group.id, stepId: 'pains' })
    await give('c4', { type: 'group.minutes', groupId: group.id, ms: 60_000 })
    await give('c5', { type: 'group.set', groupId: group.id, name: 'Anders' })
    expect(seen).toEqual([
      ['groups', 'build'],
      ['groups', 'pains', group.data.laneId],
    ])
  })

  it('that are none are refused without a trace', async () => {
    const { workshopId, deviceId } = await create()
    const invalid = { ok: false, code: 'invalid-command' }
    for (const command of [undefined, null, 'step.set', {}, { type: 'toString' }, { ...next, extra: 1 }]) {
      expect(await registry.execute(workshopId, deviceId, 'c1', command)).toEqual(invalid)
    }
    expect(await registry.execute(workshopId, deviceId, 'not an id', next)).toEqual(invalid)
  })

  it('of two members under one id are two commands', async () => {
    const { workshopId, deviceId } = await create()
    const linkId = must(
      [...must(registry.state(workshopId)).rows.link.values()].find(({ data }) => data.kind === 'lead'),
    ).id
    const reset = await registry.execute(workshopId, deviceId, 'same', { type: 'link.reset', linkId })
    expect(reset).toEqual({ ok: true, result: { code: expect.any(String) } })
    expect(await registry.execute(workshopId, 'stranger', 'same', { type: 'link.reset', linkId })).toEqual({
      ok: false,
      code: 'no-permission',
    })
    // A secret is told once; a repeated command only hears that it worked.
    expect(await registry.execute(workshopId, deviceId, 'same', { type: 'link.reset', linkId })).toEqual({
      ok: true,
    })
  })
})

describe('late work', () => {
  it('whose laying was interrupted is laid when the workshop is next loaded', async () => {
    const { workshopId, deviceId } = await create()
    const { laneId } = must(registry.live(workshopId).members.groups[0])
    const note = { id: 'n1', author: '', kind: 'pain', place: { at: 'paper', x: 0, y: 0 }, text: 'Laat' }
    const records = [{ table: 'notes', id: 'n1', before: null, after: note }]
    await registry.execute(workshopId, deviceId, 'c1', { type: 'tray.add', laneId, records })
    const [trayId] = must(registry.state(workshopId)).rows.tray.keys()
    // Nobody lays here: as if the process died right after the decision.
    await registry.execute(workshopId, deviceId, 'c2', { type: 'tray.lay', trayId })
    expect(rooms.documents.get(`lane/${laneId}`)).toBeUndefined()

    const again = new WorkshopRegistry({ storage, now })
    const layer = layTrays(again, rooms, (error) => {
      throw error
    })
    await again.open(workshopId)
    await layer.idle()
    const lane = openLane(must(rooms.documents.get(`lane/${laneId}`)), { now })
    expect(lane.tables.notes.all()).toMatchObject([{ text: 'Laat', late: true }])
    expect(must(again.state(workshopId)).rows.tray.get(must(trayId))?.data).toMatchObject({
      state: 'laid',
      records: [],
    })
  })
})

describe('while nothing can be stored', () => {
  it('changes are refused, and what was under way takes effect later', async () => {
    const { workshopId, deviceId } = await create()
    const failing = failingStorage(storage)
    const other = new WorkshopRegistry({ storage: failing.storage, now })
    await other.open(workshopId)
    const waiting = other.execute(workshopId, deviceId, 'c1', next)
    await failing.reached
    failing.fail()
    expect(await waiting).toEqual({ ok: false, code: 'storage-failing' })
    expect(await other.execute(workshopId, deviceId, 'c2', next)).toEqual({
      ok: false,
      code: 'storage-failing',
    })
    expect(other.live(workshopId).members.step.kind).toBe('lobby')
    failing.recover()
    await expect.poll(() => other.live(workshopId).members.step.kind).toBe('opening')
    expect(await other.execute(workshopId, deviceId, 'c1', next)).toEqual({ ok: true })
    const title = await other.change(workshopId, (state) =>
      write(change('workshop', single(state, 'workshop'), { title: 'Weer' })),
    )
    expect(title.ok).toBe(true)
  })
})

/** The same storage, of which commits wait as long as the disk is said to fail. */
function failingStorage(inner: Storage) {
  const listeners = new Set<(state: 'ok' | 'failing') => void>()
  const gate = Promise.withResolvers<void>()
  const reached = Promise.withResolvers<void>()
  let state: 'ok' | 'failing' = 'ok'
  const tell = (now: typeof state) => {
    state = now
    for (const listener of listeners) listener(now)
  }
  const storage: Storage = {
    ...inner,
    commit: async (commit) => {
      reached.resolve()
      await gate.promise
      return inner.commit(commit)
    },
    health: {
      state: () => state,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  }
  return {
    storage,
    fail: () => tell('failing'),
    /** A commit waits. */
    reached: reached.promise,
    recover() {
      gate.resolve()
      tell('ok')
    },
  }
}
