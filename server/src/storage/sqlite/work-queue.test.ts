import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Call, isWrite } from './operations.ts'
import type { BatchAnswer } from './run-batch.ts'
import { WorkQueue } from './work-queue.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const key = { workshopId: 'w1', room: 'a' }
const append: Call = { name: 'append', argument: { key, bytes: new Uint8Array() } }
const compact: Call = { name: 'compact', argument: { key, uptoSeq: 1, bytes: new Uint8Array() } }
const lookup: Call = { name: 'lookup', argument: 'hash' }

/** A queue before a disk that works, fails or is gone as told, and the names of the calls in each batch. */
function createQueue() {
  const disk = {
    state: 'works' as 'works' | 'fails' | 'gone',
    batches: [] as string[][],
    whileBusy: () => {},
  }
  async function execute(calls: readonly Call[]): Promise<BatchAnswer> {
    if (disk.state === 'gone') throw new Error('gone')
    disk.batches.push(calls.map((call) => call.name))
    disk.whileBusy()
    const fails = disk.state === 'fails'
    const outcomes = calls.map((call) =>
      fails && isWrite(call) ? undefined : { ok: true as const, answer: call.name },
    )
    return { outcomes, failure: fails && outcomes.includes(undefined) ? 'full' : undefined }
  }
  return { disk, queue: new WorkQueue({ maxQueuedBytes: 1e8, retryFromMs: 250, retryToMs: 5000, execute }) }
}

describe('the queue before the disk', () => {
  test('gathers the calls of one turn into one batch', async () => {
    const { queue, disk } = createQueue()
    await Promise.all([queue.run(append, 0), queue.run(lookup, 0), queue.run(append, 0)])
    expect(disk.batches).toEqual([['append', 'lookup', 'append']])
  })

  test('splits what is too much for one batch, by number', async () => {
    const { queue, disk } = createQueue()
    await Promise.all(Array.from({ length: 4097 }, () => queue.run(append, 0)))
    expect(disk.batches.map((batch) => batch.length)).toEqual([4096, 1])
  })

  test('splits what is too much for one batch, by size, and takes a larger one alone', async () => {
    const { queue, disk } = createQueue()
    const megabytes = [3, 3, 3, 20, 1].map((count) => queue.run(append, count * 1024 * 1024))
    await Promise.all(megabytes)
    expect(disk.batches.map((batch) => batch.length)).toEqual([2, 1, 1, 1])
  })

  test('tries what failed before what was called meanwhile', async () => {
    const { queue, disk } = createQueue()
    const settled: unknown[] = []
    const run = (call: Call) => queue.run(call, 0).then((name) => settled.push(name))
    disk.state = 'fails'
    disk.whileBusy = () => {
      disk.whileBusy = () => {}
      void run(compact)
    }
    void run(append)
    await nextTurn()
    disk.state = 'works'
    await vi.advanceTimersByTimeAsync(250)
    await nextTurn()
    expect(settled).toEqual(['append', 'compact'])
    expect(disk.batches).toEqual([['append'], ['append', 'compact']])
  })

  test('waits twice as long after each failure, up to a bound, and shortly again after a success', async () => {
    const { queue, disk } = createQueue()
    for (const _ of ['first trouble', 'second trouble']) {
      disk.state = 'fails'
      disk.batches = []
      const call = queue.run(append, 0)
      await nextTurn()
      for (const [tries, pauseMs] of [250, 500, 1000, 2000, 4000, 5000, 5000].entries()) {
        await vi.advanceTimersByTimeAsync(pauseMs - 1)
        expect(disk.batches).toHaveLength(tries + 1)
        await vi.advanceTimersByTimeAsync(1)
        expect(disk.batches).toHaveLength(tries + 2)
      }
      disk.state = 'works'
      await vi.advanceTimersByTimeAsync(5000)
      expect(await call).toBe('append')
    }
  })

  test('lets reads through while writes wait, and a read does not count as having worked', async () => {
    const { queue, disk } = createQueue()
    disk.state = 'fails'
    const writing = queue.run(append, 0)
    await nextTurn()
    expect(await queue.run(lookup, 0)).toBe('lookup')
    expect(disk.batches).toEqual([['append'], ['lookup']])
    expect(queue.health.state()).toBe('failing')
    disk.state = 'works'
    await vi.advanceTimersByTimeAsync(250)
    expect(await writing).toBe('append')
    expect(queue.health.state()).toBe('ok')
  })

  test('rejects everything once the worker is gone', async () => {
    const { queue, disk } = createQueue()
    disk.state = 'gone'
    const stopped = { code: 'storage-stopped', cause: new Error('gone') }
    await expect(queue.run(append, 0)).rejects.toMatchObject(stopped)
    await expect(queue.run(lookup, 0)).rejects.toMatchObject(stopped)
    expect(queue.health.state()).toBe('failing')
    await queue.close()
  })
})
