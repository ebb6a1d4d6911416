import { describe, expect, it } from 'vitest'
import { GONE, readMessage } from './messages.ts'
import { Presence } from './presence.ts'

const state = (client: number, clock: number, value: unknown) => ({
  client,
  clock,
  json: value === null ? GONE : new TextEncoder().encode(JSON.stringify(value)),
})

function statesIn(message: Uint8Array | undefined) {
  const read = message && readMessage(message)
  if (read?.kind !== 'presence') return []
  return read.states.map(({ client, json }) => [client, JSON.parse(new TextDecoder().decode(json))])
}

const presence = () => new Presence<string>(20)

describe('presence', () => {
  it('says the newest state of each client once a tick', () => {
    const here = presence()
    here.put('a', state(1, 1, 'x'))
    here.put('a', state(1, 2, 'y'))
    here.put('b', state(2, 1, 'z'))
    expect(statesIn(here.takeChange()?.message)).toEqual([
      [1, 'y'],
      [2, 'z'],
    ])
    expect(here.takeChange()).toBeUndefined()
  })

  it('tells when only one connection has something to say', () => {
    const here = presence()
    here.put('a', state(1, 1, 'x'))
    expect(here.takeChange()?.onlyHolder).toBe('a')
    here.put('a', state(1, 2, 'x'))
    here.put('b', state(2, 1, 'x'))
    expect(here.takeChange()?.onlyHolder).toBeUndefined()
  })

  it('ignores what is older than the state it has', () => {
    const here = presence()
    here.put('a', state(1, 5, 'new'))
    here.put('a', state(1, 4, 'old'))
    expect(statesIn(here.everyone())).toEqual([[1, 'new']])
  })

  it('ends with its connection', () => {
    const here = presence()
    here.put('a', state(1, 1, 'x'))
    here.takeChange()
    here.leave('a')
    expect(statesIn(here.takeChange()?.message)).toEqual([[1, null]])
    expect(here.everyone()).toBeUndefined()
  })

  it('says only that they are here of those who left and came back in one tick', () => {
    const here = presence()
    here.put('old', state(1, 1, 'x'))
    here.leave('old')
    here.put('new', state(1, 2, 'y'))
    here.put('new', state(1, 3, 'z'))
    expect(statesIn(here.takeChange()?.message)).toEqual([[1, 'z']])
    here.put('new', state(1, 4, 'later'))
    expect(statesIn(here.takeChange()?.message)).toEqual([[1, 'later']])
  })

  it('goes along to a new connection of the same client', () => {
    const here = presence()
    here.put('old', state(1, 5, 'x'))
    here.put('new', state(1, 5, 'x'))
    here.leave('old')
    expect(here.holderOf(1)).toBe('new')
  })

  it('can be taken back by its client alone', () => {
    const here = presence()
    here.put('a', state(1, 1, 'x'))
    here.put('b', state(1, 2, null))
    expect(here.holderOf(1)).toBe('a')
    here.put('a', state(1, 2, null))
    expect(here.holderOf(1)).toBeUndefined()
  })

  it('takes a state up to the limit and leaves out a larger or broken one', () => {
    const here = presence()
    expect(here.put('a', state(1, 1, 'x'.repeat(18)))).toBe(true)
    expect(here.put('b', state(2, 1, 'x'.repeat(19)))).toBe(false)
    expect(here.put('c', { client: 3, clock: 1, json: Uint8Array.of(123) })).toBe(false)
    expect(statesIn(here.everyone())).toHaveLength(1)
  })
})
