import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NO_PRESSURE, type Pressure } from '../observe/pressure.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import type { HealthState, Storage } from '../storage/storage.ts'
import { RoomLog } from './room-log.ts'
import { ROOM_DEFAULTS } from './room-options.ts'
import { Turns } from './turns.ts'

const key = { workshopId: 'w1', room: 'lane/a' }
const bytes = (n: number) => Uint8Array.of(n)

let storage: Storage
beforeEach(async () => {
  storage = await openSqliteStorage({ path: ':memory:' })
})
afterEach(() => storage.close())

/** A log, and the first byte of all that it told of. */
async function openLog(onto: Storage = storage, pressure: Pressure = NO_PRESSURE) {
  const relayed: number[] = []
  const kept: number[] = []
  const log = new RoomLog<string>(
    await storage.readRoom(key),
    {
      storage: onto,
      options: ROOM_DEFAULTS,
      pressure,
      log: pino({ level: 'silent' }),
      tally: { kept: 0, denied: 0, compactions: 0, resyncs: 0 },
      snapshots: new Turns({ atOnce: 1 }),
    },
    {
      key,
      relay: ([n = 0]) => relayed.push(n),
      kept: ([n = 0]) => kept.push(n),
      broken: (error) => {
        throw error
      },
    },
  )
  const append = (n: number, after?: Promise<void>) => log.append(bytes(n), 'somebody', after)
  return { log, append, relayed, kept, unseen: () => log.unseen().map(([n]) => n) }
}

describe('the log of a room', () => {
  it('passes on what lies on the disk, in the order it came', async () => {
    const { log, append, relayed, kept, unseen } = await openLog()
    const all = [1, 2, 3].map((n) => append(n))
    expect([unseen(), relayed, log.isQuiet]).toEqual([[1, 2, 3], [], false])
    let durable = 0
    log.whenDurable(() => durable++)
    await Promise.all(all)
    expect([unseen(), relayed, kept, log.isQuiet]).toEqual([[], [1, 2, 3], [1, 2, 3], true])
    expect([durable, log.upto]).toEqual([1, 3])
    expect((await storage.readRoom(key)).updates).toEqual([1, 2, 3].map(bytes))
  })

  it('holds none up for one that waits for something else', async () => {
    const { log, append, relayed, unseen } = await openLog()
    const claim = Promise.withResolvers<void>()
    const first = append(1, claim.promise)
    await Promise.all([append(2), append(3)])
    expect([unseen(), relayed, log.isQuiet]).toEqual([[1], [2, 3], false])
    const settled = new Promise<void>((resolve) => log.whenRelayed(resolve))
    claim.resolve()
    await Promise.all([first, settled])
    expect([unseen(), relayed, log.isQuiet]).toEqual([[], [2, 3, 1], true])
  })

  it('passes on once, unsaved, what waits for a disk that fails', async () => {
    const disk = failing(storage)
    const { log, append, relayed, kept, unseen } = await openLog(disk.storage)
    const waiting = [1, 2].map((n) => append(n))
    let settled = 0
    log.whenRelayed(() => settled++)
    disk.fail()
    log.relayUnsaved()
    expect([unseen(), relayed, settled]).toEqual([[], [1, 2], 1])
    const late = append(3)
    log.whenRelayed(() => settled++)
    let durable = 0
    log.whenDurable(() => durable++)
    expect([unseen(), relayed, settled, log.isQuiet]).toEqual([[], [1, 2, 3], 2, false])
    disk.recover()
    await Promise.all([...waiting, late])
    expect([relayed, kept, durable, log.isQuiet]).toEqual([[1, 2, 3], [1, 2, 3], 1, true])
  })

  it('had better be a snapshot when it is long, on a busy server later where that takes a moment', async () => {
    const { compactAfterUpdates, compactLaterTimes, compactInlineBytes } = ROOM_DEFAULTS
    let level = 0
    const { log } = await openLog(storage, { level: () => level })
    const isLongAt = (updates: number, contentBytes = 1000) => {
      log.caughtUp(updates, updates - before, 0)
      before = updates
      return log.isLong(contentBytes)
    }
    let before = 0
    expect([isLongAt(compactAfterUpdates - 1), isLongAt(compactAfterUpdates)]).toEqual([false, true])
    level = 1
    expect(isLongAt(compactAfterUpdates, compactInlineBytes)).toBe(true)
    const later = compactAfterUpdates * compactLaterTimes
    expect([isLongAt(later - 1), isLongAt(later)]).toEqual([false, true])
  })

  it('lets go of whoever waits for what will not come', async () => {
    const { log, append } = await openLog()
    const never = Promise.withResolvers<void>()
    const refused = expect(append(1, never.promise)).rejects.toThrow('no disk')
    let released = 0
    log.whenRelayed(() => released++)
    log.abandon()
    expect(released).toBe(1)
    never.reject(new Error('no disk'))
    await refused
  })
})

/** The same storage, of which updates wait from now on until the disk works again. */
function failing(inner: Storage) {
  const gate = Promise.withResolvers<void>()
  let state: HealthState = 'ok'
  const held: Storage = {
    ...inner,
    append: async (...update) => {
      await gate.promise
      return inner.append(...update)
    },
    health: { state: () => state, subscribe: () => () => {} },
  }
  return {
    storage: held,
    fail: () => {
      state = 'failing'
    },
    recover: () => {
      state = 'ok'
      gate.resolve()
    },
  }
}
