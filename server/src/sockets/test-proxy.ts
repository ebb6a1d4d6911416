import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'

/** How a company's proxy treats what it does not know. */
export type ProxyManners = {
  /** `refuse` answers an upgrade as any request it forbids; `swallow` takes it and lets nothing through. */
  readonly upgrades?: 'pass' | 'refuse' | 'swallow'
  /** Holds every answer back until it ends. */
  readonly gathers?: boolean
}

/** A proxy in front of a real server, as in a company's network; what it passes it does not change. */
export class TestProxy {
  upgrades: 'pass' | 'refuse' | 'swallow'
  gathers: boolean
  /** How many upgrades were asked for. */
  upgradesAsked = 0
  /** How many WebSockets are open through it. */
  openSockets = 0
  readonly #target: { readonly hostname: string; readonly port: number }
  readonly #http: Server
  readonly #streams = new Set<Duplex>()
  #isSilent = false

  private constructor(target: string, { upgrades = 'pass', gathers = false }: ProxyManners) {
    const { hostname, port } = new URL(target)
    this.#target = { hostname, port: Number(port) }
    this.upgrades = upgrades
    this.gathers = gathers
    this.#http = createServer((from, to) => this.#pass(from, to))
    this.#http.on('upgrade', (from: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(from, socket, head),
    )
    this.#http.on('connection', (socket) => this.#keep(socket))
  }

  static async start(target: string, manners: ProxyManners = {}): Promise<TestProxy> {
    const proxy = new TestProxy(target, manners)
    proxy.#http.listen(0, '127.0.0.1')
    await once(proxy.#http, 'listening')
    return proxy
  }

  get host(): string {
    // Listens on TCP, so its address has a port.
    return `127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  get url(): string {
    return `http://${this.host}`
  }

  /** From now on nothing gets through and nobody is told, as behind a network that went away half open. */
  goSilent(): void {
    this.#isSilent = true
    for (const stream of this.#streams) stream.pause()
  }

  /** Lets new connections through again; the old ones break. */
  comeBack(): void {
    this.#isSilent = false
    this.cut()
  }

  /** Breaks every connection now open. */
  cut(): void {
    for (const stream of this.#streams) stream.destroy()
  }

  async stop(): Promise<void> {
    this.#http.close()
    this.cut()
    await once(this.#http, 'close')
  }

  #pass(from: IncomingMessage, to: ServerResponse): void {
    const { method, url, headers } = from
    const asked = request({ ...this.#target, method, path: url, headers }, (answer) => {
      if (answer.socket !== null) this.#keep(answer.socket)
      to.writeHead(answer.statusCode ?? 502, answer.headers)
      if (this.gathers) void this.#gather(answer, to)
      else {
        to.flushHeaders()
        answer.pipe(to)
      }
    })
    asked.on('error', () => {
      if (to.headersSent) to.destroy()
      else to.writeHead(502).end()
    })
    to.on('close', () => asked.destroy())
    from.pipe(asked)
  }

  async #gather(answer: IncomingMessage, to: ServerResponse): Promise<void> {
    const pieces: Buffer[] = []
    try {
      for await (const piece of answer) pieces.push(piece)
      to.end(Buffer.concat(pieces))
    } catch {
      to.destroy()
    }
  }

  #upgrade(from: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.upgradesAsked++
    socket.on('error', () => {})
    if (this.upgrades === 'refuse') {
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
      return
    }
    this.openSockets++
    socket.once('close', () => this.openSockets--)
    const behind = connect(this.#target.port, this.#target.hostname)
    this.#keep(behind)
    behind.on('error', () => socket.destroy())
    const lines = Object.entries(from.headers).map(([name, value]) => `${name}: ${String(value)}`)
    behind.write(`GET ${from.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
    behind.write(head)
    if (this.upgrades === 'pass') behind.pipe(socket)
    else
      behind.once('data', (answer: Buffer) =>
        socket.write(answer.subarray(0, answer.indexOf('\r\n\r\n') + 4)),
      )
    if (this.upgrades === 'pass') socket.pipe(behind)
    else socket.resume()
    socket.on('close', () => behind.destroy())
    behind.on('close', () => socket.destroy())
  }

  #keep(stream: Duplex): void {
    if (this.#streams.has(stream)) return
    this.#streams.add(stream)
    stream.once('close', () => this.#streams.delete(stream))
    if (this.#isSilent) stream.pause()
  }
}
