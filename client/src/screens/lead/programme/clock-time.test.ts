import { describe, expect, it } from 'vitest'
import { clockAfter, clockOf } from './clock-time.ts'

const at = (hours: number, minutes: number, day = 12) => new Date(2026, 10, day, hours, minutes).getTime()

describe('a time of the clock', () => {
  it('is the first one after a moment: today, or tomorrow when it has been', () => {
    expect(clockAfter('12:30', at(9, 0))).toBe(at(12, 30))
    expect(clockAfter('00:15', at(22, 0))).toBe(at(0, 15, 13))
    expect(clockAfter('12:30', at(12, 30))).toBe(at(12, 30, 13))
  })

  it('is none for what no clock says', () => {
    expect(['', '24:00', '9', '12:60', 'noon'].map((typed) => clockAfter(typed, 0))).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('is written with two digits each, and read back', () => {
    expect(clockOf(at(9, 5))).toBe('09:05')
    expect(clockAfter(clockOf(at(9, 5)), at(9, 0))).toBe(at(9, 5))
  })
})
