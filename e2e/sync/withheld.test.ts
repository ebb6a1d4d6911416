import { afterAll, beforeAll, expect, test } from 'vitest'
import { TestClient, type TestRoom } from '../../server/src/sockets/test-client.ts'
import { must } from '../../shared/src/base/assert.ts'
import { openLane } from '../../shared/src/lane/lane.ts'
import { readLive } from '../../shared/src/live/live.ts'
import { openOwn } from '../../shared/src/own/own.ts'
import { createOwnActions } from '../../shared/src/own/own-actions.ts'
import { Contract } from '../support/contract.ts'
import { TestServer } from '../support/server.ts'
import { until } from '../support/until.ts'

let server: TestServer
let contract: Contract
beforeAll(async () => {
  server = await TestServer.start()
  contract = new Contract(server)
}, 60_000)
afterAll(() => server.stop())

type Seat = { readonly workshopId: string; readonly token: string; readonly memberId?: string }
type Link = { readonly kind: string; readonly groupId?: string; readonly code: string }

/** Somebody with every room open that they may have, and all the bytes their socket ever brought. */
class Listener {
  readonly name: string
  readonly seat: Seat
  readonly heard: Uint8Array[] = []
  #client: TestClient | undefined

  constructor(name: string, seat: Seat) {
    this.name = name
    this.seat = seat
  }

  /** Asks for all of these, whether or not they are let in. */
  async listen(rooms: readonly string[]): Promise<void> {
    const { workshopId, token } = this.seat
    const client = await TestClient.connect({ host: new URL(server.url).host }, workshopId, token)
    this.#client = client
    client.raw.socket.on('message', (data: Buffer) => this.heard.push(new Uint8Array(data)))
    const asked = rooms.map((room) => client.ask(room))
    await until(
      () => asked.every(({ isSynced, closedBy }) => isSynced || closedBy !== undefined),
      `${this.name} has an answer from every room`,
    )
  }

  /** Everything the server had to say so far has come. */
  fence = () => must(this.#client).fence()
  leave = () => this.#client?.raw.socket.terminate()

  heardOf(text: string): number {
    return this.heard.filter((message) => Buffer.from(message).includes(text)).length
  }
}

const SECRETS = {
  step: 'ik-durf-niet-te-bellen',
  trigger: 'de-brief-van-de-deurwaarder',
  idea: 'schaf-de-boete-af',
  feeling: 'afraid',
  /** Every record of the own room is made under such an id: of it not even that it is there may be told. */
  id: 'own-record',
} as const

test('what people write and score alone reaches no other socket, export or version before it is turned over', async () => {
  const made = await contract.post('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
  const lead = made as unknown as Seat
  const at = `/api/workshops/${lead.workshopId}`
  const { groups } = (await contract.get(at, lead.token)) as { groups: { id: string; laneId: string }[] }
  const { id: groupId, laneId } = must(groups[0])
  const { links } = (await contract.get(`${at}/links`, lead.token)) as { links: Link[] }
  const join = async (kind: string, index: number, name?: string) => {
    const group = must(groups[index]).id
    const link = must(links.find((one) => one.kind === kind && (one.groupId ?? group) === group))
    const body = { code: link.code, ...(name !== undefined && { name }) }
    return (await contract.post('/api/join', body)) as unknown as Seat
  }
  const command = (seat: Seat, given: object) =>
    contract.post(`${at}/commands`, { id: `c${commands++}`, command: given }, seat.token)
  let commands = 0

  const writer = await join('group', 0, 'Anna')
  const listeners = [
    new Listener('the lead in the cockpit', lead),
    new Listener('somebody of the same group', await join('group', 0, 'Bert')),
    new Listener('somebody of another group', await join('group', 1, 'Cem')),
    new Listener('the companion', await join('companion', 0, 'Dora')),
    new Listener('the group screen', await join('screen', 0)),
    new Listener('a viewer', await join('viewer', 0)),
    new Listener('the room screen', await join('room', 0)),
  ]
  const ownName = `lane/${laneId}/own/${writer.memberId}`
  const rooms = ['live', 'live/view', 'workshop', 'staff', 'plenary', 'plan', ownName].concat(
    groups.map((group) => `lane/${group.laneId}`),
  )
  const listenAll = () => Promise.all(listeners.map((one) => one.listen(rooms)))

  /** Of each: how often it heard any of the secrets. The word for a feeling may be in no lane either. */
  const expectWithheld = async () => {
    await Promise.all(listeners.map((one) => one.fence()))
    for (const one of listeners) {
      for (const secret of Object.values(SECRETS))
        expect([one.name, one.heardOf(secret)]).toEqual([one.name, 0])
    }
    const everywhere = [`${at}/export/json`, `${at}/versions`, at]
    for (const { seat } of listeners) {
      for (const path of everywhere) await expectFree(path, seat)
      await expectFree(`${at}/members/${writer.memberId}/export`, seat)
    }
    const { versions } = (await contract.get(`${at}/versions`, lead.token)) as { versions: { id: string }[] }
    expect(versions.length).toBeGreaterThan(0)
    for (const { id } of versions) await expectFree(`${at}/versions/${id}`, lead)
  }
  const expectFree = async (path: string, { token }: Seat) => {
    const response = await fetch(server.url + path, { headers: { Authorization: `Bearer ${token}` } })
    const bytes = Buffer.from(await response.arrayBuffer())
    for (const secret of Object.values(SECRETS)) expect([path, bytes.includes(secret)]).toEqual([path, false])
  }

  const openOwnRoom = async () => {
    const client = await TestClient.connect(
      { host: new URL(server.url).host },
      writer.workshopId,
      writer.token,
    )
    const room = await client.open(ownName)
    const own = openOwn(room.ydoc, { now: Date.now })
    const options = {
      newId: () => `${SECRETS.id}-${commands++}`,
      random: Math.random,
      now: Date.now,
      author: '',
    }
    return { client, room, own, actions: createOwnActions(own, options) }
  }
  const typed = async (text: string, write: (letter: string, at: number) => void, room: TestRoom) => {
    for (const [index, letter] of [...text].entries()) write(letter, index)
    await room.saved()
  }

  await command(lead, { type: 'step.go', stepId: 'write' })
  await listenAll()
  const alone = await openOwnRoom()
  const { steps, ideas } = alone.own.tables
  const step = alone.actions.addStep('')
  await typed(
    SECRETS.step,
    (letter, at) => steps.editText(step, { at, remove: 0, insert: letter }),
    alone.room,
  )
  alone.actions.setTrigger(step, SECRETS.trigger)
  const idea = alone.actions.addIdea('', 'improvement')
  await typed(
    SECRETS.idea,
    (letter, at) => ideas.editText(idea, { at, remove: 0, insert: letter }),
    alone.room,
  )
  await command(writer, { type: 'ready.set', on: true })
  await command(lead, { type: 'step.go', stepId: 'score' })
  alone.actions.setScore('m1', -3, SECRETS.feeling)
  await alone.room.saved()
  await expectWithheld()

  // The power fails; everyone comes back to what the disk has.
  await server.kill()
  await server.start()
  await listenAll()
  alone.client.raw.socket.terminate()
  const again = await openOwnRoom()
  expect(again.own.tables.steps.get(step)).toMatchObject({ text: SECRETS.step, trigger: SECRETS.trigger })
  expect(again.own.tables.scores.get('m1')).toMatchObject({ value: -3 })
  again.actions.setScore('m2', -2, SECRETS.feeling)
  await again.room.saved()
  await expectWithheld()

  // The next step does not turn anything over by itself.
  await command(lead, { type: 'step.go', stepId: 'discuss' })
  await expectWithheld()

  await command(lead, { type: 'reveal.start', groupId, what: 'steps' })
  const group = must(listeners[1])
  await until(() => group.heardOf(SECRETS.step) > 0, 'the group sees what was turned over')
  await Promise.all(listeners.map((one) => one.fence()))
  const saw = listeners.filter((one) => one.heardOf(SECRETS.step) > 0).map(({ name }) => name)
  expect(saw).toEqual([
    'the lead in the cockpit',
    'somebody of the same group',
    'the companion',
    'the group screen',
  ])
  // Ideas and scores were not asked for, and stay where they are.
  for (const one of listeners) expect([one.name, one.heardOf(SECRETS.idea)]).toEqual([one.name, 0])
  const reader = await TestClient.connect({ host: new URL(server.url).host }, lead.workshopId, lead.token)
  const lane = openLane((await reader.open(`lane/${laneId}`)).ydoc, { now: Date.now })
  expect(lane.tables.slips.all()).toMatchObject([{ text: SECRETS.step, trigger: SECRETS.trigger, strip: 1 }])
  expect(lane.tables.scores.all()).toEqual([])
  const live = readLive((await reader.open('live')).ydoc)
  expect(live?.groups[0]?.revealed).toEqual(['steps'])
  for (const one of [...listeners, { leave: () => again.client.raw.socket.terminate() }]) one.leave()
  await reader.leave()
}, 120_000)
