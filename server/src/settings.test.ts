import { describe, expect, it } from 'vitest'
import { addressesOf } from './addresses.ts'
import { readSettings } from './settings.ts'

describe('settings', () => {
  it('have defaults, also for what is set to nothing', () => {
    const defaults = {
      port: 4321,
      host: '0.0.0.0',
      dataFolder: './data',
      databaseUrl: undefined,
      redisUrl: undefined,
      publicUrl: undefined,
      trustProxy: undefined,
      areLimitsOff: false,
      hasBench: false,
      logLevel: 'warn',
    }
    expect(readSettings({})).toEqual(defaults)
    expect(readSettings({ PORT: '', HOST: '', DATA_DIR: '', PUBLIC_URL: '', LOG_LEVEL: '' })).toEqual(
      defaults,
    )
  })

  it('take what is set', () => {
    const env = {
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/paper',
      RATE_LIMITS: 'off',
      BENCH: '1',
      LOG_LEVEL: 'debug',
    }
    expect(readSettings({ ...env, PUBLIC_URL: 'https://paper.example' })).toMatchObject({
      port: 0,
      host: '127.0.0.1',
      dataFolder: '/srv/paper',
      publicUrl: 'https://paper.example',
      areLimitsOff: true,
      hasBench: true,
      logLevel: 'debug',
    })
  })

  it.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80a'],
    ['PUBLIC_URL', 'paper.example'],
    ['PUBLIC_URL', 'ftp://paper.example'],
    ['TRUST_PROXY', 'yes please'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'http://127.0.0.1'],
    ['HOST', 'my machine'],
    ['RATE_LIMITS', 'no'],
    ['BENCH', 'yes'],
  ])('%s=%s is refused in one sentence that names both', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be .*"${value}"\\.$`))
  })

  it.each(['mysql://me:hidden@db/x', 'somewhere.example', 'hidden'])(
    'DATABASE_URL=%s is refused in one sentence that does not repeat what may hold a password',
    (value) => {
      expect(() => readSettings({ DATABASE_URL: value })).toThrow(
        /^DATABASE_URL must be [^,]*, such as \S+\.$/,
      )
      expect(() => readSettings({ DATABASE_URL: value })).not.toThrow(value)
    },
  )

  it.each(['http://me:hidden@redis', 'somewhere.example'])(
    'REDIS_URL=%s is refused in the same way',
    (value) => {
      expect(() => readSettings({ DATABASE_URL: 'postgres://db/x', REDIS_URL: value })).toThrow(
        /^REDIS_URL must be [^,]*, such as \S+\.$/,
      )
      expect(() => readSettings({ DATABASE_URL: 'postgres://db/x', REDIS_URL: value })).not.toThrow(value)
    },
  )

  it('REDIS_URL alone is refused: there is nobody to tell', () => {
    expect(() => readSettings({ REDIS_URL: 'redis://redis' })).toThrow(
      /^REDIS_URL must come with DATABASE_URL: .*\.$/,
    )
  })

  it('DATABASE_URL and REDIS_URL are taken as they are', () => {
    const databaseUrl = 'postgresql://me:secret@db.example.org:5433/paper?sslmode=require'
    const redisUrl = 'rediss://:secret@redis.example.org:6380'
    expect(readSettings({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl })).toMatchObject({
      databaseUrl,
      redisUrl,
    })
  })
})

describe('the addresses to print', () => {
  const interfaces = {
    lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }],
    eth0: [
      { address: '192.168.1.20', family: 'IPv4', internal: false },
      { address: 'fe80::1', family: 'IPv6', internal: false },
    ],
  } as unknown as NonNullable<Parameters<typeof addressesOf>[2]> // only what is read of an interface

  it('are for this machine and for others on the network', () => {
    expect(addressesOf('0.0.0.0', 4321, interfaces)).toEqual({
      local: 'http://localhost:4321/',
      network: ['http://192.168.1.20:4321/'],
    })
  })

  it('are for this machine alone where it listens to no other', () => {
    expect(addressesOf('127.0.0.1', 80, interfaces)).toEqual({ local: 'http://127.0.0.1:80/', network: [] })
    expect(addressesOf('::1', 80, interfaces)).toEqual({ local: 'http://[::1]:80/', network: [] })
  })
})
