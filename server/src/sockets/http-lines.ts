import type { IncomingMessage, ServerResponse } from 'node:http'
import { CLOSE_CODES, type CloseName, isFinal } from '@brownpaper/shared/protocol/close-codes'
import { HTTP_LINE, RecordReader } from '@brownpaper/shared/protocol/http-line'
import type { Logger } from 'pino'
import { newSecret } from '../access/secrets.ts'
import type { Refusal } from './connection.ts'
import type { Connections } from './connections.ts'
import { HttpLine, type LineFault } from './http-line.ts'
import { MultiplexedConnection } from './multiplexed-connection.ts'
import { credentialsOf } from './sign-in.ts'
import type { SocketOptions } from './socket-options.ts'
import { parseLineAddress } from './sync-address.ts'

/** False for a request that is somebody else's to answer. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => boolean

export type HttpLinesDeps = {
  readonly connections: Connections
  readonly options: SocketOptions
  readonly log: Logger
}

/** A body is a little longer than the messages in it. */
const BODY_ROOM_BYTES = 64 * 1024

/**
 * Lines for those whose network lets no WebSocket through. Everything is a POST: browsers then always say from which
 * page it comes, and nobody on the way keeps an answer for the next who asks.
 */
export class HttpLines {
  readonly #deps: HttpLinesDeps
  readonly #lines = new Map<string, HttpLine>()
  readonly #ofDevice = new Map<string, number>()
  /** Bodies still coming up; a newer one of the same line replaces it. */
  readonly #coming = new Map<HttpLine, IncomingMessage>()

  constructor(deps: HttpLinesDeps) {
    this.#deps = deps
  }

  readonly handle: HttpHandler = (request, response) => {
    const [path = '', query] = (request.url ?? '').split('?', 2)
    const address = parseLineAddress(path)
    if (address === undefined || request.method !== 'POST') return false
    const { workshopId } = address
    // Nothing on the way may keep it, pack it, or wait for more of it.
    response.setHeader('Cache-Control', 'no-store, no-transform')
    response.setHeader('X-Accel-Buffering', 'no')
    const { token, isForeignPage } = credentialsOf(request, workshopId, this.#deps.options.publicUrl)
    if (isForeignPage) refuse(response, 403, 'foreign-origin')
    else if (address.ask === 'open') {
      this.#open(workshopId, token, response).catch((error: unknown) => {
        this.#deps.log.error({ workshopId, err: error }, 'a line could not be opened')
        response.destroy()
      })
    } else {
      const line = this.#lines.get(address.lineId)
      const numbers = new URLSearchParams(query)
      if (line === undefined || line.token !== token) refuse(response, 410, 'no-such-line')
      else if (address.ask === 'down') this.#down(line, numbers, response)
      else if (address.ask === 'up') this.#up(line, numbers, request, response)
      else this.#leave(line, response)
    }
    return true
  }

  async #open(workshopId: string, token: string | undefined, response: ServerResponse): Promise<void> {
    const { connections, options } = this.#deps
    const device = await connections.signIn(workshopId, token)
    if ('code' in device || token === undefined) {
      refuseEntry(response, 'code' in device ? device : { code: 'not-signed-in' })
      return
    }
    const open = this.#ofDevice.get(device.id) ?? 0
    if (open >= options.maxLinesPerDevice) {
      refuse(response, 429, 'too-many-lines')
      return
    }
    const line = new HttpLine(newSecret(), token, () => {
      this.#lines.delete(line.id)
      const left = (this.#ofDevice.get(device.id) ?? 1) - 1
      if (left === 0) this.#ofDevice.delete(device.id)
      else this.#ofDevice.set(device.id, left)
    })
    this.#lines.set(line.id, line)
    this.#ofDevice.set(device.id, open + 1)
    connections.take({
      carrier: line,
      workshopId,
      device,
      connect: (place, deps) => new MultiplexedConnection(place, deps),
    })
    response.setHeader(HTTP_LINE.header, line.id)
    this.#answer(line, 'poll', response)
  }

  #down(line: HttpLine, numbers: URLSearchParams, response: ServerResponse): void {
    line.heard(numberIn(numbers, 'heard'))
    this.#answer(line, numbers.get('how') === 'stream' ? 'stream' : 'poll', response)
  }

  #answer(line: HttpLine, how: 'stream' | 'poll', response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'application/octet-stream' })
    response.flushHeaders()
    line.down(response, how)
  }

  #up(line: HttpLine, numbers: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    line.heard(numberIn(numbers, 'heard'))
    // The client has given the older one up: what arrived of it comes again.
    this.#coming.get(line)?.destroy()
    this.#coming.set(line, request)
    const done = () => {
      if (this.#coming.get(line) === request) this.#coming.delete(line)
    }
    request.once('close', done)
    const { maxMessageBytes, messageBurst } = this.#deps.options
    const reader = new RecordReader(maxMessageBytes)
    const messages: Uint8Array[] = []
    let bytes = 0
    const fail = (code: LineFault) => {
      request.removeAllListeners('data')
      // Not read to its end: nobody knows how far that is.
      response.once('finish', () => request.destroy())
      line.refuse(code)
      refuse(response, 400, code)
    }
    request.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > maxMessageBytes + BODY_ROOM_BYTES) return fail('frame-too-large')
      const records = reader.read(piece)
      if (records === undefined) return fail('malformed-frame')
      for (const record of records) if (record.kind === 'message') messages.push(record.message)
      if (messages.length > messageBurst) fail('too-many-frames')
    })
    request.once('end', () => {
      done()
      if (response.writableEnded) return
      if (!reader.isWhole) fail('malformed-frame')
      else if (line.up(numberIn(numbers, 'first'), messages)) response.writeHead(204).end()
      else refuse(response, 409, 'messages-missing')
    })
  }

  #leave(line: HttpLine, response: ServerResponse): void {
    response.writeHead(204).end()
    line.terminate()
  }
}

type LineRefusal = CloseName | 'foreign-origin' | 'no-such-line' | 'too-many-lines' | 'messages-missing'

function refuseEntry(response: ServerResponse, { code, comeBackMs }: Refusal): void {
  if (comeBackMs !== undefined) response.setHeader('Retry-After', Math.ceil(comeBackMs / 1000))
  refuse(response, isFinal(CLOSE_CODES[code]) ? 403 : 503, code)
}

/** The body says why, by the code a WebSocket would be closed with where there is one. */
function refuse(response: ServerResponse, status: number, code: LineRefusal): void {
  const close = (CLOSE_CODES as Readonly<Record<string, number>>)[code]
  response.writeHead(status, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify({ error: { code, ...(close !== undefined && { close }) } }))
}

function numberIn(numbers: URLSearchParams, name: string): number {
  const number = Number(numbers.get(name))
  return Number.isSafeInteger(number) && number >= 0 ? number : 0
}
