import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { must } from '@brownpaper/shared/base/assert'
import { openLane } from '@brownpaper/shared/lane/lane'
import { readLive } from '@brownpaper/shared/live/live'
import { openOwn } from '@brownpaper/shared/own/own'
import { createOwnActions } from '@brownpaper/shared/own/own-actions'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eventually, TestClient } from '../sockets/test-client.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import { TestServer } from './test-server.ts'

let folder: string
let server: TestServer
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brownpaper-reveal-'))
  server = await start()
})
afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

async function start(): Promise<TestServer> {
  return TestServer.start({ storage: await openSqliteStorage({ path: join(folder, 'test.db') }) })
}

type Seat = { readonly workshopId: string; readonly token: string }
const connect = ({ workshopId, token }: Seat) => TestClient.connect(server, workshopId, token)

async function workshopInSilence() {
  const made = await server.create()
  const code = await server.code(made, 'group')
  const people = await Promise.all(['Anna', 'Bert', 'Cem'].map((name) => server.join(code, { name })))
  const { body } = await server.ask(`/api/workshops/${made.workshopId}`, { token: made.token })
  const groupId: string = must(body.groups[0]).id
  await server.give(made, { type: 'step.go', stepId: 'write' })
  return { made, people, groupId, laneId: must(people[0]?.laneId) }
}

let made = 0
async function openOwnOf(person: Seat & { memberId?: string | undefined }, laneId: string) {
  const room = await (await connect(person)).open(`lane/${laneId}/own/${person.memberId}`)
  const own = openOwn(room.ydoc, { now: Date.now })
  const author = must(person.memberId)
  const options = { newId: () => `own${made++}`, random: Math.random, now: Date.now, author }
  return { room, own, actions: createOwnActions(own, options) }
}

async function openLaneOf(seat: Seat, laneId: string) {
  const room = await (await connect(seat)).open(`lane/${laneId}`)
  return { room, lane: openLane(room.ydoc, { now: Date.now }) }
}

describe('turning over', () => {
  it('lays everyone’s steps in the lane, in strips, with nothing that tells whose they are', async () => {
    const { made, people, groupId, laneId } = await workshopInSilence()
    const texts: string[] = []
    for (const [at, person] of people.entries()) {
      const { room, own, actions } = await openOwnOf(person, laneId)
      const first = actions.addStep(`eerst ${at}`)
      actions.setTrigger(first, `aanleiding ${at}`)
      actions.addStep(`daarna ${at}`)
      actions.addStep('  ')
      own.tables.steps.remove([actions.addStep('toch niet')], { by: '', at: 1 })
      texts.push(`eerst ${at}`, `daarna ${at}`)
      await room.saved()
    }
    const { lane } = await openLaneOf(made, laneId)
    expect(lane.tables.slips.all()).toEqual([])
    await server.give(made, { type: 'reveal.start', groupId, what: 'steps' })
    await eventually(() => expect(lane.tables.slips.all()).toHaveLength(6))
    const slips = lane.tables.slips.all()
    expect(slips.map(({ text }) => text).toSorted()).toEqual(texts.toSorted())
    for (const { strip, text, order } of slips) {
      const [, whose] = text.split(' ')
      const others = slips.filter((one) => one.strip === strip)
      expect(others.map((one) => one.text).toSorted()).toEqual([`daarna ${whose}`, `eerst ${whose}`])
      expect(order).toBe(text.startsWith('eerst') ? 0 : 1)
    }
    const told = JSON.stringify(lane.ydoc.toJSON())
    for (const { memberId } of people) expect(told).not.toContain(memberId)
    expect(told).not.toMatch(/own\d/)
  })

  it('marks what lies there for who wrote it, and adds only what is new the next time', async () => {
    const { made, people, groupId, laneId } = await workshopInSilence()
    const { room, own, actions } = await openOwnOf(must(people[0]), laneId)
    actions.addStep('eerst')
    await room.saved()
    const { lane } = await openLaneOf(must(people[1]), laneId)
    await server.give(made, { type: 'reveal.start', groupId, what: 'steps' })
    await eventually(() => expect(own.tables.steps.all()).toMatchObject([{ laid: true }]))
    const [first] = lane.tables.slips.all()
    // What a phone that slept brings along, when everyone writes together again.
    await server.give(made, { type: 'step.go', stepId: 'build' })
    actions.addStep('later')
    await room.saved()
    expect(room.denied).toBe(0)
    const again = await server.give(must(people[0]), { type: 'reveal.start', groupId, what: 'steps' })
    expect(again.status).toBe(200)
    await eventually(() => expect(lane.tables.slips.all()).toHaveLength(2))
    expect(lane.tables.slips.get(must(first).id)).toEqual(first)
    expect(lane.tables.slips.all()).toMatchObject([{ text: 'eerst' }, { text: 'later', strip: 1, order: 1 }])
  })

  it('publishes scores by member, and tells all that it was done', async () => {
    const { made, people, groupId, laneId } = await workshopInSilence()
    const [anna, bert] = [must(people[0]), must(people[1])]
    await server.give(made, { type: 'step.go', stepId: 'score' })
    for (const [person, value] of [[anna, -3] as const, [bert, 2] as const]) {
      const { room, actions } = await openOwnOf(person, laneId)
      actions.setScore('m1', value, value < 0 ? 'angry' : undefined)
      await room.saved()
    }
    const { lane } = await openLaneOf(must(people[2]), laneId)
    const live = await (await connect(must(people[2]))).open('live')
    expect(lane.tables.scores.all()).toEqual([])
    await server.give(made, { type: 'reveal.start', groupId, what: 'scores' })
    await eventually(() => expect(readLive(live.ydoc)?.groups[0]?.revealed).toEqual(['scores']))
    expect(lane.tables.scores.get(`m1/${anna.memberId}`)).toMatchObject({ value: -3, feeling: 'angry' })
    expect(lane.tables.scores.get(`m1/${bert.memberId}`)).toMatchObject({ value: 2 })
  })

  it('is finished by the next process when the first ended in between', async () => {
    const { made, people, groupId, laneId } = await workshopInSilence()
    const { room, actions } = await openOwnOf(must(people[0]), laneId)
    actions.addIdea('een idee', 'improvement')
    await room.saved()
    await server.close()
    // Decided and stored, and then the power failed.
    const storage = await openSqliteStorage({ path: join(folder, 'test.db') })
    const secret = 'a-secret-of-that-reveal'
    const reveal = { laneId, what: 'ideas', secret, state: 'revealing' }
    const row = { kind: 'reveal', id: `${laneId}.ideas`, expect: 0, data: reveal }
    await storage.commit({ workshopId: made.workshopId, rows: [row] })
    await storage.close()
    server = await start()
    const { lane } = await openLaneOf(made, laneId)
    await eventually(() => expect(lane.tables.slips.all()).toMatchObject([{ kind: 'improvement', strip: 1 }]))
    expect(groupId).toBeDefined()
  })
})

describe('what somebody wrote alone', () => {
  it('is in their own export, and in nobody else’s', async () => {
    const { made, people, laneId } = await workshopInSilence()
    const [anna, bert] = [must(people[0]), must(people[1])]
    const { room, actions } = await openOwnOf(anna, laneId)
    actions.addStep('heel geheim')
    await room.saved()
    const exportOf = (asker: Seat) =>
      server.ask(`/api/workshops/${made.workshopId}/members/${anna.memberId}/export`, { token: asker.token })
    expect((await exportOf(anna)).body.own).toMatchObject([{ laneId, steps: [{ text: 'heel geheim' }] }])
    expect((await exportOf(bert)).status).toBe(403)
    expect(JSON.stringify((await exportOf(made)).body)).not.toContain('heel geheim')
    for (const format of ['json', 'csv']) {
      const path = `/api/workshops/${made.workshopId}/export/${format}`
      expect(JSON.stringify((await server.ask(path, made)).body)).not.toContain('heel geheim')
    }
  })

  it('is gone from the disk when they are erased, and when its slip is', async () => {
    const { made, people, groupId, laneId } = await workshopInSilence()
    const [anna, bert] = [must(people[0]), must(people[1])]
    for (const [person, text] of [[anna, 'woorden van Anna'] as const, [bert, 'woorden van Bert'] as const]) {
      const { room, actions } = await openOwnOf(person, laneId)
      actions.addStep(text)
      await room.saved()
    }
    const filesWith = async (text: string) => {
      const files = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name))))
      return files.filter((bytes) => bytes.includes(text)).length
    }
    expect(await filesWith('woorden van Anna')).toBeGreaterThan(0)
    await server.give(made, { type: 'member.erase', memberId: anna.memberId })
    await eventually(async () => expect(await filesWith('woorden van Anna')).toBe(0))

    const { lane } = await openLaneOf(made, laneId)
    await server.give(made, { type: 'reveal.start', groupId, what: 'steps' })
    await eventually(() => expect(lane.tables.slips.all()).toHaveLength(1))
    await server.give(made, { type: 'text.erase', laneId, ids: [must(lane.tables.slips.ids()[0])] })
    await eventually(async () => expect(await filesWith('woorden van Bert')).toBe(0))
  })
})
