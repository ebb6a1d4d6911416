import { describe, expect, test } from 'vitest'
import { type RoomSaved, SavedDisplay, type SavedState, savedState } from './saved.ts'
import { TestClock } from './test-clock.ts'

const quiet: RoomSaved = { isSaved: true, changes: 0, isKept: true }
const busy: RoomSaved = { isSaved: false, changes: 2, isKept: true }
const online = { isOnline: true, isStorageFailing: false }

describe('what is true of all rooms together', () => {
  test('saved only when every room is', () => {
    expect(savedState({ ...online, rooms: [quiet, quiet] })).toEqual({ kind: 'saved' })
    expect(savedState({ ...online, rooms: [quiet, busy] })).toEqual({ kind: 'saving' })
  })

  test('offline with the changes of all rooms', () => {
    expect(savedState({ ...online, isOnline: false, rooms: [busy, quiet, busy] })).toEqual({
      kind: 'offline',
      changes: 4,
    })
  })

  test('work that nobody keeps is said aloud when offline', () => {
    const rooms = [{ ...busy, isKept: false }]
    expect(savedState({ ...online, isOnline: false, rooms })).toMatchObject({
      kind: 'error',
      code: 'not-kept',
    })
    expect(savedState({ ...online, isOnline: false, rooms: [{ ...quiet, isKept: false }] })).toEqual({
      kind: 'offline',
      changes: 0,
    })
  })

  test('nothing is saved while the storage fails', () => {
    expect(savedState({ isOnline: true, isStorageFailing: true, rooms: [quiet] })).toEqual({
      kind: 'error',
      code: 'storage-failing',
      changes: 0,
    })
  })

  test('a room that takes no more is told when it holds work, and else does not matter', () => {
    const full = { ...busy, refused: 'document-too-large' }
    expect(savedState({ ...online, rooms: [full] })).toMatchObject({ code: 'document-too-large', changes: 2 })
    const away = { isSaved: false, changes: 0, isKept: true, refused: 'no-permission' }
    expect(savedState({ ...online, rooms: [quiet, away] })).toEqual({ kind: 'saved' })
  })
})

describe('what is shown', () => {
  function show() {
    const clock = new TestClock()
    const display = new SavedDisplay(clock, { kind: 'saved' })
    const shown: SavedState['kind'][] = []
    display.subscribe(() => shown.push(display.shown().kind))
    return { clock, display, shown }
  }

  test('saving that is over in no time never shows', () => {
    const { clock, display, shown } = show()
    for (let stroke = 0; stroke < 20; stroke++) {
      display.set({ kind: 'saving' })
      clock.pass(100)
      display.set({ kind: 'saved' })
      clock.pass(20)
    }
    expect(shown).toEqual([])
  })

  test('saving that lasts shows after 300 ms, also while one goes on typing', () => {
    const { clock, display, shown } = show()
    for (let stroke = 0; stroke < 3; stroke++) {
      display.set({ kind: 'saving' })
      clock.pass(100)
    }
    expect(shown).toEqual(['saving'])
  })

  test('a line that is back within a blink was never gone', () => {
    const { clock, display, shown } = show()
    display.set({ kind: 'offline', changes: 0 })
    clock.pass(700)
    display.set({ kind: 'saving' })
    clock.pass(200)
    display.set({ kind: 'saved' })
    clock.pass(5000)
    expect(shown).toEqual([])
  })

  test('a line that comes and goes for long is not called saved all the while', () => {
    const { clock, display, shown } = show()
    for (let blink = 0; blink < 6; blink++) {
      display.set({ kind: 'offline', changes: 1 })
      clock.pass(200)
      display.set({ kind: 'saving' })
      clock.pass(100)
    }
    expect(shown.length).toBeGreaterThan(0)
  })

  test('offline shows with the number as it is by then, and follows it', () => {
    const { clock, display } = show()
    display.set({ kind: 'offline', changes: 0 })
    display.set({ kind: 'offline', changes: 3 })
    clock.pass(800)
    expect(display.shown()).toEqual({ kind: 'offline', changes: 3 })
    display.set({ kind: 'offline', changes: 4 })
    expect(display.shown()).toEqual({ kind: 'offline', changes: 4 })
  })

  test('trouble shows at once, and so does its end', () => {
    const { display, shown } = show()
    display.set({ kind: 'error', code: 'storage-failing', changes: 1 })
    display.set({ kind: 'saved' })
    expect(shown).toEqual(['error', 'saved'])
  })
})
