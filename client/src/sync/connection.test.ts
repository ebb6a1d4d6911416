import { expect, test } from 'vitest'
import type { ConnectionState } from './connection.ts'
import { TestLine } from './test-line.ts'

function start() {
  const line = new TestLine()
  const connection = line.connect()
  const states: ConnectionState['kind'][] = []
  connection.subscribe(({ kind }) => states.push(kind))
  return { line, connection, states }
}

function startOpen() {
  const started = start()
  started.line.hello()
  return started
}

test('it is open once the server has said hello', () => {
  const { line, connection } = start()
  expect(connection.state.kind).toBe('connecting')
  line.hello()
  expect(connection.state.kind).toBe('open')
})

test('a line that stays silent for 4 seconds is given up, and dialled again after a wait', () => {
  const { line, connection } = start()
  line.clock.pass(3999)
  expect(connection.state.kind).toBe('connecting')
  line.clock.pass(1)
  expect(connection.state.kind).toBe('waiting')
  expect(line.isInUse).toBe(false)
  line.clock.pass(300)
  expect(line.dials).toBe(2)
})

test('it pings at once and every 15 seconds', async () => {
  const { line } = startOpen()
  expect(await line.controls()).toEqual([{ t: 'ping' }])
  line.clock.pass(15_000)
  expect(await line.controls()).toEqual([{ t: 'ping' }])
})

test('a line on which nothing was heard for 28 seconds is dead, whenever the last word came', () => {
  for (const heardAfter of [0, 1000, 14_999]) {
    const { line, connection } = startOpen()
    line.clock.pass(heardAfter)
    line.say({ t: 'pong', now: 0 })
    line.clock.pass(27_999)
    expect(connection.state.kind).toBe('open')
    line.clock.pass(1)
    expect(connection.state.kind).toBe('waiting')
  }
})

test('it is found dead also where somebody has set the clock back', () => {
  const { line, connection } = startOpen()
  line.say({ t: 'pong', now: 0 })
  line.clock.set(-7_200_000)
  line.clock.pass(28_000)
  expect(connection.state.kind).toBe('waiting')
})

test('anything heard keeps it alive', () => {
  const { line, connection } = startOpen()
  for (let i = 0; i < 10; i++) {
    line.say({ t: 'pong', now: 0 })
    line.clock.pass(15_000)
  }
  expect(connection.state.kind).toBe('open')
})

test('after a sleep the dead line is noticed at the first tick', () => {
  const { line, connection } = startOpen()
  line.clock.sleep(3_600_000)
  line.clock.pass(0)
  expect(connection.state.kind).toBe('waiting')
})

test('coming online or into sight dials at once', () => {
  for (const event of ['online', 'visible'] as const) {
    const { line, connection } = startOpen()
    line.close()
    line.notice(event)
    expect(connection.state.kind).toBe('connecting')
    expect(line.dials).toBe(2)
  }
})

test('when the browser doubts the network, a server that answers is believed', () => {
  const { line, connection } = startOpen()
  line.notice('offline')
  line.clock.pass(1000)
  line.say({ t: 'pong', now: 0 })
  line.clock.pass(10_000)
  expect(connection.state.kind).toBe('open')
})

test('when the browser doubts the network, a silent server is given up after 2 seconds', () => {
  const { line, connection } = startOpen()
  line.notice('offline')
  line.clock.pass(1999)
  expect(connection.state.kind).toBe('open')
  line.clock.pass(1)
  expect(connection.state.kind).toBe('waiting')
})

test('a final code ends it, with its name', () => {
  const { line, connection } = startOpen()
  line.close('link-reset')
  line.clock.pass(60_000)
  expect(connection.state).toEqual({ kind: 'ended', code: 'link-reset' })
  expect(line.dials).toBe(1)
})

test('a code that means try again does', () => {
  const { line, states } = startOpen()
  line.close('server-stopping')
  line.clock.pass(300)
  expect(states).toEqual(['open', 'waiting', 'connecting'])
})

test('a server that is busy says when to come back; those it sends away come back spread', () => {
  const { line, connection } = startOpen()
  line.close('server-busy', 2000)
  // The random part of every wait here is the longest.
  line.clock.pass(300 + 2 * 2000 - 1)
  expect(connection.state.kind).toBe('waiting')
  line.clock.pass(1)
  expect(connection.state.kind).toBe('connecting')
})

test('frames of one turn travel in one message', async () => {
  const { line, connection } = startOpen()
  await line.controls()
  let messages = 0
  const { push } = line.heard
  line.heard.push = (...frames) => {
    messages++
    return push.apply(line.heard, frames)
  }
  connection.send({ channel: 1, payload: Uint8Array.of(1) })
  connection.send({ channel: 2, payload: Uint8Array.of(2) })
  await Promise.resolve()
  expect(messages).toBe(1)
  expect(line.heard.map(({ channel }) => channel)).toEqual([1, 2])
})

test('what is not made of whole frames counts as a broken line', () => {
  const { line, connection } = startOpen()
  line.raw(Uint8Array.of(0, 200, 1))
  expect(connection.state.kind).toBe('waiting')
})

test('control that this version does not know is left alone', () => {
  const { line, connection } = startOpen()
  line.send({ channel: 0, payload: new TextEncoder().encode('{"t":"confetti"}') })
  line.send({ channel: 0, payload: new TextEncoder().encode('{"t":"opened","channel":"one"}') })
  expect(connection.state.kind).toBe('open')
})

test("the server's time is as the quickest answer tells it", async () => {
  const { line, connection } = startOpen()
  const { clock } = line
  const ahead = 60_000
  clock.pass(40)
  line.say({ t: 'pong', now: clock.now() + ahead - 20 })
  expect(connection.serverClock.now()).toBe(clock.now() + ahead)
  clock.pass(14_960)
  clock.pass(500)
  line.say({ t: 'pong', now: clock.now() + ahead - 400 })
  expect(connection.serverClock.now()).toBe(clock.now() + ahead)
})
