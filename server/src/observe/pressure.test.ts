import { afterEach, describe, expect, it, vi } from 'vitest'
import { underPressure, watchPressure } from './pressure.ts'

let watch: ReturnType<typeof watchPressure> | undefined
afterEach(() => watch?.stop())

describe('pressure', () => {
  it('rises while the process has no time, and falls when it rests', async () => {
    watch = watchPressure()
    const { level } = watch
    const busy = setInterval(() => {
      const until = performance.now() + 40
      while (performance.now() < until);
    }, 41)
    await vi.waitFor(() => expect(level()).toBeGreaterThan(0.6), { timeout: 5000 })
    clearInterval(busy)
    await vi.waitFor(() => expect(level()).toBeLessThan(0.3), { timeout: 5000 })
  })

  it.each([
    [0, 0],
    [0.5, 0],
    [0.75, 30],
    [1, 60],
  ])('of %d makes things wait %d of at most 60 ms when it counts from a half on', (level, waitMs) => {
    expect(underPressure({ level: () => level }, { from: 0.5, most: 60 })).toBe(waitMs)
  })
})
