import { TestRedis } from '../../server/src/fanout/redis/test-redis.ts'
import { TestPostgres } from '../../server/src/storage/postgres/test-postgres.ts'
import { TestServer } from '../support/server.ts'
import type { Site } from '../sync/browser.ts'

/** What befalls a part of a house: it lasts as long as `wait` takes, and afterwards that part runs again. */
export type Blow = (wait: () => Promise<void>, random: () => number) => Promise<void>

/** The machines behind a workshop: where people reach them, and what can go wrong, with how often each is drawn. */
export type House = {
  readonly sites: readonly Site[]
  readonly blows: Readonly<Record<string, { readonly weight: number; readonly strike: Blow }>>
  /** Kills every server and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** How far somebody sets a server's clock at most. */
const MOST_CLOCK_MS = 6 * 3_600_000

/** So little fits in no file that something is written to. */
const FULL_BYTES = 1024

/** One server with its database in a file. */
export async function oneServer(): Promise<House> {
  const server = await TestServer.start({}, { hasFaults: true })
  return {
    sites: [server],
    blows: {
      ...blowsOf([server]),
      'full disk': {
        weight: 3,
        async strike(wait) {
          server.limitFiles(FULL_BYTES)
          await wait()
          server.limitFiles()
          await server.ready()
        },
      },
      'full database': {
        weight: 3,
        async strike(wait) {
          await server.befall({ isFull: true })
          await wait()
          await server.befall({ isFull: false })
          await server.ready()
        },
      },
      'kill with a full database': {
        weight: 1,
        async strike(wait) {
          await server.befall({ isFull: true })
          await wait()
          await server.kill()
          await server.start()
        },
      },
      'kill on a full disk': {
        weight: 1,
        async strike(wait) {
          server.limitFiles(FULL_BYTES)
          await wait()
          await server.kill()
          await server.start()
        },
      },
    },
    async restart() {
      await server.kill()
      await server.start()
    },
    stop: () => server.stop(),
  }
}

/** PostgreSQL and Redis that houses of several servers share, one after the other. */
export async function startBackends() {
  const [postgres, redis] = [await TestPostgres.start(), await TestRedis.start()]
  return {
    /** So many servers that are one to people. */
    async house(count: number): Promise<House> {
      const env = { DATABASE_URL: postgres.urlOf(await postgres.createDatabase()), REDIS_URL: redis.url }
      const nodes = await Promise.all(
        Array.from({ length: count }, () => TestServer.start(env, { hasFaults: true })),
      )
      const areReady = () => Promise.all(nodes.map((node) => node.ready()))
      return {
        sites: nodes,
        blows: {
          ...blowsOf(nodes),
          'kill of Redis': {
            weight: 3,
            async strike(wait) {
              await redis.kill()
              await wait()
              await redis.run()
            },
          },
          'kill of PostgreSQL': {
            weight: 3,
            async strike(wait) {
              await postgres.end('SIGQUIT')
              await wait()
              await postgres.run()
              await areReady()
            },
          },
        },
        async restart() {
          for (const node of nodes) await node.kill()
          for (const node of nodes) await node.start()
        },
        async stop() {
          for (const node of nodes) await node.stop()
        },
      }
    },
    async remove(): Promise<void> {
      await redis.remove()
      await postgres.remove()
    },
  }
}

function blowsOf(servers: readonly TestServer[]): House['blows'] {
  const one = (random: () => number) => servers[Math.floor(random() * servers.length)] as TestServer
  return {
    kill: {
      weight: 5,
      async strike(wait, random) {
        const server = one(random)
        await server.kill()
        await wait()
        await server.start()
      },
    },
    drain: {
      weight: 1,
      async strike(wait, random) {
        const server = one(random)
        await server.drain()
        await wait()
        await server.start()
      },
    },
    'clock set': {
      weight: 3,
      async strike(wait, random) {
        await one(random).befall({ clockMs: Math.round((random() - 0.5) * 2 * MOST_CLOCK_MS) })
        await wait()
      },
    },
    freeze: {
      weight: 2,
      async strike(wait, random) {
        const server = one(random)
        server.freeze()
        await wait()
        server.thaw()
      },
    },
  }
}
