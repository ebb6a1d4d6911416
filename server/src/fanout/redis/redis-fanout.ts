import { randomBytes } from 'node:crypto'
import { createClient } from '@redis/client'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Logger } from 'pino'
import type { HealthState } from '../../storage/storage.ts'
import type { Fanout } from '../fanout.ts'
import { Listeners } from '../listeners.ts'

export type RedisFanoutOptions = {
  /** Where Redis is, as in redis://:secret@host:6379, or rediss:// over TLS. */
  readonly url: string
  readonly log: Logger
  /** How many messages may be on their way; what comes beyond is lost, as it may be. Default 10 000. */
  readonly maxOnTheWay?: number
  /** The longest pause between tries to connect. Default 1 s. */
  readonly retryToMs?: number
}

/** Other programs on the same Redis have channels of other names. */
const CHANNEL = 'brownpaper:'
const SELF_BYTES = 8
const RETRY_FROM_MS = 50
/** An idle connection is asked for a sign of life this often, and given up after twice the time without one. */
const PING_MS = 5000

/**
 * Carries messages through Redis' publish and subscribe. What is said to one topic in one turn of the event loop leaves
 * as one message. While Redis is away everything is lost and nothing fails; connecting is tried for ever.
 */
export function openRedisFanout({
  url,
  log,
  maxOnTheWay = 10_000,
  retryToMs = 1000,
}: RedisFanoutOptions): Fanout {
  const self = randomBytes(SELF_BYTES)
  const listeners = new Listeners()
  const stateListeners = new Set<(state: HealthState) => void>()
  const gathered = new Map<string, Uint8Array[]>()
  let state: HealthState = 'failing'
  let isClosed = false

  const speaker = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: maxOnTheWay,
    pingInterval: PING_MS,
    socket: {
      socketTimeout: PING_MS * 2,
      reconnectStrategy: (tries) => Math.min(RETRY_FROM_MS * 2 ** Math.min(tries, 10), retryToMs),
    },
  })
  const ear = speaker.duplicate()
  for (const client of [speaker, ear]) {
    client.on('error', (error: unknown) => {
      if (state === 'ok')
        log.warn({ err: error }, 'Redis is away: other servers are heard through the storage')
      setState('failing')
    })
    client.on('ready', () => void ready())
  }

  /** The library subscribes again by itself, but not to what was asked for while it was away. */
  async function ready(): Promise<void> {
    if (!speaker.isReady || !ear.isReady) return
    try {
      await Promise.all(listeners.topics().map((topic) => ear.subscribe(CHANNEL + topic, receive, true)))
      if (speaker.isReady && ear.isReady) setState('ok')
    } catch {
      // It is away again; the next `ready` comes here anew.
    }
  }

  function setState(next: HealthState): void {
    if (state === next || isClosed) return
    state = next
    for (const listener of [...stateListeners]) listener(next)
  }

  function receive(message: Buffer, channel: Buffer): void {
    if (message.subarray(0, SELF_BYTES).equals(self)) return
    const topic = channel.toString().slice(CHANNEL.length)
    const decoder = decoding.createDecoder(message.subarray(SELF_BYTES))
    try {
      while (decoding.hasContent(decoder)) listeners.tell(topic, decoding.readVarUint8Array(decoder))
    } catch (error) {
      log.error({ err: error, topic }, 'a message of another server cannot be read')
    }
  }

  function flush(): void {
    for (const [topic, messages] of gathered) {
      const encoder = encoding.createEncoder()
      encoding.writeUint8Array(encoder, self)
      for (const message of messages) encoding.writeVarUint8Array(encoder, message)
      // What cannot be said is lost, as the contract allows.
      speaker.publish(CHANNEL + topic, Buffer.from(encoding.toUint8Array(encoder))).catch(() => {})
    }
    gathered.clear()
  }

  for (const client of [speaker, ear]) client.connect().catch(() => {})

  return {
    publish(topic, message) {
      if (isClosed || state === 'failing') return
      if (gathered.size === 0) setImmediate(flush)
      const messages = gathered.get(topic) ?? []
      gathered.set(topic, messages)
      messages.push(message)
    },
    subscribe(topic, listener) {
      const isFirst = !listeners.has(topic)
      const leave = listeners.add(topic, listener)
      if (isFirst && ear.isReady) ear.subscribe(CHANNEL + topic, receive, true).catch(() => {})
      return () => {
        leave()
        if (listeners.has(topic) || !ear.isReady) return
        ear.unsubscribe(CHANNEL + topic, receive, true).catch(() => {})
      }
    },
    health: {
      state: () => state,
      subscribe(listener) {
        stateListeners.add(listener)
        return () => stateListeners.delete(listener)
      },
    },
    async close() {
      if (isClosed) return
      isClosed = true
      flush()
      // Waits for what is on its way, where there is one.
      await Promise.all([speaker, ear].map((client) => (client.isReady ? client.close() : client.destroy())))
    },
  }
}
