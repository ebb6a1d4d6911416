import { describe, expect, it } from 'vitest'
import { FrameCount } from './frame-count.ts'

describe('a frame count', () => {
  it('counts a frame once all before it are decided', () => {
    let changes = 0
    const count = new FrameCount({ schedule: () => changes++ })
    const [first, second, third] = [count.next(), count.next(), count.next()]
    second.keep()
    third.deny()
    expect([count.kept, count.denied, changes]).toEqual([0, 0, 0])
    first.keep()
    expect([count.kept, count.denied, changes]).toEqual([2, 1, 1])
    const [fourth, fifth] = [count.next(), count.next()]
    fourth.deny()
    expect([count.kept, count.denied, changes]).toEqual([2, 2, 2])
    fifth.keep()
    expect([count.kept, count.denied, changes]).toEqual([3, 2, 3])
  })
})
