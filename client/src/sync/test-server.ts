import { must } from '@brownpaper/shared/base/assert'
import {
  CONTROL_CHANNEL,
  decodeControl,
  type Identity,
  MESSAGE,
  type ServerControl,
  SYNC,
} from '@brownpaper/shared/protocol/frames'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import type { TestLine } from './test-line.ts'

/**
 * The server's part of one room in a test: its document, and by hand what it keeps or refuses, so that a test can stop
 * between any two messages. The real server is met in `e2e/sync`.
 */
export class TestServer {
  readonly ydoc = new Y.Doc()
  epoch = 1
  canWrite = true
  channel: number | undefined
  /** Sync frames with content, as the client sent them; taken in by `keep`. */
  readonly waiting: Uint8Array[] = []
  readonly rooms: string[] = []
  readonly #line: TestLine
  #kept = 0
  #denied = 0

  constructor(line: TestLine) {
    this.#line = line
  }

  /** Answers everything the client said so far. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.#line.heard.length > 0 ? 0 : quiet + 1) {
      for (const { channel, payload } of this.#line.heard.splice(0)) {
        if (channel === CONTROL_CHANNEL) this.#control(payload)
        else if (channel === this.channel) this.#sync(payload)
      }
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
  }

  /** Takes in the first `count` frames that wait, all when not told, and says so. */
  keep(count = this.waiting.length): void {
    for (const update of this.waiting.splice(0, count)) {
      Y.applyUpdate(this.ydoc, update)
      this.#kept++
    }
    this.#saved()
  }

  /** Refuses all that waits. */
  deny(reason = 'no-permission'): void {
    this.say({ t: 'denied', channel: this.#open, reason })
    this.#denied += this.waiting.splice(0).length
    this.#saved()
  }

  close(code: number): void {
    this.say({ t: 'closed', channel: this.#open, code })
  }

  who(...who: readonly Identity[]): void {
    this.say({ t: 'who', channel: this.#open, who })
  }

  say(message: ServerControl): void {
    this.#line.say(message)
  }

  get #open(): number {
    return must(this.channel, 'an open channel')
  }

  #saved(): void {
    this.say({ t: 'saved', channel: this.#open, kept: this.#kept, denied: this.#denied })
  }

  #control(payload: Uint8Array): void {
    // What the client encodes is a ClientControl.
    const message = decodeControl(payload) as { t: string; channel: number; room: string }
    if (message.t === 'open') this.#opened(message.channel, message.room)
    if (message.t === 'close' && message.channel === this.channel) this.channel = undefined
  }

  #opened(channel: number, room: string): void {
    this.rooms.push(room)
    this.channel = channel
    this.#kept = 0
    this.#denied = 0
    this.waiting.length = 0
    this.say({ t: 'opened', channel, epoch: this.epoch, canWrite: this.canWrite })
    this.#send((encoder) => syncProtocol.writeSyncStep1(encoder, this.ydoc))
  }

  #sync(payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload)
    if (decoding.readVarUint(decoder) !== MESSAGE.sync) return
    const step = decoding.readVarUint(decoder)
    const content = decoding.readVarUint8Array(decoder)
    if (step === SYNC.step1) this.#send((encoder) => syncProtocol.writeSyncStep2(encoder, this.ydoc, content))
    else this.waiting.push(content)
  }

  #send(write: (encoder: encoding.Encoder) => void): void {
    if (this.channel === undefined) return
    const payload = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, MESSAGE.sync)
      write(encoder)
    })
    this.#line.send({ channel: this.channel, payload })
  }
}
