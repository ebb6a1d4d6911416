import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { must } from '@brownpaper/shared/base/assert'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventually, TestClient } from './sockets/test-client.ts'
import { TestCluster } from './sockets/test-cluster.ts'

type Node = { readonly process: ChildProcess; readonly host: string; readonly ended: Promise<unknown[]> }

let cluster: TestCluster
let nodes: Node[]
let workshopId: string
let token: string
let room: string

beforeAll(async () => {
  cluster = await TestCluster.start()
}, 60_000)
afterAll(() => cluster.remove())

beforeEach(async () => {
  await cluster.renew()
  nodes = await Promise.all([start(), start(), start()])
  const made = await ask('/api/workshops', { title: 'Proef', language: 'nl', template: 'blank' })
  workshopId = made.workshopId
  token = made.token
  await ask(`/api/workshops/${workshopId}/step`, { kind: 'groups' }, 'PUT')
  const { groups } = await ask(`/api/workshops/${workshopId}`)
  room = `lane/${groups[0].laneId}`
})
afterEach(async () => {
  for (const node of nodes) node.process.kill('SIGKILL')
  await Promise.all(nodes.map(({ ended }) => ended))
})

async function start(): Promise<Node> {
  const process = spawn(globalThis.process.execPath, [join(import.meta.dirname, 'main.ts')], {
    env: {
      PATH: globalThis.process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      RATE_LIMITS: 'off',
      DATABASE_URL: cluster.databaseUrl,
      REDIS_URL: cluster.redis.url,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  for await (const data of process.stdout) {
    said += String(data)
    if (said.includes('Ctrl-C')) break
  }
  const { host } = new URL(must(/http:\S+\//.exec(said)?.[0]))
  return { process, host, ended: once(process, 'exit') }
}

// biome-ignore lint/suspicious/noExplicitAny: the test reads what it expects; a wrong guess fails it
async function ask(path: string, body?: object, method = body === undefined ? 'GET' : 'POST'): Promise<any> {
  const answer = await fetch(`http://${node(0).host}${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

const node = (index: number) => must(nodes[index])
const connect = (index: number) => TestClient.connect(node(index), workshopId, token)
const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)

/** How far ahead of the server somebody types: without end, whatever a busy machine leaves waiting is the test's own. */
const AHEAD = 500

/** Somebody types on the first server while others look on from the second; gives what was saved and what was seen. */
async function typeUntil(end: () => unknown) {
  const author = await connect(0)
  const lane = await author.open(room)
  const seen = await (await connect(1)).open(room)
  await lane.saved()
  let [isEnding, isOver] = [false, false]
  const over = author.raw.closeCode().finally(() => {
    isOver = true
  })
  let count = 0
  while (!isOver) {
    if (count < lane.kept + AHEAD) {
      lane.notes.set(`n${count}`, count)
      count++
    }
    if (!isEnding && lane.kept > 100) {
      isEnding = true
      end()
    }
    await new Promise(setImmediate)
  }
  const code = await over
  // The first frame was what the client had before it connected.
  return { lane, seen, code, count, saved: lane.kept - 1 }
}

describe('a server of several', () => {
  it('killed in the middle of edits has lost nothing that was saved or seen, and its people go on elsewhere', async () => {
    const { lane, seen, count, saved } = await typeUntil(() => node(0).process.kill('SIGKILL'))
    expect(saved).toBeGreaterThan(50)
    const found = await (await connect(2)).open(room)
    await eventually(() => expect([...found.notes.keys()]).toEqual(expect.arrayContaining(names(saved))))
    expect([...found.notes.keys()]).toEqual(expect.arrayContaining([...seen.notes.keys()]))
    lane.destroy()
    const again = await (await connect(2)).open(room, lane.ydoc)
    await again.saved()
    for (const { notes } of [found, seen]) await eventually(() => expect(notes.size).toBe(count))
  })

  it('told to stop says so to its people, and all they were told is saved is there for the next', async () => {
    const { seen, code, saved } = await typeUntil(() => node(0).process.kill('SIGTERM'))
    expect(code).toBe(CLOSE_CODES['server-stopping'])
    expect(await node(0).ended).toEqual([0, null])
    const found = await (await connect(2)).open(room)
    for (const { notes } of [found, seen]) {
      await eventually(() => expect([...notes.keys()]).toEqual(expect.arrayContaining(names(saved))))
    }
  })
})
