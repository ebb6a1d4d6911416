import { describe, expect, it, vi } from 'vitest'
import { Beat } from './beat.ts'
import { Rhythm } from './rhythm.ts'

describe('a rhythm', () => {
  it('speaks once for many wishes, at the time of the earliest', async () => {
    const began = performance.now()
    const spoken: number[] = []
    const rhythm = new Rhythm(new Beat(), { speak: () => spoken.push(performance.now() - began) })
    rhythm.by(began + 60_000)
    rhythm.by(began + 20)
    rhythm.by(began + 30)
    await vi.waitFor(() => expect(spoken).toHaveLength(1))
    expect(spoken[0]).toBeGreaterThanOrEqual(18)
    rhythm.by(0)
    await vi.waitFor(() => expect(spoken).toHaveLength(2))
  })

  it('speaks at the end of the turn for a time that has passed', async () => {
    const heard: string[] = []
    const rhythm = new Rhythm(new Beat(), { speak: () => heard.push('spoken') })
    rhythm.by(0)
    rhythm.by(0)
    heard.push('end of turn')
    await vi.waitFor(() => expect(heard).toEqual(['end of turn', 'spoken']))
  })

  it('is silent once stopped', async () => {
    const beat = new Beat()
    let isSpoken = false
    const rhythm = new Rhythm(beat, {
      speak() {
        isSpoken = true
      },
    })
    rhythm.by(performance.now() + 5)
    rhythm.stop()
    await new Promise<void>((resolve) => {
      const after = new Rhythm(beat, { speak: resolve })
      after.by(performance.now() + 20)
    })
    expect(isSpoken).toBe(false)
  })
})
