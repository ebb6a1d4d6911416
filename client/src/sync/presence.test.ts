import { afterEach, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { RoomPresence } from './presence.ts'
import { TestClock } from './test-clock.ts'

const open: Y.Doc[] = []
afterEach(() => {
  for (const ydoc of open.splice(0)) ydoc.destroy()
})

/** Two tabs that hear each other; `sent` counts what the first one said. */
function meet(everyMs = () => 0) {
  const clock = new TestClock()
  const [mine, theirs] = [tab(), tab()]
  const counter = { sent: 0 }
  mine.on('update', (_change: unknown, origin: unknown) => {
    if (origin === 'local') counter.sent++
    applyAwarenessUpdate(theirs, encodeAwarenessUpdate(mine, [mine.clientID]), 'wire')
  })
  for (const awareness of [mine, theirs]) awareness.setLocalState(null)
  const me = new RoomPresence(mine, clock, everyMs)
  const they = new RoomPresence(theirs, clock, () => 0)
  const seen = () => they.seen().find(({ clientId }) => clientId === mine.clientID)
  me.come()
  clock.pass(40)
  counter.sent = 0
  return { clock, me, they, seen, counter, mine, ydoc: mine.doc }
}

function tab(): Awareness {
  const ydoc = new Y.Doc()
  open.push(ydoc)
  return new Awareness(ydoc)
}

test('one is seen as soon as one is here, without moving, and no longer once one goes', () => {
  const { me, seen, clock } = meet()
  expect(seen()?.presence).toEqual({ selection: [] })
  me.go()
  expect(seen()).toBeUndefined()
  me.set({ cursor: { x: 1, y: 1 } })
  clock.pass(40)
  expect(seen()).toBeUndefined()
  me.come()
  expect(seen()?.presence).toEqual({ cursor: { x: 1, y: 1 }, selection: [] })
})

test('what moves is told no more often than the server wishes, and then where it is', () => {
  let wish = 0
  const { me, seen, counter, clock } = meet(() => wish)
  wish = 200
  for (let x = 1; x <= 10; x++) {
    me.set({ cursor: { x, y: 0 } })
    clock.pass(40)
  }
  expect(counter.sent).toBe(2)
  clock.pass(200)
  expect([counter.sent, seen()?.presence.cursor?.x]).toEqual([3, 10])
})

test('once the server has time again one does not wait any longer', () => {
  let wish = 10_000
  const { me, seen, clock } = meet(() => wish)
  clock.pass(10_000)
  me.set({ cursor: { x: 1, y: 0 } })
  me.set({ cursor: { x: 2, y: 0 } })
  clock.pass(100)
  expect(seen()?.presence.cursor?.x).toBe(1)
  wish = 0
  me.set({ cursor: { x: 3, y: 0 } })
  expect(seen()?.presence.cursor?.x).toBe(3)
})

test('what waits goes along with one’s own next edit, not with others’', () => {
  const { me, seen, clock, ydoc, counter } = meet(() => 1000)
  me.set({ cursor: { x: 1, y: 0 } })
  clock.pass(1000)
  counter.sent = 0
  me.set({ cursor: { x: 2, y: 0 } })
  const other = new Y.Doc()
  other.getMap('m').set('theirs', 1)
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other), 'wire')
  expect(counter.sent).toBe(0)
  ydoc.getMap('m').set('mine', 1)
  expect([counter.sent, seen()?.presence.cursor?.x]).toEqual([1, 2])
  ydoc.getMap('m').set('mine', 2)
  clock.pass(5000)
  expect(counter.sent).toBe(1)
})

test('others see cursor, selection, typing and a drag', () => {
  const { me, seen } = meet()
  const presence = {
    cursor: { x: 12.3, y: -4 },
    selection: ['a', 'b'],
    typing: 'a',
    drag: { ids: ['a'], dx: 5, dy: 6 },
    unsaved: 3,
  }
  me.set(presence)
  expect(seen()?.presence).toEqual(presence)
})

test('others see where a laser points and what is said beside an arrow', () => {
  const { me, seen, clock } = meet()
  const laser = { from: 7, points: [{ x: 1, y: 2 }, { x: 3.5, y: -4 }] } // biome-ignore format: points
  me.set({ laser, says: { text: 'kijk hier', isDone: false } })
  expect(seen()?.presence).toEqual({ selection: [], laser, says: { text: 'kijk hier', isDone: false } })
  clock.pass(40)
  const many = Array.from({ length: 100 }, (_, x) => ({ x, y: 0 }))
  me.set({ laser: { from: 0, points: many }, says: { text: 'a'.repeat(500), isDone: true } })
  expect(seen()?.presence.laser?.from).toBe(76)
  expect(seen()?.presence.laser?.points.at(-1)).toEqual({ x: 99, y: 0 })
  expect(seen()?.presence.says).toEqual({ text: 'a'.repeat(60), isDone: true })
})

test('a thing is taken away by naming it undefined', () => {
  const { me, seen, clock } = meet()
  me.set({ cursor: { x: 1, y: 1 }, typing: 'a' })
  clock.pass(40)
  me.set({ typing: undefined })
  expect(seen()?.presence).toEqual({ cursor: { x: 1, y: 1 }, selection: [] })
})

test('movement goes out at most 25 times a second, and the last place is always told', () => {
  const { me, seen, clock, counter } = meet()
  for (let i = 0; i < 100; i++) {
    me.set({ cursor: { x: i, y: 0 } })
    clock.pass(10)
  }
  clock.pass(40)
  expect(counter.sent).toBeLessThanOrEqual(26)
  expect(seen()?.presence.cursor).toEqual({ x: 99, y: 0 })
})

test('movement is told on when somebody has set the clock back', () => {
  const { me, seen, clock } = meet()
  me.set({ cursor: { x: 1, y: 0 } })
  clock.set(-7_200_000)
  me.set({ cursor: { x: 2, y: 0 } })
  clock.pass(40)
  expect(seen()?.presence.cursor).toEqual({ x: 2, y: 0 })
})

test('what did not change is not sent', () => {
  const { me, clock, counter } = meet()
  me.set({ cursor: { x: 1, y: 1 } })
  clock.pass(100)
  me.set({ cursor: { x: 1.01, y: 1 } })
  clock.pass(100)
  expect(counter.sent).toBe(1)
})

test('who has not moved for a minute is idle, until they do', () => {
  const { me, they, seen, clock } = meet()
  let told = 0
  they.subscribe(() => told++)
  me.set({ cursor: { x: 1, y: 1 } })
  const toldMoving = told
  clock.pass(59_000)
  expect(seen()?.isIdle).toBe(false)
  clock.pass(11_000)
  expect(seen()?.isIdle).toBe(true)
  expect(told).toBe(toldMoving + 1)
  me.set({ cursor: { x: 2, y: 2 } })
  expect(seen()?.isIdle).toBe(false)
})

test("what another's client made up is left out", () => {
  const { mine, seen } = meet()
  mine.setLocalState({
    c: ['left', null],
    s: 'all',
    t: 7,
    d: { ids: [1, 'a'], dx: 1, dy: 2 },
    name: 'Sinterklaas',
  })
  expect(seen()?.presence).toEqual({ selection: [], drag: { ids: ['a'], dx: 1, dy: 2 } })
})
