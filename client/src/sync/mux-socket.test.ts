import { must } from '@brownpaper/shared/base/assert'
import { CLOSE_CODES } from '@brownpaper/shared/protocol/close-codes'
import { expect, test } from 'vitest'
import { Mux } from './mux.ts'
import { MUX_URL, muxSocketClass, type RoomPort } from './mux-socket.ts'
import { TestLine } from './test-line.ts'

/** Sockets as the provider makes them, and all that happened to them and their ports, in order. */
function start() {
  const line = new TestLine()
  const connection = line.connect()
  const mux = new Mux(connection, line.clock, () => 1)
  const events: string[] = []
  const open = (room: string, port: Partial<RoomPort> = {}) => {
    const Socket = muxSocketClass(mux, {
      admit: () => true,
      counted: (kind) => events.push(`${room} counted ${kind}`),
      control: ({ t }) => events.push(`${room} ${t}`),
      closed: (code) => events.push(`${room} port closed ${code}`),
      ...port,
    })
    const socket = new Socket(`${MUX_URL}/${room}`)
    socket.onopen = () => events.push(`${room} open`)
    socket.onmessage = ({ data }) => events.push(`${room} message ${data}`)
    socket.onclose = ({ code }) => events.push(`${room} closed ${code}`)
    return socket
  }
  /** What the client asked to open or close since last time. */
  const asked = async () =>
    (await line.controls()).flatMap((message) =>
      message.t === 'open' || message.t === 'close' ? [message] : [],
    )
  const admit = async (canWrite = true) => {
    for (const { t, channel } of await asked()) {
      if (t === 'open') line.say({ t: 'opened', channel, epoch: 1, canWrite })
    }
  }
  return { line, open, asked, admit, events }
}

test('a socket made before there is a line waits, and opens with it', async () => {
  const { line, open, asked, admit, events } = start()
  const socket = open('lane/a')
  expect(socket.readyState).toBe(socket.CONNECTING ?? 0)
  line.hello()
  await admit()
  expect(events).toEqual(['lane/a open'])
  expect(socket.readyState).toBe(socket.OPEN)
  expect(await asked()).toEqual([])
})

test('each room hears its own channel', async () => {
  const { line, open, asked, events } = start()
  line.hello()
  open('live')
  open('lane/a')
  const [live, lane] = await asked()
  expect([live, lane]).toMatchObject([
    { t: 'open', room: 'live' },
    { t: 'open', room: 'lane/a' },
  ])
  line.say({ t: 'opened', channel: must(lane).channel, epoch: 1, canWrite: true })
  line.send({ channel: must(live).channel, payload: Uint8Array.of(9) })
  line.send({ channel: must(lane).channel, payload: Uint8Array.of(0, 1, 2) })
  expect(events).toEqual(['lane/a open', 'lane/a message 0,1,2'])
})

test('it counts what the server counts: step 2 and updates', async () => {
  const { line, open, admit, events } = start()
  line.hello()
  const socket = open('lane/a')
  await admit()
  for (const start of [[0, 0], [0, 1], [0, 2], [1, 1], [3]]) socket.send(Uint8Array.of(...start, 0))
  expect(events).toEqual(['lane/a open', 'lane/a counted step2', 'lane/a counted update'])
})

test('every answer of the server shows the provider that it lives', async () => {
  const { line, open, admit, events } = start()
  line.hello()
  open('lane/a')
  await admit()
  line.say({ t: 'pong', now: 0 })
  expect(events).toEqual(['lane/a open', 'lane/a message 1,1,0'])
})

test('a copy that must not be merged leaves its channel without a frame', async () => {
  const { line, open, asked, admit, events } = start()
  line.hello()
  const socket = open('lane/a', { admit: () => false })
  await admit()
  expect(socket.readyState).toBe(3)
  expect(events).toEqual([])
  expect(await asked()).toMatchObject([{ t: 'close' }])
})

test('a broken line closes what was open and lets wait what was not asked for', async () => {
  const { line, open, admit, asked, events } = start()
  line.hello()
  open('lane/a')
  await admit()
  line.close()
  expect(events).toEqual(['lane/a open', 'lane/a port closed 1006', 'lane/a closed 1006'])
  open('lane/b')
  line.clock.pass(300)
  line.hello()
  expect(await asked()).toMatchObject([{ t: 'open', room: 'lane/b' }])
})

test('what is still under way to a closed channel finds nobody', async () => {
  const { line, open, asked, events } = start()
  line.hello()
  const socket = open('lane/a')
  const [first] = await asked()
  line.say({ t: 'opened', channel: must(first).channel, epoch: 1, canWrite: true })
  socket.close()
  open('lane/a')
  line.send({ channel: must(first).channel, payload: Uint8Array.of(1) })
  line.say({ t: 'saved', channel: must(first).channel, kept: 1, denied: 0 })
  expect(events).toEqual(['lane/a open'])
})

test('a room closed for now is asked for after a wait, and a longer one the next time', async () => {
  const { line, open, asked } = start()
  line.hello()
  const waits: number[] = []
  for (let i = 0; i < 3; i++) {
    open('lane/a')
    let asks = await asked()
    let waited = 0
    for (; asks.length === 0; waited += 100) {
      line.clock.pass(100)
      asks = await asked()
    }
    waits.push(waited)
    line.say({ t: 'closed', channel: must(asks[0]).channel, code: CLOSE_CODES['server-error'] })
  }
  expect(waits).toEqual([0, 300, 600])
})

test('a clock that is set back lets nobody wait for the time it shows', async () => {
  const { line, open, asked } = start()
  line.hello()
  open('lane/a')
  const [first] = await asked()
  line.say({ t: 'closed', channel: must(first).channel, code: CLOSE_CODES['server-error'] })
  open('lane/a')
  line.clock.set(-7_200_000)
  line.close()
  line.clock.pass(300)
  line.hello()
  line.clock.pass(300)
  expect(await asked()).toMatchObject([{ t: 'open', room: 'lane/a' }])
})

test('what one room cannot take does not cost another its message', async () => {
  const { line, open, asked, events } = start()
  line.hello()
  const broken = open('lane/a')
  open('lane/b')
  const channels = (await asked()).map(({ channel }) => channel)
  for (const channel of channels) line.say({ t: 'opened', channel, epoch: 1, canWrite: true })
  broken.onmessage = () => {
    throw new Error('not for me')
  }
  line.send(...channels.map((channel) => ({ channel, payload: Uint8Array.of(5) })))
  expect(events.slice(2)).toEqual(['lane/a port closed 1006', 'lane/a closed 1006', 'lane/b message 5'])
  expect(() => line.clock.pass(0)).toThrow('not for me')
})
