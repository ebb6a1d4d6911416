import { must } from '@brownpaper/shared/base/assert'
import { type LaneDocument, openLane } from '@brownpaper/shared/lane/lane'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createInProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { createRooms, type Rooms } from '../rooms/rooms.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { unpackVersion } from './pack-version.ts'
import type { VersionOptions } from './version-options.ts'
import { createVersions, type Versions } from './versions.ts'

const lane = { workshopId: 'w1', room: 'lane/a' }
const otherLane = { workshopId: 'w1', room: 'lane/b' }
const log = pino({ level: 'silent' })

let storage: Storage
let rooms: Rooms
let versions: Versions
let clock = 0

beforeEach(() => start())
afterEach(() => stop())

async function start(options: Partial<VersionOptions> = {}): Promise<void> {
  storage = await openSqliteStorage({ path: ':memory:' })
  rooms = createRooms({ storage, fanout: createInProcessHub().join(), log })
  const count = { ids: 0 }
  const newId = () => `v${++count.ids}`
  versions = createVersions({ storage, rooms, log, now: () => ++clock, newId, options })
}

async function stop(): Promise<void> {
  await versions.idle()
  await rooms.close()
  await storage.close()
}

/** Writes as somebody of the group would. */
const work = (run: (tables: LaneDocument['tables']) => void, key = lane) =>
  rooms.write(key, (ydoc) => run(openLane(ydoc, { now: () => clock }).tables))

const texts = (key = lane) =>
  rooms.read(key, (ydoc) =>
    openLane(ydoc, { now: () => 0 })
      .tables.notes.all()
      .map(({ text }) => text)
      .sort(),
  )

const add = (id: string, text: string, key = lane) => work(({ notes }) => notes.create(id, { text }), key)

const byHand = { why: 'hand' } as const
const ana = { memberId: 'ana' }

describe('a version', () => {
  it('is what the room held when it was made, whatever came after', async () => {
    await add('n1', 'toen')
    const version = await versions.take(lane, { why: 'hand', name: 'Voor de lunch', memberId: 'ana' })
    await work(({ notes }) => notes.setText('n1', 'nu'))
    const about = { why: 'hand', name: 'Voor de lunch', memberId: 'ana' }
    expect(await versions.list('w1')).toMatchObject([{ id: version.id, room: 'lane/a', about, epoch: 1 }])
    const packed = must(await versions.readPacked(lane, version.id))
    const ydoc = new Y.Doc()
    Y.applyUpdate(ydoc, must(await unpackVersion(packed, version.sizeBytes)))
    expect(openLane(ydoc, { now: () => 0 }).tables.notes.get('n1')?.text).toBe('toen')
  })

  it('is found by its id in its own workshop alone', async () => {
    const { id } = await versions.take(lane, byHand)
    expect(await versions.find('w1', id)).toMatchObject({ id })
    expect(await versions.find('w2', id)).toBeUndefined()
  })

  it('made as one too many takes the place of the oldest of its sort', async () => {
    await stop()
    await start({ mostByHand: 2, mostOfSteps: 1 })
    await add('n1', 'een')
    await versions.takeBeforeStep('w1', 'groups')
    for (let count = 0; count < 3; count++) await versions.take(lane, byHand)
    await versions.take(otherLane, byHand)
    const left = (await versions.list('w1')).map(({ id, room }) => `${room} ${id}`)
    expect(left).toEqual(['lane/b v5', 'lane/a v4', 'lane/a v3', 'lane/a v1'])
  })
})

describe('before a step', () => {
  it('one is made of every room that has changed since its last', async () => {
    await add('n1', 'een')
    await add('n1', 'twee', otherLane)
    await versions.takeBeforeStep('w1', 'groups')
    const made = async () =>
      (await versions.list('w1')).map(({ room, about }) => `${about.step} ${room}`).sort()
    expect(await made()).toEqual(['groups lane/a', 'groups lane/b'])
    await work(({ notes }) => notes.setText('n1', 'drie'), otherLane)
    await versions.takeBeforeStep('w1', 'plenary')
    expect(await made()).toEqual(['groups lane/a', 'groups lane/b', 'plenary lane/b'])
    await versions.takeBeforeStep('w1', 'closing')
    expect(await made()).toHaveLength(3)
    await work(({ notes }) => notes.setText('n1', 'vier'))
    await versions.takeBeforeStep('w1', 'groups', 'score')
    expect((await versions.list('w1')).filter(({ about }) => about.stepId === 'score')).toMatchObject([
      { room: 'lane/a', about: { why: 'step', step: 'groups' } },
    ])
  })

  it('of one group alone, one is made of its lane and of no other', async () => {
    await add('n1', 'een')
    await add('n1', 'twee', otherLane)
    await versions.takeBeforeStep('w1', 'groups', 'score', 'b')
    expect((await versions.list('w1')).map(({ room, about }) => [room, about.stepId])).toEqual([
      ['lane/b', 'score'],
    ])
  })

  it('what was only thrown away counts as changed', async () => {
    await add('n1', 'een')
    await versions.takeBeforeStep('w1', 'groups')
    await work(({ notes }) => notes.remove(['n1'], { by: 'ana', at: 1 }))
    await versions.takeBeforeStep('w1', 'plenary')
    expect(await versions.list('w1')).toHaveLength(2)
  })

  it('none is made of what the server alone writes, or one person for themselves', async () => {
    await add('n1', 'een', { workshopId: 'w1', room: 'lane/a/own/ana' })
    await rooms.write({ workshopId: 'w1', room: 'live' }, (ydoc) => ydoc.getMap('live').set('a', 1))
    await versions.takeBeforeStep('w1', 'groups')
    expect(await versions.list('w1')).toEqual([])
  })

  it('the step goes on when a version cannot be made, and when it takes too long', async () => {
    await add('n1', 'een')
    const never = { ...storage, putVersion: () => new Promise<void>(() => {}) }
    const refusing = { ...storage, listRooms: () => Promise.reject(new Error('no')) }
    for (const broken of [never, refusing]) {
      const options = { stepWaitMs: 1 }
      const slow = createVersions({ storage: broken, rooms, log, now: () => 1, newId: () => 'v', options })
      await slow.takeBeforeStep('w1', 'groups')
    }
    expect(await versions.list('w1')).toEqual([])
  })
})

describe('putting a version back', () => {
  it('shows again what it showed, and keeps what was there as a version', async () => {
    await add('n1', 'een')
    await add('n2', 'twee')
    const version = await versions.take(lane, byHand)
    await work(({ notes }) => {
      notes.setText('n1', 'anders')
      notes.remove(['n2'], { by: 'jan', at: 1 })
      notes.create('n3', { text: 'later' })
    })
    const result = must(await versions.restore(version, 'w1', ana))
    expect(await texts()).toEqual(['een', 'twee'])
    expect(result).toEqual({ changed: 3, leftAlone: 0, before: expect.any(String) })
    const before = must(await versions.find('w1', must(result.before)))
    expect(before.about).toEqual({ why: 'restore', memberId: 'ana' })
    await versions.restore(before, 'w1', ana)
    expect(await texts()).toEqual(['anders', 'later'])
  })

  it('can be undone, but for what others have changed since', async () => {
    await add('n1', 'een')
    await add('n2', 'twee')
    const version = await versions.take(lane, byHand)
    await work(({ notes }) => notes.setText('n1', 'anders'))
    await work(({ notes }) => notes.setText('n2', 'ook anders'))
    const { before } = must(await versions.restore(version, 'w1', ana))
    await work(({ notes }) => notes.setText('n2', 'van jan'))
    const undone = await versions.restore(must(await versions.find('w1', must(before))), 'w1', {
      ...ana,
      undoes: version.id,
    })
    expect(undone).toEqual({ changed: 1, leftAlone: 1 })
    expect(await texts()).toEqual(['anders', 'van jan'])
  })

  it('by two people at once is done once, letter for letter', async () => {
    await add('n1', 'te lang wachten')
    const version = await versions.take(lane, byHand)
    await work(({ notes }) => notes.setText('n1', 'kort'))
    const results = await Promise.all([
      versions.restore(version, 'w1', ana),
      versions.restore(version, 'w1', { memberId: 'jan' }),
    ])
    expect(await texts()).toEqual(['te lang wachten'])
    expect(results.map((result) => result?.changed).sort()).toEqual([0, 1])
    expect((await versions.list('w1')).map(({ about }) => about.why).sort()).toEqual(['hand', 'restore'])
  })

  it('of what is there already writes nothing and leaves no version behind', async () => {
    await add('n1', 'een')
    const version = await versions.take(lane, byHand)
    expect(await versions.restore(version, 'w1', ana)).toEqual({ changed: 0, leftAlone: 0 })
    expect(await versions.list('w1')).toHaveLength(1)
  })

  it('brings back what damage took, unless it was taken away for good', async () => {
    await add('n1', 'een')
    const version = await versions.take(lane, byHand)
    const damaged = { ...lane, workshopId: 'w2' }
    const packed = must(await versions.readPacked(lane, version.id))
    for (const [id, epoch] of [
      ['same', 1],
      ['later', 0],
    ] as const) {
      const { sizeBytes } = version
      const data = { ...byHand, epoch }
      await storage.putVersion(damaged, { id, at: 1, seq: 0, sizeBytes, data, bytes: packed })
    }
    const restore = async (id: string) => versions.restore(must(await versions.find('w2', id)), 'w2', ana)
    expect(await restore('later')).toEqual({ changed: 0, leftAlone: 0 })
    expect(await texts(damaged)).toEqual([])
    await restore('same')
    expect(await texts(damaged)).toEqual(['een'])
  })

  it('cannot be done with one that is damaged or gone', async () => {
    const version = await versions.take(lane, byHand)
    await storage.putVersion(lane, { ...version, data: byHand, bytes: new Uint8Array([1, 2, 3]) })
    expect(await versions.restore(version, 'w1', ana)).toBeUndefined()
    await storage.deleteVersions(lane, [version.id])
    expect(await versions.restore(version, 'w1', ana)).toBeUndefined()
  })
})

describe('erasing words', () => {
  it('changes what stands in every version of the room, letters that were deleted too', async () => {
    await add('n1', 'Ana Jansen belt')
    await versions.take(lane, byHand)
    await work(({ notes }) => notes.create('n2', { text: 'nog iets' }))
    await versions.take(lane, { ...byHand, name: 'Middag' })
    await versions.take(otherLane, byHand)
    const erase = (ydoc: Y.Doc) => openLane(ydoc, { now: () => 0 }).tables.notes.setText('n1', 'iemand belt')
    expect(await versions.rewrite(lane, erase)).toBe(2)
    for (const { id, room, sizeBytes, about } of await versions.list('w1')) {
      if (room !== lane.room) continue
      const packed = must(await versions.readPacked(lane, id))
      const stored = Buffer.from(must(await unpackVersion(packed, sizeBytes))).toString('utf8')
      expect(stored).toContain('iemand')
      expect(stored).not.toContain('Jansen')
      expect(['Middag', undefined]).toContain(about.name)
    }
  })

  it('deletes a version in which nobody can read what stands', async () => {
    const version = await versions.take(lane, byHand)
    await storage.putVersion(lane, { ...version, data: byHand, bytes: new Uint8Array([1, 2, 3]) })
    expect(await versions.rewrite(lane, () => {})).toBe(1)
    expect(await versions.list('w1')).toEqual([])
  })
})
