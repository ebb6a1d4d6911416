import { pino } from 'pino'
import { openRedisFanout } from '../fanout/redis/redis-fanout.ts'
import { TestRedis } from '../fanout/redis/test-redis.ts'
import { openPostgresStorage } from '../storage/postgres/postgres-storage.ts'
import { TestPostgres } from '../storage/postgres/test-postgres.ts'
import { TestServer, type TestServerOptions } from './test-server.ts'

/** Several servers on one PostgreSQL and one Redis, all of them real. */
export class TestCluster {
  readonly postgres: TestPostgres
  readonly redis: TestRedis
  database = ''
  readonly #servers: TestServer[] = []

  private constructor(postgres: TestPostgres, redis: TestRedis) {
    this.postgres = postgres
    this.redis = redis
  }

  static async start(): Promise<TestCluster> {
    return new TestCluster(await TestPostgres.start(), await TestRedis.start())
  }

  get databaseUrl(): string {
    return this.postgres.urlOf(this.database)
  }

  /** Goes on with an empty database. */
  async renew(): Promise<void> {
    this.database = await this.postgres.createDatabase()
  }

  /** One more server. */
  async server(options: TestServerOptions = {}): Promise<TestServer> {
    const fanout = openRedisFanout({ url: this.redis.url, log: pino({ level: 'silent' }), retryToMs: 20 })
    const openStorage = () => openPostgresStorage({ url: this.databaseUrl, retryFromMs: 5, retryToMs: 50 })
    const server = await TestServer.start({ openStorage, fanout, ...options })
    while ((options.fanout ?? fanout).health.state() === 'failing') await new Promise(setImmediate)
    this.#servers.push(server)
    return server
  }

  async stopServers(): Promise<void> {
    await Promise.all(this.#servers.splice(0).map((server) => server.stop()))
  }

  async remove(): Promise<void> {
    await this.stopServers()
    await this.redis.remove()
    await this.postgres.remove()
  }
}
