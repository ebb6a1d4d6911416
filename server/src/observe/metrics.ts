import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type RequestEnd = { readonly method: string; readonly path: string; readonly status: number }

/** What is counted and timed while serving. */
export type Metrics = {
  requestBegan(): (end: RequestEnd) => void
  commandGiven(type: string, outcome: string): void
  /** A write was handed to storage; call the answer when it is durable, or with the code of what went wrong. */
  storing(operation: string): (failure?: string) => void
  /** The rooms said all they had to say in one turn. */
  ticked(seconds: number): void
  /** A connection, or one room on it, ended with this close code. */
  closed(what: 'connection' | 'room', code: number): void
  /** Adds numbers that are read when somebody looks. */
  gauges(
    prefix: string,
    read: () => Readonly<Record<string, number>> | Promise<Readonly<Record<string, number>>>,
  ): void
  /** In the text format of Prometheus. */
  write(): Promise<{ readonly type: string; readonly text: string }>
}

/** From an edit that barely waited for the disk to one for which people look at the mark. */
const SAVED_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5, 30]
const TICK_SECONDS = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3]
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
  const saved = new Histogram({
    name: 'brownpaper_saved_seconds',
    help: 'Time from an edit coming in to its being called saved.',
    buckets: SAVED_SECONDS,
    registers,
  })
  const queue = new Gauge({
    name: 'brownpaper_storage_queue',
    help: 'Writes handed to storage that are not durable yet.',
    registers,
  })
  const failures = new Counter({
    name: 'brownpaper_storage_errors_total',
    help: 'Writes that were refused, by operation and reason. What waits for a full disk is in the queue instead.',
    labelNames: ['operation', 'code'],
    registers,
  })
  const ticks = new Histogram({
    name: 'brownpaper_room_tick_seconds',
    help: 'Time the rooms take to say all they have to say in one turn of the event loop.',
    buckets: TICK_SECONDS,
    registers,
  })
  const closes = new Counter({
    name: 'brownpaper_closes_total',
    help: 'Connections and rooms on them that ended, by close code.',
    labelNames: ['what', 'code'],
    registers,
  })
  const readers: (() => Promise<void>)[] = []

  return {
    requestBegan() {
      const stop = requests.startTimer()
      return ({ method, path, status }) => void stop({ method, path, status })
    },
    commandGiven: (type, outcome) => commands.inc({ type, outcome }),
    storing(operation) {
      const began = performance.now()
      queue.inc()
      return (failure) => {
        queue.dec()
        const seconds = (performance.now() - began) / 1000
        if (failure !== undefined) failures.inc({ operation, code: failure })
        else storage.observe({ operation }, seconds)
        if (failure === undefined && operation === 'append') saved.observe(seconds)
      }
    },
    ticked: (seconds) => ticks.observe(seconds),
    closed: (what, code) => closes.inc({ what, code }),
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
