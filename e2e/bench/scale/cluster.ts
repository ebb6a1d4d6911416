import { TestRedis } from '../../../server/src/fanout/redis/test-redis.ts'
import { TestPostgres } from '../../../server/src/storage/postgres/test-postgres.ts'
import { TestServer } from '../../support/server.ts'
import { pinServer } from '../sync/cores.ts'
import { CostWatch, costOfTree } from '../sync/process-cost.ts'

/** Cores kept busy. */
export type Cost = { readonly nodes: number; readonly postgres: number; readonly redis: number }

/** The servers of one installation, all on the same cores, with a database that waits for its disk. */
export type Cluster = {
  readonly nodes: readonly TestServer[]
  /** For the marks of a load; tells once it ended. */
  watch(): { readonly mark: (mark: string) => void; cost(): Cost }
  stop(): Promise<void>
}

/** One server with SQLite. */
export async function startAlone(): Promise<Cluster> {
  return clusterOf([await TestServer.start({ RATE_LIMITS: '' })])
}

/** So many with PostgreSQL and Redis. */
export async function startCluster(count: number): Promise<Cluster> {
  const postgres = await TestPostgres.start({ waitsForDisk: true })
  const redis = await TestRedis.start()
  const env = {
    DATABASE_URL: postgres.urlOf(await postgres.createDatabase()),
    REDIS_URL: redis.url,
    RATE_LIMITS: '',
  }
  const nodes: TestServer[] = []
  // The first makes the tables.
  while (nodes.length < count) nodes.push(await TestServer.start(env))
  return clusterOf(nodes, { postgres, redis })
}

type Backends = { readonly postgres: TestPostgres; readonly redis: TestRedis }

function clusterOf(nodes: readonly TestServer[], backends?: Backends): Cluster {
  for (const { pid } of nodes) pinServer(pid)
  if (backends) {
    pinServer(backends.postgres.pid)
    pinServer(backends.redis.pid)
  }
  return {
    nodes,
    watch() {
      const ofNodes = nodes.map(({ pid }) => new CostWatch(pid))
      const ofPostgres = backends && new CostWatch(backends.postgres.pid, costOfTree)
      const ofRedis = backends && new CostWatch(backends.redis.pid)
      return {
        mark(mark) {
          for (const watch of [...ofNodes, ofPostgres, ofRedis]) watch?.mark(mark)
        },
        cost: () => ({
          nodes: ofNodes.reduce((sum, { cpu }) => sum + cpu, 0),
          postgres: ofPostgres?.cpu ?? 0,
          redis: ofRedis?.cpu ?? 0,
        }),
      }
    },
    async stop() {
      for (const node of nodes) await node.stop()
      await backends?.redis.remove()
      await backends?.postgres.remove()
    },
  }
}
