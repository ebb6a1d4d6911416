import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fanout } from '../fanout.ts'
import { runFanoutContract } from '../fanout-contract.ts'
import { openRedisFanout } from './redis-fanout.ts'
import { TestRedis } from './test-redis.ts'

let redis: TestRedis
beforeAll(async () => {
  redis = await TestRedis.start()
})
afterAll(() => redis.remove())

async function healthOf({ health }: Fanout, wanted: 'ok' | 'failing'): Promise<void> {
  while (health.state() !== wanted) {
    await new Promise<void>((resolve) => {
      const leave = health.subscribe(() => {
        leave()
        resolve()
      })
    })
  }
}

const openNow = () => openRedisFanout({ url: redis.url, log: pino({ level: 'silent' }), retryToMs: 20 })

async function open(): Promise<Fanout> {
  const fanout = openNow()
  await healthOf(fanout, 'ok')
  return fanout
}

runFanoutContract('Redis', open)

describe('Redis that goes away', () => {
  test('is told, loses what is said meanwhile, and carries what comes after, to new topics too', async () => {
    const [a, b] = [await open(), await open()]
    const heard: string[] = []
    const hear = (message: Uint8Array) => heard.push(new TextDecoder().decode(message))
    const say = (topic: string, text: string) => a.publish(topic, new TextEncoder().encode(text))
    b.subscribe('before', hear)
    await redis.kill()
    await Promise.all([healthOf(a, 'failing'), healthOf(b, 'failing')])
    b.subscribe('meanwhile', hear)
    say('before', 'lost')
    await redis.run()
    await Promise.all([healthOf(a, 'ok'), healthOf(b, 'ok')])
    say('before', 'kept')
    say('meanwhile', 'kept too')
    while (heard.length < 2) await new Promise((resolve) => setImmediate(resolve))
    expect(heard).toEqual(['kept', 'kept too'])
    await Promise.all([a.close(), b.close()])
  })

  test('is no reason not to start', async () => {
    await redis.kill()
    const early = openNow()
    expect(early.health.state()).toBe('failing')
    early.publish('w1', new Uint8Array())
    await redis.run()
    await healthOf(early, 'ok')
    await redis.kill()
    await healthOf(early, 'failing')
    await early.close()
    await redis.run()
  })
})
