import { expect, test } from 'vitest'
import type { Channel } from '../rooms/channel.ts'
import { ChannelSlot } from './channel-slot.ts'

/** What a channel was told. */
function listening() {
  const told: unknown[] = []
  const channel: Pick<Channel, 'begin' | 'receive' | 'leave'> = {
    begin: () => told.push('begin'),
    receive: (payload) => void told.push([...payload]),
    leave: () => told.push('leave'),
  }
  return { told, channel: channel as Channel }
}

test('what comes before the room is there waits in order, and as it was when it came', () => {
  const { told, channel } = listening()
  const slot = new ChannelSlot(100)
  const received = Uint8Array.of(1, 2)
  slot.receive(received)
  received.set([3, 4])
  slot.receive(received)
  received.fill(9)
  expect(slot.open(channel)).toBeUndefined()
  slot.receive(Uint8Array.of(5))
  expect(told).toEqual(['begin', [1, 2], [3, 4], [5]])
})

test('more than may wait ends the connection', () => {
  const slot = new ChannelSlot(3)
  expect(slot.receive(Uint8Array.of(1, 2))).toBeUndefined()
  expect(slot.receive(Uint8Array.of(3, 4))).toEqual({ code: 'frame-too-large', ends: 'connection' })
})

test('a slot that was left meanwhile leaves the room', () => {
  const { told, channel } = listening()
  const slot = new ChannelSlot(3)
  slot.leave()
  slot.open(channel)
  expect(told).toEqual(['leave'])
})
