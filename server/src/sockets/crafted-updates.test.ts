import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { eventually, TestClient, type TestRoom } from './test-client.ts'
import { TestServer, type TestWorkshop } from './test-server.ts'

let server: TestServer
let workshop: TestWorkshop
let lane: string
/** Someone of the same group who works on, whatever the other sends. */
let honest: TestRoom
let attacker: TestClient
let attack: TestRoom

beforeEach(async () => {
  server = await TestServer.start({ sockets: { rateLimits: false } })
  workshop = await server.workshop()
  const [one, other] = [await server.join(workshop.id), await server.join(workshop.id)]
  lane = `lane/${one.laneId}`
  honest = await (await TestClient.connect(server, workshop.id, one.token)).open(lane)
  attacker = await TestClient.connect(server, workshop.id, other.token)
  attack = await attacker.open(lane)
})
afterEach(() => server.stop())

type Write = (encoder: encoding.Encoder) => void

/** Structs of client 7 from this clock, and deletions, put together by hand. */
function crafted({
  structs = 0,
  clock = 0,
  write = () => {},
  deletions,
}: {
  structs?: number
  clock?: number
  write?: Write
  deletions?: readonly (readonly [clock: number, length: number])[]
}): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, structs === 0 ? 0 : 1)
  if (structs > 0) for (const value of [structs, 7, clock]) encoding.writeVarUint(encoder, value)
  write(encoder)
  encoding.writeVarUint(encoder, deletions === undefined ? 0 : 1)
  if (deletions !== undefined) {
    encoding.writeVarUint(encoder, 8)
    encoding.writeVarUint(encoder, deletions.length)
    for (const range of deletions) for (const value of range) encoding.writeVarUint(encoder, value)
  }
  return encoding.toUint8Array(encoder)
}

/** So many structs that hold nothing and are of this length. */
const hollow =
  (count: number, length = 1): Write =>
  (encoder) => {
    for (let n = 0; n < count; n++) {
      encoding.writeUint8(encoder, 0)
      encoding.writeVarUint(encoder, length)
    }
  }

const send = (update: Uint8Array) => attack.sync((encoder) => writeUpdate(encoder, update))

/** The connection is closed with this reason, nothing of it is kept, and the other works on as if nothing had been. */
async function isClosedAndHarmless(reason: keyof typeof CLOSE_CODES = 'malformed-frame'): Promise<void> {
  expect(await attacker.raw.closeCode()).toBe(CLOSE_CODES[reason])
  await isUnharmed()
}

async function isUnharmed(): Promise<void> {
  honest.notes.set('after', 'works on')
  await honest.saved()
  expect(await server.notes(workshop.id, lane)).toEqual({ after: 'works on' })
  const fresh = await (await TestClient.connect(server, workshop.id, workshop.lead.token)).open(lane)
  expect(fresh.notes.toJSON()).toEqual({ after: 'works on' })
}

describe('an update made by hand to harm', () => {
  it('of a million tiny structs is not read', async () => {
    send(crafted({ structs: 1_000_000, write: hollow(1_000_000) }))
    await isClosedAndHarmless()
  })

  it('of a million tiny deletions is not read', async () => {
    send(crafted({ deletions: Array.from({ length: 600_000 }, () => [1, 1] as const) }))
    await isClosedAndHarmless()
  })

  it('that announces more than it holds is not waited for', async () => {
    send(crafted({ structs: 2 ** 40 }))
    await isClosedAndHarmless()
  })

  it('with a clock beyond counting is refused', async () => {
    send(crafted({ structs: 2, write: hollow(2, Number.MAX_SAFE_INTEGER - 1) }))
    await isClosedAndHarmless()
  })

  it('with a clock as high as one can count costs nobody anything', async () => {
    send(crafted({ structs: 1, write: hollow(1, Number.MAX_SAFE_INTEGER) }))
    await attack.saved()
    await isUnharmed()
  })

  it('with a value nested without end is refused', async () => {
    const deep = (encoder: encoding.Encoder) => {
      encoding.writeUint8(encoder, 8 | 0x20)
      encoding.writeVarUint(encoder, 1)
      for (const name of ['notes', 'deep']) encoding.writeVarString(encoder, name)
      encoding.writeVarUint(encoder, 1)
      for (let n = 0; n < 100_000; n++) for (const byte of [117, 1]) encoding.writeUint8(encoder, byte)
      encoding.writeUint8(encoder, 126)
    }
    send(crafted({ structs: 1, write: deep }))
    await isClosedAndHarmless()
  })

  it('with types in types is taken up to a depth that can be taken away again, and refused beyond', async () => {
    const deep = attack.ydoc.getMap('deep')
    const nest = (key: string, depth: number) =>
      attack.ydoc.transact(() => {
        let map: Y.Map<unknown> = deep
        for (let n = 0; n < depth; n++) map = map.set(n === 0 ? key : 'in', new Y.Map<unknown>())
      })
    nest('one', 900)
    await attack.saved()
    await eventually(() => expect(honest.ydoc.getMap('deep').has('one')).toBe(true))
    deep.delete('one')
    await attack.saved()
    await isUnharmed()
    nest('two', 200)
    expect(await attacker.raw.closeCode()).toBe(CLOSE_CODES['malformed-frame'])
    await isUnharmed()
  })

  it('that builds on what nobody has sent waits in a bounded heap, by structs and by deletions', async () => {
    for (let n = 0; n < 4; n++) send(crafted({ structs: 4000, clock: 9 + n * 5000, write: hollow(4000) }))
    await attack.saved()
    const far = Array.from({ length: 5000 }, (_, n) => [2 ** 30 + 2 * n, 1] as const)
    send(crafted({ deletions: far }))
    await isClosedAndHarmless()
  })

  it('that fills the gap it left is no waiting any more', async () => {
    for (let n = 0; n < 4; n++) {
      const clock = n * 10_000
      send(crafted({ structs: 9999, clock: clock + 1, write: hollow(9999) }))
      send(crafted({ structs: 1, clock, write: hollow(1) }))
    }
    await attack.saved()
    await isUnharmed()
  })
})

describe('a message of many frames', () => {
  it('is read up to a limit', async () => {
    const ping = { channel: 0, payload: new TextEncoder().encode('{"t":"ping"}') }
    attacker.send(Array.from({ length: 5000 }, () => ping))
    await attacker.fence()
    attacker.send(Array.from({ length: 5001 }, () => ping))
    await isClosedAndHarmless()
  })

  it('about ever new rooms ends the connection', async () => {
    attacker.send(Array.from({ length: 2000 }, (_, n) => ({ channel: 100 + n, payload: Uint8Array.of(0) })))
    await isClosedAndHarmless()
  })

  it('counts each of them against the limit on messages', async () => {
    await server.stop()
    server = await TestServer.start({ sockets: { messagesPerSecond: 1, messageBurst: 50 } })
    workshop = await server.workshop()
    const client = await TestClient.connect(server, workshop.id, workshop.lead.token)
    const ping = { channel: 0, payload: new TextEncoder().encode('{"t":"ping"}') }
    client.send(Array.from({ length: 60 }, () => ping))
    expect(await client.raw.closeCode()).toBe(CLOSE_CODES['too-many-frames'])
  })
})
