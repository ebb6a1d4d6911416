import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readMessage } from './messages.ts'
import { RoomDocument } from './room-document.ts'

const NOTHING = Y.encodeStateVector(new Y.Doc())

/** A document that hands out its updates one by one. */
function author() {
  const ydoc = new Y.Doc()
  const updates: Uint8Array[] = []
  ydoc.on('update', (update: Uint8Array) => updates.push(update))
  return {
    ydoc,
    write(key: string, value: unknown): Uint8Array {
      ydoc.getMap('notes').set(key, value)
      return updates.at(-1) as Uint8Array
    },
  }
}

function open(base?: Uint8Array, later: readonly Uint8Array[] = []) {
  const unusable: unknown[] = []
  return { room: new RoomDocument(base, later, (error) => unusable.push(error)), unusable }
}

/** What somebody who comes in with nothing reads. */
function shown(room: RoomDocument): unknown {
  const message = readMessage(room.answerTo(NOTHING))
  const ydoc = new Y.Doc()
  if (message?.kind === 'content') Y.applyUpdate(ydoc, message.update)
  return ydoc.getMap('notes').toJSON()
}

describe('the content of a room', () => {
  it('as it was stored is shown as it is, byte for byte', () => {
    const { ydoc, write } = author()
    write('a', 1)
    const base = Y.encodeStateAsUpdate(ydoc)
    const { room } = open(base)
    expect(room.whole()).toBe(base)
    expect(shown(room)).toEqual({ a: 1 })
  })

  it('with edits after it is shown whole', () => {
    const { ydoc, write } = author()
    write('a', 1)
    const base = Y.encodeStateAsUpdate(ydoc)
    const { room } = open(base, [write('b', 2)])
    room.add(write('c', 3))
    expect(shown(room)).toEqual({ a: 1, b: 2, c: 3 })
  })

  it('is one and the same message to all who come in together', () => {
    const { write } = author()
    const { room } = open(undefined, [write('a', 1)])
    const first = room.answerTo(NOTHING)
    expect(room.answerTo(NOTHING)).toBe(first)
    room.add(write('b', 2))
    expect(room.answerTo(NOTHING)).not.toBe(first)
  })

  it('goes on from a snapshot of its first parts, whoever looked before', () => {
    for (const looksBefore of [false, true]) {
      const { write } = author()
      const { room } = open(undefined, [write('a', 1), write('b', 2)])
      if (looksBefore) room.settled()
      const parts = room.parts()
      room.add(write('c', 3))
      room.rebase(Y.mergeUpdates([...parts]), parts)
      room.add(write('d', 4))
      expect(room.parts()).toHaveLength(3)
      expect(shown(room)).toEqual({ a: 1, b: 2, c: 3, d: 4 })
      const again = room.parts()
      room.rebase(Y.mergeUpdates([...again]), again)
      expect(room.settled().getMap('notes').toJSON()).toEqual({ a: 1, b: 2, c: 3, d: 4 })
    }
  })

  it('that was shown lies there as that state, and keeps to it when a snapshot of what it was made of comes late', () => {
    const { write } = author()
    const { room } = open(undefined, [write('a', 1), write('b', 2)])
    const parts = room.parts()
    const whole = room.whole()
    expect(room.parts()).toEqual([whole])
    room.add(write('c', 3))
    room.rebase(Y.mergeUpdates([...parts]), parts)
    expect(room.parts()).toHaveLength(2)
    expect(shown(room)).toEqual({ a: 1, b: 2, c: 3 })
  })

  it.each([1, 100_000])('of %d letters is the same after a rest', (length) => {
    const { write } = author()
    const { room } = open(undefined, [write('a', 'x'.repeat(length))])
    room.settled()
    room.add(write('b', 2))
    for (let n = 0; n < 3; n++) {
      room.rest()
      expect(room.settled().getMap('notes').get('b')).toBe(2)
      expect(shown(room)).toEqual({ a: 'x'.repeat(length), b: 2 })
    }
    room.add(write('b', 3))
    room.rest()
    room.rest()
    expect(shown(room)).toEqual({ a: 'x'.repeat(length), b: 3 })
  })

  it('that is large and has just been loaded is shown without a document, until there is a snapshot', () => {
    const { ydoc, write } = author()
    write('a', 'x'.repeat(600_000))
    const base = Y.encodeStateAsUpdate(ydoc)
    const { room, unusable } = open(base, [write('b', 2), write('b', 3)])
    expect(room.isFresh).toBe(true)
    expect(shown(room)).toEqual({ a: 'x'.repeat(600_000), b: 3 })
    room.add(write('c', 4))
    expect(shown(room)).toMatchObject({ b: 3, c: 4 })
    const parts = room.parts()
    room.rebase(Y.encodeStateAsUpdate(ydoc), parts)
    expect([room.isFresh, shown(room), unusable]).toMatchObject([false, { b: 3, c: 4 }, []])
  })

  it('with a long log that nobody has made a snapshot of yet is shown before anybody gives up', () => {
    const { ydoc, write } = author()
    write('a', 'x'.repeat(600_000))
    const base = Y.encodeStateAsUpdate(ydoc)
    const names = Array.from({ length: 60_000 }, (_, n) => `n${n}`)
    const { room } = open(
      base,
      names.map((name) => write(name, 1)),
    )
    expect(room.isFresh).toBe(true)
    expect(Object.keys(Object(shown(room)))).toEqual(['a', ...names])
  })

  it('leaves out what cannot be applied, and says so', () => {
    const { write } = author()
    const { room, unusable } = open(undefined, [write('a', 1), Uint8Array.of(9, 9, 9), write('b', 2)])
    expect(shown(room)).toEqual({ a: 1, b: 2 })
    expect(unusable).toHaveLength(1)
  })

  it('knows what fits beside it', () => {
    const { write } = author()
    const { room } = open()
    for (let n = 0; n < 10; n++) room.add(write('a', 'x'.repeat(1000)))
    expect(room.hasSpaceFor(1000, 3000)).toBe(true)
    expect(room.hasSpaceFor(3000, 3000)).toBe(false)
  })
})
