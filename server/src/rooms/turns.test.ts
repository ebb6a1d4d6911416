import { describe, expect, it } from 'vitest'
import { Turns } from './turns.ts'

/** Work that is done when the test says so. */
function work() {
  let done = () => {}
  const promise = new Promise<string>((resolve) => {
    done = () => resolve('done')
  })
  let hasBegun = false
  const run = () => {
    hasBegun = true
    return promise
  }
  return { run, done, hasBegun: () => hasBegun }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('turns', () => {
  it('are taken by so many at once, and by the next in line when one is done', async () => {
    const turns = new Turns({ atOnce: 2 })
    const works = [work(), work(), work(), work()]
    const taken = works.map(({ run }) => turns.take(run))
    expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false])
    works[1]?.done()
    const late = work()
    await settled()
    const takenLate = turns.take(late.run)
    expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, true, false])
    for (const { done } of works) done()
    late.done()
    expect(await Promise.all([...taken, takenLate])).toEqual(Array(5).fill({ isTaken: true, result: 'done' }))
  })

  it('are not to be had where too many wait; who comes back is told when', async () => {
    const turns = new Turns({ atOnce: 1, maxWaiting: 1 })
    const [first, second] = [work(), work()]
    const taken = [turns.take(first.run), turns.take(second.run)]
    const third = await turns.take(work().run)
    expect(third).toEqual({ isTaken: false, comeBackMs: expect.any(Number) })
    first.done()
    second.done()
    await Promise.all(taken)
    const again = work()
    again.done()
    expect(await turns.take(again.run)).toEqual({ isTaken: true, result: 'done' })
  })

  it('are not waited for longer than is of use', async () => {
    const turns = new Turns({ atOnce: 1, maxWaitMs: 5 })
    const first = work()
    const taken = turns.take(first.run)
    const second = work()
    expect((await turns.take(second.run)).isTaken).toBe(false)
    first.done()
    await taken
    expect([second.hasBegun(), turns.waiting]).toEqual([false, 0])
  })

  it('go on after one that failed', async () => {
    const turns = new Turns({ atOnce: 1 })
    const failing = turns.take(() => Promise.reject(new Error('no disk')))
    const next = work()
    next.done()
    const taken = turns.take(next.run)
    await expect(failing).rejects.toThrow('no disk')
    expect((await taken).isTaken).toBe(true)
  })
})
