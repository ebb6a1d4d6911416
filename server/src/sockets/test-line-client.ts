import { must } from '@brownpaper/shared/base/assert'
import {
  CONTROL_CHANNEL,
  decodeControl,
  decodeFrames,
  encodeControl,
  encodeFrames,
  type Frame,
  type ServerControl,
} from '@brownpaper/shared/protocol/frames'
import {
  encodeRecords,
  HTTP_LINE,
  type LineRecord,
  RecordReader,
} from '@brownpaper/shared/protocol/http-line'
import * as Y from 'yjs'
import { eventually, TestRoom } from './test-client.ts'
import type { TestServer } from './test-server.ts'

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` })

/** A line over HTTP as bare as it can be: each request by hand, so that a test can lose one or send it twice. */
export class TestLine {
  readonly url: string
  readonly #headers: Readonly<Record<string, string>>
  /** Messages that came down. */
  heard = 0
  readonly records: LineRecord[] = []

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.url = url
    this.#headers = headers
  }

  static async open(server: TestServer, workshopId: string, token: string): Promise<TestLine> {
    const url = `http://${server.host}/sync/${workshopId}/${HTTP_LINE.path}`
    const response = await fetch(url, { method: 'POST', headers: bearer(token) })
    const id = must(response.headers.get(HTTP_LINE.header), `a line, not ${response.status}`)
    const line = new TestLine(`${url}/${id}`, bearer(token))
    await line.#read(response)
    return line
  }

  /** Asks for what comes down and takes it in until the answer ends. */
  async down(how: 'poll' | 'stream', heard = this.heard): Promise<number> {
    const response = await this.#ask(`down?how=${how}&heard=${heard}`)
    await this.#read(response)
    return response.status
  }

  up(first: number, messages: readonly Uint8Array[]): Promise<Response> {
    return this.#ask(`up?first=${first}&heard=${this.heard}`, encodeRecords(messages))
  }

  post(what: string, body: Uint8Array<ArrayBuffer>, headers = this.#headers): Promise<Response> {
    return this.#ask(what, body, headers)
  }

  async leave(): Promise<void> {
    await this.#ask('end')
  }

  get closedBy(): number | undefined {
    return this.records.flatMap((record) => (record.kind === 'closed' ? [record.code] : []))[0]
  }

  /** Frames that came down, in order. */
  frames(): readonly Frame[] {
    return this.records.flatMap((record) =>
      record.kind === 'message' ? must(decodeFrames(record.message), 'whole frames') : [],
    )
  }

  said(): readonly ServerControl[] {
    const controls = this.frames().filter(({ channel }) => channel === CONTROL_CHANNEL)
    // The server says nothing else on this channel.
    return controls.map(({ payload }) => decodeControl(payload) as ServerControl)
  }

  #ask(what: string, body?: Uint8Array<ArrayBuffer>, headers = this.#headers): Promise<Response> {
    return fetch(`${this.url}/${what}`, { method: 'POST', headers, ...(body && { body }) })
  }

  async #read(response: Response): Promise<void> {
    const reader = new RecordReader(10_000_000)
    for await (const piece of response.body ?? []) {
      const records = response.ok ? must(reader.read(piece), 'whole records') : []
      this.heard += records.filter(({ kind }) => kind === 'message').length
      this.records.push(...records)
    }
  }
}

/** A client that has all rooms in one line over HTTP. */
export class TestLineClient {
  readonly line: TestLine
  readonly #rooms = new Map<number, TestRoom>()
  readonly #waiting: Uint8Array[] = []
  #read = 0
  #first = 1
  #isPosting = false
  #isLeft = false

  private constructor(line: TestLine) {
    this.line = line
    void this.#listen()
  }

  static async connect(server: TestServer, workshopId: string, token: string): Promise<TestLineClient> {
    return new TestLineClient(await TestLine.open(server, workshopId, token))
  }

  async open(name: string, ydoc = new Y.Doc()): Promise<TestRoom> {
    const room = new TestRoom(this.#rooms.size + 1, ydoc, (frame) => this.send([frame]))
    this.#rooms.set(room.channel, room)
    this.send([encodeControl({ t: 'open', channel: room.channel, room: name })])
    await eventually(() => {
      if (!room.isSynced) throw new Error(`${name} is not synced: ${JSON.stringify(room.said)}`)
    })
    return room
  }

  send(frames: readonly Frame[]): void {
    this.#waiting.push(encodeFrames(frames))
    if (!this.#isPosting) void this.#post()
  }

  async leave(): Promise<void> {
    this.#isLeft = true
    for (const room of this.#rooms.values()) room.destroy()
    await this.line.leave()
  }

  async #post(): Promise<void> {
    this.#isPosting = true
    while (this.#waiting.length > 0 && !this.#isLeft) {
      const messages = this.#waiting.splice(0)
      await this.line.up(this.#first, messages)
      this.#first += messages.length
    }
    this.#isPosting = false
  }

  async #listen(): Promise<void> {
    while (!this.#isLeft && this.line.closedBy === undefined) {
      const status = await this.line.down('poll').catch(() => 0)
      if (status !== 200) return
      const frames = this.line.frames()
      for (const { channel, payload } of frames.slice(this.#read)) {
        if (channel !== CONTROL_CHANNEL) this.#rooms.get(channel)?.hear(payload)
        else this.#control(payload)
      }
      this.#read = frames.length
    }
  }

  #control(payload: Uint8Array): void {
    // The server says nothing else on this channel.
    const control = decodeControl(payload) as ServerControl
    if ('channel' in control) this.#rooms.get(control.channel)?.control(control)
  }
}
