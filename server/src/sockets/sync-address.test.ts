import { describe, expect, it } from 'vitest'
import { parseSyncAddress } from './sync-address.ts'

describe('a sync address', () => {
  it.each([
    ['/sync/w1', 'all'],
    ['/sync/w1/', 'all'],
    ['/sync/w1?x=1', 'all'],
    ['/sync/w1/workshop', { kind: 'workshop' }],
    ['/sync/w1/live/view', { kind: 'live-view' }],
    ['/sync/w1/lane/a', { kind: 'lane', lane: 'a' }],
    ['/sync/w1/lane%2Fa?x=1', { kind: 'lane', lane: 'a' }],
    ['/sync/w1/lane/a/own/m', { kind: 'own', lane: 'a', member: 'm' }],
    ['/sync/w1/owners/1/lane/a', 'unknown'],
    ['/sync/w1/lane/../workshop', 'unknown'],
    ['/sync/w1/%E0%A4%A', 'unknown'],
    ['/sync/w1/__proto__', 'unknown'],
  ])('%s names %j', (url, room) => {
    expect(parseSyncAddress(url)).toEqual({ workshopId: 'w1', room })
  })

  it.each(['/', '/sync', '/sync/', '/api/workshops/w1', '/sync/w%201/lane/a'])('%s is none', (url) => {
    expect(parseSyncAddress(url)).toBeUndefined()
  })
})
