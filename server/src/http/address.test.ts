import { afterEach, describe, expect, it } from 'vitest'
import { addressesOf } from '../addresses.ts'
import { TestServer } from './test-server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

describe('the address for others', () => {
  it('is the public one when it is told', async () => {
    server = await TestServer.start({ publicUrl: 'https://paper.example.org/' })
    expect((await server.ask('/api/address')).body).toEqual({ origin: 'https://paper.example.org' })
  })

  it('is nothing when the server listens to this machine alone', async () => {
    server = await TestServer.start()
    expect((await server.ask('/api/address')).body).toEqual({ origin: null })
  })

  it('is every IPv4 address of the network when it listens to all', () => {
    const at = (address: string, internal: boolean) =>
      ({ address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null }) as const
    const interfaces = { lo: [at('127.0.0.1', true)], wifi: [at('192.168.1.20', false)] }
    expect(addressesOf('0.0.0.0', 4321, interfaces)).toEqual({
      local: 'http://localhost:4321/',
      network: ['http://192.168.1.20:4321/'],
    })
  })
})
