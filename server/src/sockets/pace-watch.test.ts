import { describe, expect, it } from 'vitest'
import { PaceWatch } from './pace-watch.ts'
import { SOCKET_DEFAULTS } from './socket-options.ts'

const { tellThinnedFrom, tellLiveBelow, paceLastsMs } = SOCKET_DEFAULTS

function watch() {
  let level = 0
  let now = 0
  const told: string[] = []
  const paces = new PaceWatch({ level: () => level }, SOCKET_DEFAULTS, (pace) => told.push(pace))
  return {
    paces,
    told,
    /** So busy for so long. */
    pass(busy: number, forMs: number) {
      level = busy
      for (const until = now + forMs; now < until; now += 100) paces.look(now)
    },
  }
}

describe('the pace of presence', () => {
  it('is said to be thinned once that lasts, and live once it is over for as long', () => {
    const { paces, told, pass } = watch()
    pass(tellThinnedFrom, paceLastsMs)
    expect(told).toEqual([])
    pass(tellThinnedFrom, 200)
    expect([told, paces.pace]).toEqual([['thinned'], 'thinned'])
    pass(tellLiveBelow - 0.01, paceLastsMs)
    expect(told).toEqual(['thinned'])
    pass(tellLiveBelow - 0.01, 200)
    expect(told).toEqual(['thinned', 'live'])
  })

  it('stays as it was said to be in between, and after what does not last', () => {
    const { told, pass } = watch()
    for (let rush = 0; rush < 5; rush++) {
      pass(1, paceLastsMs - 200)
      pass(tellThinnedFrom - 0.01, 200)
    }
    expect(told).toEqual([])
    pass(1, paceLastsMs + 200)
    pass(tellLiveBelow, 10 * paceLastsMs)
    expect(told).toEqual(['thinned'])
  })
})
