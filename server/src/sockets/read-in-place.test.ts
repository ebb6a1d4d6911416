import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readerInPlace } from './read-in-place.ts'
import { eventually } from './test-client.ts'

const server = createServer()
beforeEach(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  if (!server.listening) return
  server.close()
  await once(server, 'close')
})

/** Both ends of a connection, and what comes in at ours, which reads in place. */
async function connected() {
  const came: { text: string; memory: ArrayBufferLike; on: unknown }[] = []
  const accepted = once(server, 'connection') as Promise<[Socket]>
  const theirs = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [ours] = await accepted
  const readInPlace = readerInPlace(function (portion) {
    came.push({ text: portion.toString(), memory: portion.buffer, on: this })
  })
  expect(readInPlace(ours)).toBe(true)
  return { theirs, ours, came }
}

test('what came on any connection lies in the same memory, and is told with the stream it came on', async () => {
  const [one, other] = [await connected(), await connected()]
  one.theirs.write('one')
  await eventually(() => expect(one.came.map(({ text }) => text)).toEqual(['one']))
  other.theirs.write('another')
  await eventually(() => expect(other.came.map(({ text }) => text)).toEqual(['another']))
  expect(one.came[0]?.memory).toBe(other.came[0]?.memory)
  expect([one.came[0]?.on, other.came[0]?.on]).toEqual([one.ours, other.ours])
  for (const { theirs, ours } of [one, other]) {
    theirs.destroy()
    ours.destroy()
  }
})

test('what is written arrives, and each end hears that the other has ended', async () => {
  const { theirs, ours } = await connected()
  ours.write('hello')
  expect(String(await once(theirs, 'data'))).toBe('hello')
  const ended = once(ours, 'end')
  theirs.end()
  await ended
  ours.end()
  await Promise.all([once(theirs, 'close'), once(ours, 'close')])
})

test('a stream that is no socket stays as it is', () => {
  expect(readerInPlace(() => {})(new PassThrough())).toBe(false)
})
