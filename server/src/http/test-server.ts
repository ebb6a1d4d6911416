import { must } from '@brownpaper/shared/base/assert'
import type { CreatedWorkshop, Joined } from '@brownpaper/shared/protocol/http'
import { pino } from 'pino'
import { type App, type AppOptions, createApp } from '../app.ts'
import { createInProcessHub } from '../fanout/in-process/in-process-fanout.ts'
import { openSqliteStorage } from '../storage/sqlite/sqlite-storage.ts'

export type Ask = {
  readonly method?: string
  readonly token?: string
  readonly cookie?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON, or as it is when it is bytes or text. */
  readonly body?: unknown
}

export type Answer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests read what they expect; a wrong guess fails them
  readonly body: any
  readonly headers: Headers
}

/** A real server in memory for tests of what one asks over HTTP. */
export class TestServer {
  readonly url: string
  readonly #app: App

  private constructor(app: App, port: number) {
    this.#app = app
    this.url = `http://127.0.0.1:${port}`
  }

  static async start(options: Partial<AppOptions> = {}): Promise<TestServer> {
    const storage = await openSqliteStorage({ path: ':memory:' })
    const app = createApp({
      storage,
      fanout: createInProcessHub().join(),
      log: pino({ level: 'silent' }),
      ...options,
    })
    const { port } = await app.listen(0, '127.0.0.1')
    return new TestServer(app, port)
  }

  get host(): string {
    return new URL(this.url).host
  }

  close(): Promise<void> {
    return this.#app.close()
  }

  async ask(path: string, { method, token, cookie, headers, body }: Ask = {}): Promise<Answer> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array
    const response = await fetch(this.url + path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body !== undefined && !isRaw && { 'Content-Type': 'application/json' }),
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(cookie && { Cookie: cookie, Origin: this.url }),
        ...headers,
      },
      // A copy, because fetch wants bytes over a buffer that is not shared.
      ...(body !== undefined && { body: isRaw ? bytesOf(body) : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('application/json') === true
    return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers }
  }

  async create(template: 'blank' | 'demo' = 'blank', title = 'Proef'): Promise<CreatedWorkshop> {
    const { body } = await this.ask('/api/workshops', { body: { title, language: 'nl', template } })
    return body
  }

  async join(code: string, more: object = { name: 'Iemand' }, cookie?: string): Promise<Joined> {
    const asked = cookie === undefined ? {} : { cookie }
    const { status, body } = await this.ask('/api/join', { body: { code, ...more }, ...asked })
    if (status !== 201) throw new Error(`Could not join: ${JSON.stringify(body)}`)
    return body
  }

  give({ workshopId, token }: { workshopId: string; token: string }, command: object, id = newCommandId()) {
    return this.ask(`/api/workshops/${workshopId}/commands`, { token, body: { id, command } })
  }

  /** The code of a link, as the facilitator sees it; for the group with this place in the order where it has one. */
  async code({ workshopId, token }: CreatedWorkshop, kind: string, groupIndex = 0): Promise<string> {
    const [{ body: workshop }, { body }] = await Promise.all([
      this.ask(`/api/workshops/${workshopId}`, { token }),
      this.ask(`/api/workshops/${workshopId}/links`, { token }),
    ])
    const groupId = must(workshop.groups[groupIndex]).id
    const links: { kind: string; groupId?: string; code: string }[] = body.links
    const link = links.find((one) => one.kind === kind && (one.groupId ?? groupId) === groupId)
    return must(link, `a ${kind} link`).code
  }
}

let commands = 0
const newCommandId = () => `c${commands++}`

function bytesOf(body: string | Uint8Array): string | Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? body : new Uint8Array(body)
}

/** The cookie a browser keeps of an answer. */
export function cookieIn({ headers }: Answer): string {
  return must(headers.getSetCookie()[0]?.split(';')[0], 'a cookie')
}
