import {
  encodeRecords,
  HTTP_LINE,
  type LineRecord,
  RecordReader,
  recordBytes,
} from '@brownpaper/shared/protocol/http-line'
import { isRecord } from '@brownpaper/shared/ydoc/fields'
import type { Clock } from './clock.ts'
import type { Transport, TransportEvents, TransportLink } from './transport.ts'

export type HttpOptions = {
  readonly clock: Clock
  readonly random: () => number
  /** Default: the browser's. */
  readonly fetch?: typeof fetch
  /** Sent along, such as a token where there is no cookie. */
  readonly headers?: Readonly<Record<string, string>>
  /** Tells when the page goes, and with it the line. */
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>
  /** An answer of which nothing shows for so long is gathered by something on the way. Default 2500. */
  readonly markMs?: number
  /** A body that is not up by then goes up again. Default 20000. */
  readonly upMs?: number
}

type Settings = Required<Omit<HttpOptions, 'page' | 'headers'>> & Pick<HttpOptions, 'page' | 'headers'>

/** Whether answers come in as they are written, or only when they end: as long as the page is open. */
type Manner = { how: 'stream' | 'poll' }

/** The code of a line that broke without a word, as browsers report it. */
const BROKEN = 1006
const GONE = 410

/** Requests in a row that may fail before the line is given up. */
const PATIENCE = 3
const FIRST_WAIT_MS = 300

/** The server hears at least once in so many bytes what has arrived. */
const TELL_BYTES = 128 * 1024
/** About the size of a body; a longer message goes alone. */
const BODY_BYTES = 1024 * 1024
const BODY_MESSAGES = 500
/** More than this is not kept waiting: what the documents hold is sent anew on another line. */
const MAX_WAITING_BYTES = 16 * 1024 * 1024
const MAX_MESSAGE_BYTES = 256 * 1024 * 1024

/** An answer that ends sooner than this without a word was cut off by something on the way. */
const CUT_MS = 1000

/**
 * Carries everything over plain requests to `url`: messages go up one body at a time and come down in one long answer,
 * or in many short ones where something on the way holds answers back until they end.
 */
export function httpTransport(url: string, options: HttpOptions): Transport {
  const settings: Settings = {
    // A browser's fetch wants to be called on its window.
    fetch: (...how) => globalThis.fetch(...how),
    markMs: 2500,
    upMs: 20_000,
    ...options,
  }
  const manner: Manner = { how: 'stream' }
  return (events) => new HttpLink(`${url}/${HTTP_LINE.path}`, settings, manner, events)
}

class HttpLink implements TransportLink {
  readonly #url: string
  readonly #settings: Settings
  readonly #manner: Manner
  readonly #events: TransportEvents
  readonly #over = new AbortController()
  readonly #waiting: Uint8Array[] = []
  #waitingBytes = 0
  /** The number of the first message that waits. */
  #first = 1
  /** How many messages have come down, and bytes of which the server was not told yet. */
  #heard = 0
  #untoldBytes = 0
  #mustTell = false
  #isPosting = false
  #lineUrl: string | undefined

  constructor(url: string, settings: Settings, manner: Manner, events: TransportEvents) {
    this.#url = url
    this.#settings = settings
    this.#manner = manner
    this.#events = events
    settings.page?.addEventListener('pagehide', this.#leave)
    void this.#run()
  }

  send(message: Uint8Array): void {
    if (this.#isOver) return
    this.#waiting.push(message)
    this.#waitingBytes += recordBytes(message)
    if (this.#waitingBytes > MAX_WAITING_BYTES) this.#end(BROKEN)
    else this.#post()
  }

  close(): void {
    this.#leave()
    this.#stop()
  }

  get #isOver(): boolean {
    return this.#over.signal.aborted
  }

  async #run(): Promise<void> {
    if (!(await this.#open())) return
    let failures = 0
    while (!this.#isOver) {
      failures = (await this.#listen()) ? 0 : failures + 1
      if (failures > 0 && !(await this.#waitAfter(failures))) return
    }
  }

  /** The answer names the line, and holds what the server says first. */
  async #open(): Promise<boolean> {
    const response = await this.#ask(this.#url, this.#over.signal)
    const id = response?.headers.get(HTTP_LINE.header)
    if (response?.ok !== true || typeof id !== 'string') {
      const waitSeconds = Number(response?.headers.get('Retry-After') ?? 0)
      this.#end(response === undefined ? BROKEN : await closeCodeIn(response), waitSeconds * 1000)
      return false
    }
    this.#lineUrl = `${this.#url}/${id}`
    if (!(await this.#take(response))) this.#end(BROKEN)
    return !this.#isOver
  }

  /** Hears one answer to its end; false when it broke off or said nothing. */
  async #listen(): Promise<boolean> {
    const { clock, markMs } = this.#settings
    const { how } = this.#manner
    const answer = new AbortController()
    const endWithLine = () => answer.abort()
    this.#over.signal.addEventListener('abort', endWithLine)
    const heardBefore = this.#heard
    const askedAt = clock.steady()
    let isGathered = false
    const callOff = clock.after(how === 'stream' ? markMs : 2 ** 30, () => {
      isGathered = true
      answer.abort()
    })
    try {
      this.#untoldBytes = 0
      const response = await this.#ask(`${this.#lineUrl}/down?heard=${this.#heard}&how=${how}`, answer.signal)
      if (response === undefined) return isGathered
      if (!response.ok) return await this.#refused(response)
      const isWhole = await this.#take(response, callOff)
      const wasCut = this.#heard === heardBefore && clock.steady() - askedAt < CUT_MS
      if (how === 'stream' && wasCut && !this.#isOver) isGathered = true
      return isGathered || (isWhole && !wasCut)
    } finally {
      callOff()
      this.#over.signal.removeEventListener('abort', endWithLine)
      if (isGathered) this.#manner.how = 'poll'
    }
  }

  /** Hands on what comes down; false when it broke off. `began` is told of the first bytes. */
  async #take(response: Response, began: () => void = () => {}): Promise<boolean> {
    const reader = new RecordReader(MAX_MESSAGE_BYTES)
    const pieces = response.body?.getReader()
    try {
      for (;;) {
        const piece = await pieces?.read()
        if (piece === undefined || piece.done) return reader.isWhole
        began()
        const records = reader.read(piece.value)
        if (records === undefined) this.#end(BROKEN)
        for (const record of records ?? []) if (!this.#isOver) this.#hear(record)
        if (this.#untoldBytes >= TELL_BYTES) this.#mustTell = true
        if (this.#mustTell) this.#post()
      }
    } catch {
      return false
    }
  }

  #hear(record: LineRecord): void {
    if (record.kind === 'closed') this.#end(record.code)
    if (record.kind !== 'message') return
    this.#heard++
    this.#untoldBytes += recordBytes(record.message)
    // Without content it asks whether we live. A timer may sleep in a hidden tab; what comes in wakes it.
    if (record.message.length === 0) this.#mustTell = true
    this.#events.message(record.message)
  }

  /** Sends what waits, one body at a time: so it arrives in order, and what is repeated is known by its number. */
  #post(): void {
    if (this.#isPosting || this.#isOver || this.#lineUrl === undefined) return
    this.#isPosting = true
    void this.#postAll().finally(() => {
      this.#isPosting = false
    })
  }

  async #postAll(): Promise<void> {
    let failures = 0
    // What else this turn has to say goes along.
    await Promise.resolve()
    while (!this.#isOver && (this.#waiting.length > 0 || this.#mustTell)) {
      const count = this.#bodyLength()
      this.#mustTell = false
      this.#untoldBytes = 0
      if (await this.#postBody(this.#waiting.slice(0, count))) {
        failures = 0
        for (const message of this.#waiting.splice(0, count)) this.#waitingBytes -= recordBytes(message)
        this.#first += count
      } else if (!(await this.#waitAfter(++failures))) return
    }
  }

  #bodyLength(): number {
    let bytes = 0
    for (const [count, message] of this.#waiting.entries()) {
      bytes += recordBytes(message)
      if (count > 0 && (bytes > BODY_BYTES || count === BODY_MESSAGES)) return count
    }
    return this.#waiting.length
  }

  async #postBody(messages: readonly Uint8Array[]): Promise<boolean> {
    const { clock, upMs } = this.#settings
    const attempt = new AbortController()
    const giveUp = () => attempt.abort()
    const callOff = clock.after(upMs, giveUp)
    this.#over.signal.addEventListener('abort', giveUp)
    const to = `${this.#lineUrl}/up?first=${this.#first}&heard=${this.#heard}`
    const response = await this.#ask(to, attempt.signal, encodeRecords(messages))
    callOff()
    this.#over.signal.removeEventListener('abort', giveUp)
    if (response?.ok === true) return true
    return response === undefined ? false : this.#refused(response)
  }

  /** Trouble on the way is worth another try; what the server itself says is not. */
  async #refused(response: Response): Promise<false> {
    if (response.status < 500) this.#end(await closeCodeIn(response))
    return false
  }

  /** Undefined when no answer came. */
  #ask(url: string, signal: AbortSignal, body?: Uint8Array<ArrayBuffer>): Promise<Response | undefined> {
    const { fetch, headers } = this.#settings
    const type = { 'Content-Type': 'application/octet-stream' }
    return fetch(url, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { ...headers, ...(body !== undefined && type) },
      signal,
      ...(body !== undefined && { body }),
    }).catch(() => undefined)
  }

  /** False when there is no more patience, or no more line. */
  async #waitAfter(failures: number): Promise<boolean> {
    if (failures > PATIENCE) this.#end(BROKEN)
    if (this.#isOver) return false
    const { clock, random } = this.#settings
    await new Promise<void>((resolve) => clock.after(random() * FIRST_WAIT_MS * 2 ** failures, resolve))
    return !this.#isOver
  }

  readonly #leave = (): void => {
    if (this.#isOver || this.#lineUrl === undefined) return
    const { fetch, headers } = this.#settings
    // So that it is sent although the page goes.
    const how = {
      method: 'POST',
      credentials: 'same-origin',
      keepalive: true,
      headers: { ...headers },
    } as const
    fetch(`${this.#lineUrl}/end`, how).catch(() => {})
  }

  #end(code: number, comeBackMs = 0): void {
    if (this.#isOver) return
    this.#stop()
    this.#events.closed(code, comeBackMs)
  }

  #stop(): void {
    this.#settings.page?.removeEventListener('pagehide', this.#leave)
    this.#over.abort()
  }
}

/** The close code a refusal carries; that of a broken line when the server does not know the line, or did not speak. */
async function closeCodeIn(response: Response): Promise<number> {
  if (response.status === GONE) return BROKEN
  const answer: unknown = await response.json().catch(() => undefined)
  const error = isRecord(answer) ? answer.error : undefined
  return isRecord(error) && typeof error.close === 'number' ? error.close : BROKEN
}
