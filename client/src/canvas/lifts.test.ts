import { expect, test } from 'vitest'
import { createLifts } from './lifts.ts'
import type { BoardObject } from './objects.ts'

const noteAt = (x: number): BoardObject => ({
  id: 'a',
  type: 'note',
  style: 'plain',
  text: '',
  rect: { x, y: 0, width: 100, height: 100 },
})

function liftedBoard({ isCalm = false } = {}) {
  let object: BoardObject | undefined = noteAt(0)
  const changes: string[] = []
  const lifts = createLifts({
    objectOf: () => object,
    isCalm: () => isCalm,
    onChange: (id) => void changes.push(id),
  })
  return {
    lifts,
    changes,
    x: () => [...lifts.all][0]?.at.x,
    hold: (x: number) => lifts.holdRemote(new Map([['a', { x, y: 0 }]])),
    letGo: () => lifts.holdRemote(new Map()),
    put(x: number) {
      object = noteAt(x)
      lifts.changed('a')
    },
    remove() {
      object = undefined
      lifts.changed('a')
    },
    /** Steps of a frame until nothing moves; answers how many ms that took. */
    settle() {
      let ms = 0
      while (lifts.step(16) && ms < 5000) ms += 16
      return ms
    },
  }
}

test("another's drag glides to where it is told, and stays up while held", () => {
  const board = liftedBoard()
  board.hold(200)
  board.lifts.step(16)
  expect(board.x()).toBeGreaterThan(0)
  expect(board.x()).toBeLessThan(200)
  expect(board.settle()).toBeLessThan(600)
  expect(board.x()).toBe(200)
  expect(board.changes).toEqual(['a'])
})

test('let go, it waits for its new place and lands there within 0.4 s', () => {
  const board = liftedBoard()
  board.hold(200)
  board.settle()
  board.letGo()
  board.lifts.step(16)
  expect(board.x()).toBe(200)
  board.put(190)
  expect(board.settle()).toBeLessThan(400)
  expect(board.lifts.has('a')).toBe(false)
  expect(board.changes).toEqual(['a', 'a'])
})

test('if no new place comes it returns to its own', () => {
  const board = liftedBoard()
  board.hold(200)
  board.settle()
  board.letGo()
  board.settle()
  expect(board.lifts.has('a')).toBe(false)
})

test('what I hold stays in my hand when another pulls at it', () => {
  const board = liftedBoard()
  board.lifts.holdOwn(new Map([['a', { x: 50, y: 0 }]]))
  board.hold(900)
  board.lifts.step(16)
  expect(board.x()).toBe(50)
})

test('what is removed while it is held is gone', () => {
  const board = liftedBoard()
  board.hold(200)
  board.remove()
  board.lifts.step(16)
  expect(board.lifts.has('a')).toBe(false)
})

test('under reduced motion everything arrives at once', () => {
  const board = liftedBoard({ isCalm: true })
  board.hold(200)
  board.lifts.step(16)
  expect(board.x()).toBe(200)
})

test('what changed its place can slide there, without being held', () => {
  const board = liftedBoard()
  board.put(300)
  board.lifts.glide('a', { x: 0, y: 0 })
  board.lifts.step(16)
  expect(board.x()).toBeGreaterThan(0)
  expect(board.x()).toBeLessThan(300)
  expect(board.settle()).toBeLessThan(500)
  expect(board.lifts.has('a')).toBe(false)
})
