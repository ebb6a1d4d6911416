import { beforeEach, describe, expect, test } from 'vitest'
import { createLocalStore } from '../platform/storage.ts'
import { fallbackTransport, SOCKET_WORKS } from './fallback-transport.ts'
import type { Transport, TransportEvents, TransportLink } from './transport.ts'

/** A way of which a test is the far end. */
class TestWay {
  dials = 0
  events: TransportEvents | undefined
  readonly transport: Transport = (events) => {
    this.dials++
    this.events = events
    return { send: () => {}, close: () => {} }
  }
}

let webSocket: TestWay
let http: TestWay
const kept = new Map<string, string>()
let dial: Transport
let link: TransportLink

beforeEach(() => {
  kept.clear()
  arrive()
})

/** The page is opened, or opened again, in the same visit. */
function arrive(): void {
  webSocket = new TestWay()
  http = new TestWay()
  const storage = { getItem: (key: string) => kept.get(key) ?? null } as Storage
  storage.setItem = (key, value) => void kept.set(key, value)
  storage.removeItem = (key) => void kept.delete(key)
  dial = fallbackTransport({
    webSocket: webSocket.transport,
    http: async () => http.transport,
    memory: createLocalStore(() => storage),
  })
}

async function dials(count: number): Promise<readonly [number, number]> {
  const before = [webSocket.dials, http.dials] as const
  for (let n = 0; n < count; n++) {
    link = dial({ message: () => {}, closed: () => {} })
    await Promise.resolve()
    await Promise.resolve()
  }
  return [webSocket.dials - before[0], http.dials - before[1]]
}
const hello = (way: TestWay) => way.events?.message(new Uint8Array(1))
const fails = (way: TestWay, code = 1006) => way.events?.closed(code)

describe('the way', () => {
  test('is a WebSocket first, and HTTP after one that did not open', async () => {
    expect(await dials(1)).toEqual([1, 0])
    fails(webSocket)
    expect(await dials(1)).toEqual([0, 1])
  })

  test('is HTTP after a WebSocket that was given up in silence', async () => {
    await dials(1)
    link.close()
    expect(await dials(1)).toEqual([0, 1])
  })

  test('is a WebSocket again where HTTP does not get through either', async () => {
    await dials(1)
    fails(webSocket)
    await dials(1)
    fails(http)
    expect(await dials(1)).toEqual([1, 0])
  })

  test('stays a WebSocket where the server itself spoke, and for two failures where one got through before', async () => {
    await dials(1)
    fails(webSocket, 4501)
    expect(await dials(1)).toEqual([1, 0])
    hello(webSocket)
    fails(webSocket)
    for (let n = 0; n < 3; n++) {
      expect(await dials(1)).toEqual([1, 0])
      fails(webSocket)
    }
    expect(await dials(1)).toEqual([0, 1])
  })

  test('stays HTTP for the whole visit once it got through, also after a reload', async () => {
    await dials(1)
    fails(webSocket)
    await dials(1)
    hello(http)
    fails(http)
    expect(await dials(1)).toEqual([0, 1])
    arrive()
    expect(await dials(1)).toEqual([0, 1])
  })

  test('is a WebSocket again once one was found to get through', async () => {
    await dials(1)
    fails(webSocket)
    await dials(1)
    hello(http)
    fails(http, SOCKET_WORKS)
    expect(await dials(1)).toEqual([1, 0])
    arrive()
    expect(await dials(1)).toEqual([1, 0])
  })
})
