import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type BatchAnswer, WorkQueue } from './work-queue.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

type Call = { readonly name: 'append' | 'compact' | 'lookup' }
const append: Call = { name: 'append' }
const compact: Call = { name: 'compact' }
const lookup: Call = { name: 'lookup' }
const isWrite = ({ name }: Call) => name !== 'lookup'

/** A queue before a disk that works, fails or is gone as told, and the names of the calls in each batch. */
function createQueue(more: { readonly gatherMs?: () => number } = {}) {
  const disk = {
    state: 'works' as 'works' | 'fails' | 'away' | 'gone',
    batches: [] as string[][],
    whileBusy: () => {},
  }
  async function execute(calls: readonly Call[]): Promise<BatchAnswer> {
    if (disk.state === 'gone') throw new Error('gone')
    disk.batches.push(calls.map((call) => call.name))
    disk.whileBusy()
    const fails = disk.state === 'fails' || disk.state === 'away'
    const outcomes = calls.map((call) =>
      fails && isWrite(call) ? undefined : { ok: true as const, answer: call.name },
    )
    const failed = disk.state === 'away' || outcomes.includes(undefined)
    return { outcomes, failure: failed ? 'no disk' : undefined }
  }
  const options = { isWrite, maxQueuedBytes: 1e8, retryFromMs: 250, retryToMs: 5000, execute, ...more }
  return { disk, queue: new WorkQueue<Call>(options) }
}

describe('the queue before the disk', () => {
  test('gathers the calls of one turn into one batch', async () => {
    const { queue, disk } = createQueue()
    await Promise.all([queue.run(append, 0), queue.run(lookup, 0), queue.run(append, 0)])
    expect(disk.batches).toEqual([['append', 'lookup', 'append']])
  })

  test('lets calls gather for as long as it is told to after a batch, and never before the first', async () => {
    let gatherMs = 20
    const { queue, disk } = createQueue({ gatherMs: () => gatherMs })
    await queue.run(append, 0)
    const waiting = [queue.run(append, 0)]
    await nextTurn()
    waiting.push(queue.run(lookup, 0))
    await nextTurn()
    expect(disk.batches).toEqual([['append']])
    vi.advanceTimersByTime(20)
    await Promise.all(waiting)
    expect(disk.batches).toEqual([['append'], ['append', 'lookup']])
    gatherMs = 0
    await queue.run(append, 0)
    expect(disk.batches).toHaveLength(3)
  })

  test('does not keep whoever closes it waiting', async () => {
    const { queue, disk } = createQueue({ gatherMs: () => 60_000 })
    await queue.run(append, 0)
    const waiting = queue.run(append, 0)
    await nextTurn()
    await Promise.all([queue.close(), waiting])
    expect(disk.batches).toHaveLength(2)
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

  test('asked whether writing works, it goes on asking until it does', async () => {
    const { queue, disk } = createQueue()
    disk.state = 'away'
    queue.probe()
    await vi.advanceTimersByTimeAsync(250)
    expect(queue.health.state()).toBe('failing')
    disk.state = 'works'
    await vi.advanceTimersByTimeAsync(500)
    expect(queue.health.state()).toBe('ok')
    expect(disk.batches).toEqual([[], [], []])
  })

  test('does not ask while something waits to be written anyway', async () => {
    const { queue, disk } = createQueue()
    const writing = queue.run(append, 0)
    queue.probe()
    await writing
    expect(disk.batches).toEqual([['append']])
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
