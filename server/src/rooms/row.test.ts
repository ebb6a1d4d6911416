import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Row, type TakeOut } from './row.ts'

describe('a row', () => {
  it('is empty at first, and again when all have left', () => {
    const row = new Row<string>()
    expect([row.length, row.last, row.values()]).toEqual([0, undefined, []])
    const leave = row.push('only')
    expect([row.length, row.last, row.values()]).toEqual([1, 'only', ['only']])
    leave()
    expect([row.length, row.last, row.values()]).toEqual([0, undefined, []])
    row.push('next')
    expect(row.values()).toEqual(['next'])
  })

  it('keeps the order of those who stay, whoever leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant('push'), fc.nat(40))), (steps) => {
        const row = new Row<number>()
        const expected: number[] = []
        const leaves: TakeOut[] = []
        for (const step of steps) {
          if (step === 'push') {
            expected.push(leaves.length)
            leaves.push(row.push(leaves.length))
          } else if (typeof step === 'number') {
            // whoever is not there yet, or has left, changes nothing
            leaves[step]?.()
            if (expected.includes(step)) expected.splice(expected.indexOf(step), 1)
          }
          expect(row.values()).toEqual(expected)
          expect([row.length, row.last]).toEqual([expected.length, expected.at(-1)])
        }
      }),
    )
  })
})
