import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type RequestEnd = { readonly method: string; readonly path: string; readonly status: number }

/** What is counted and timed while serving. */
export type Metrics = {
  requestBegan(): (end: RequestEnd) => void
  commandGiven(type: string, outcome: string): void
  /** How long storage took to make something durable. */
  stored(operation: string, seconds: number): void
  /** Adds numbers that are read when somebody looks. */
  gauges(
    prefix: string,
    read: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>,
  ): void
  /** In the text format of Prometheus. */
  write(): Promise<{ readonly type: string; readonly text: string }>
}

const SECONDS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]

export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'brownpaper_http_request_seconds',
    help: 'Time to answer an HTTP request.',
    labelNames: ['method', 'path', 'status'],
    buckets: SECONDS,
    registers,
  })
  const commands = new Counter({
    name: 'brownpaper_commands_total',
    help: 'Commands given over HTTP, by what came of them.',
    labelNames: ['type', 'outcome'],
    registers,
  })
  const storage = new Histogram({
    name: 'brownpaper_storage_write_seconds',
    help: 'Time until a write is durable.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  })
  const readers: (() => Promise<void>)[] = []

  return {
    requestBegan() {
      const stop = requests.startTimer()
      return ({ method, path, status }) => void stop({ method, path, status })
    },
    commandGiven: (type, outcome) => commands.inc({ type, outcome }),
    stored: (operation, seconds) => storage.observe({ operation }, seconds),
    gauges(prefix, read) {
      const gauge = new Gauge({
        name: `brownpaper_${prefix}`,
        help: `Numbers of ${prefix} at this moment.`,
        labelNames: ['what'],
        registers,
      })
      readers.push(async () => {
        for (const [what, value] of Object.entries(await read())) gauge.set({ what }, value)
      })
    },
    async write() {
      await Promise.all(readers.map((read) => read()))
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
