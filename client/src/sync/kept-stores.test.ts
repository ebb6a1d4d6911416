import { expect, test } from 'vitest'
import { KeptStores, UNUSED_MS } from './kept-stores.ts'
import { TestClock } from './test-clock.ts'

function open(clock = new TestClock(), texts = new Map<string, string>()) {
  const store = {
    get: (key: string) => texts.get(key),
    set: (key: string, text: string) => void texts.set(key, text),
  }
  return { clock, texts, stores: new KeptStores(store, clock.now) }
}

test('it knows the last epoch of a room, and no other room by it', () => {
  const { stores, clock } = open()
  stores.used('bp/w/m/lane/a/1')
  clock.sleep(1)
  stores.used('bp/w/m/lane/a/3')
  stores.used('bp/w/m/lane/a/own/m/9')
  expect(stores.epochOf('bp/w/m/lane/a')).toBe(3)
  expect(stores.epochOf('bp/w/m/lane/b')).toBeUndefined()
})

test('what was unused for 30 days is named, what was used since is not', () => {
  const { stores, clock } = open()
  stores.used('old')
  stores.used('young')
  clock.sleep(UNUSED_MS - 1000)
  stores.used('young')
  clock.sleep(2000)
  expect(stores.unused()).toEqual(['old'])
})

const LANE = 'bp/w/m/lane/a/1'

test('unsent work is remembered until all pages that left some have sent it', () => {
  const { stores, clock, texts } = open()
  stores.holdsWork(LANE, 7)
  stores.used(LANE)
  expect(open(clock, texts).stores.unsent('bp/w/m/')).toEqual([LANE])
  stores.holdsWork(LANE, 8)
  stores.sent(LANE, [7])
  expect([stores.unsent('bp/w/m/'), stores.unsentBy(LANE)]).toEqual([[LANE], [8]])
  stores.sent(LANE, [8])
  expect(stores.unsent('bp/w/m/')).toEqual([])
})

test('unsent work that an earlier release noted is known too, and nobody’s in particular', () => {
  const text = JSON.stringify({ [LANE]: { usedAt: 1, unsent: true }, other: { usedAt: 1, unsent: false } })
  const { stores } = open(new TestClock(), new Map([['stores', text]]))
  expect(stores.unsent('')).toEqual([LANE])
  stores.sent(LANE, stores.unsentBy(LANE))
  expect(stores.unsent('')).toEqual([])
})

test('a list that was tampered with is an empty one', () => {
  for (const text of ['', '[]', '{"a":1}', '{"a":{"usedAt":"now"}}']) {
    const { stores } = open(new TestClock(), new Map([['stores', text]]))
    expect(stores.under('')).toEqual([])
  }
})
