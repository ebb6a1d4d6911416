import { describe, expect, it } from 'vitest'
import { PaceWatch } from './pace-watch.ts'
import { SOCKET_DEFAULTS } from './socket-options.ts'

const { tellThinnedFrom, tellLiveBelow, paceLastsMs } = SOCKET_DEFAULTS

function watch() {
  let level = 0
  let waitMs = 0
  let now = 0
  const watched = new PaceWatch({ level: () => level }, () => waitMs, SOCKET_DEFAULTS)
  const wishes = [watched.wish]
  const look = (forMs: number) => {
    for (const until = now + forMs; now < until; now += 100) {
      watched.look(now)
      if (watched.wish !== wishes.at(-1)) wishes.push(watched.wish)
    }
  }
  return {
    paces: () => wishes.map(({ pace }) => pace),
    everyMs: () => wishes.map(({ everyMs }) => everyMs),
    /** So busy for so long. */
    pass(busy: number, forMs: number) {
      level = busy
      look(forMs)
    },
    /** Rooms let presence wait so long, for so long. */
    wait(ms: number, forMs: number) {
      waitMs = ms
      look(forMs)
    },
  }
}

describe('the pace of presence', () => {
  it('is said to be thinned once that lasts, and live once it is over for as long', () => {
    const { paces, pass } = watch()
    pass(tellThinnedFrom, paceLastsMs)
    expect(paces()).toEqual(['live'])
    pass(tellThinnedFrom, 200)
    expect(paces()).toEqual(['live', 'thinned'])
    pass(tellLiveBelow - 0.01, paceLastsMs)
    expect(paces()).toEqual(['live', 'thinned'])
    pass(tellLiveBelow - 0.01, 200)
    expect(paces()).toEqual(['live', 'thinned', 'live'])
  })

  it('stays as it was said to be in between, and after what does not last', () => {
    const { paces, pass } = watch()
    for (let rush = 0; rush < 5; rush++) {
      pass(1, paceLastsMs - 200)
      pass(tellThinnedFrom - 0.01, 200)
    }
    expect(paces()).toEqual(['live'])
    pass(1, paceLastsMs + 200)
    pass(tellLiveBelow, 10 * paceLastsMs)
    expect(paces()).toEqual(['live', 'thinned'])
  })
})

describe('the time between two states', () => {
  it('grows at once by what rooms let presence wait beyond what still glides, in steps worth telling', () => {
    const { everyMs, wait } = watch()
    for (const ms of [90, 110, 170, 195, 390]) wait(ms, 200)
    expect(everyMs()).toEqual([0, 80, 280])
  })

  it('comes down by half of the way each time it was too long for a while, and not for a moment’s rest', () => {
    const { everyMs, wait } = watch()
    wait(340, 200)
    wait(0, paceLastsMs - 200)
    wait(340, 200)
    expect(everyMs()).toEqual([0, 240])
    wait(0, 10 * paceLastsMs)
    expect(everyMs()).toEqual([0, 240, 120, 40, 0])
  })
})
