import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { ClientOwners, ForeignClaim } from './client-owners.ts'

const key = { workshopId: 'w', room: 'lane/a' }
let storage: Storage
beforeEach(async () => {
  storage = await openSqliteStorage({ path: ':memory:' })
})
afterEach(() => storage.close())

describe('owners of client ids', () => {
  it('are remembered once they wrote', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    await owners.claim([5, 6], 'member:m1')
    const later = await ClientOwners.load(storage, key, 1)
    expect([later.ownerOf(5), later.ownerOf(6), later.ownerOf(7)]).toEqual([
      'member:m1',
      'member:m1',
      undefined,
    ])
  })

  it('keep what they claimed first', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    await owners.claim([5], 'member:m1')
    await owners.claim([5], 'member:m2')
    expect(owners.ownerOf(5)).toBe('member:m1')
    expect((await ClientOwners.load(storage, key, 1)).ownerOf(5)).toBe('member:m1')
  })

  it('that were only seen are free again when they go', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    owners.see(5, 'member:m1')
    expect(owners.ownerOf(5)).toBe('member:m1')
    owners.forget(5)
    expect(owners.ownerOf(5)).toBeUndefined()
  })

  it('start anew with the epoch', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    await owners.claim([5], 'member:m1')
    expect((await ClientOwners.load(storage, key, 2)).ownerOf(5)).toBeUndefined()
  })

  it('survive the list being written anew', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    await Promise.all(Array.from({ length: 501 }, (_, client) => owners.claim([client], `member:m${client}`)))
    await ClientOwners.load(storage, key, 1)
    const stored = await storage.readRoom({ workshopId: 'w', room: 'owners/1/lane/a' })
    expect(stored.updates).toHaveLength(0)
    const later = await ClientOwners.load(storage, key, 1)
    expect([later.ownerOf(0), later.ownerOf(500)]).toEqual(['member:m0', 'member:m500'])
  })

  it('are taken by the first of two servers, and the other hears of it', async () => {
    const [here, there] = [await ClientOwners.load(storage, key, 1), await ClientOwners.load(storage, key, 1)]
    await here.claim([5], 'member:m1')
    await expect(there.claim([5, 6], 'member:m2')).rejects.toBeInstanceOf(ForeignClaim)
    expect([there.ownerOf(5), there.ownerOf(6)]).toEqual(['member:m1', 'member:m2'])
    await here.claim([7], 'member:m1')
    expect(here.ownerOf(6)).toBe('member:m2')
  })

  it('asked for twice are stored once, and both wait for it', async () => {
    const owners = await ClientOwners.load(storage, key, 1)
    const first = owners.claim([5], 'member:m1')
    await owners.claim([5], 'member:m1')
    expect(owners.isSettled(5)).toBe(true)
    await first
    expect(await ClientOwners.load(storage, key, 1).then((later) => later.ownerOf(5))).toBe('member:m1')
  })
})
