import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import type { Site } from '../sync/browser.ts'

type Pair = { readonly near: Socket; readonly far: Socket; isDead: boolean; readonly delayMs: number }

/** A stretch of network between one person and the server, which can be cut, slow, or silently dead. */
export class Network implements Site {
  readonly url: string
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  #delayMs: () => number = () => 0

  private constructor(server: Server, targetPort: number) {
    this.#server = server
    // Listens on TCP, so its address has a port.
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    server.on('connection', (near) => this.#join(near, targetPort))
  }

  static async open(target: Site): Promise<Network> {
    const server = createServer({ allowHalfOpen: false }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    return new Network(server, Number(new URL(target.url).port))
  }

  /** All connections break, as when a cable is pulled and both ends notice. */
  cut(): void {
    for (const { near, far } of this.#pairs) {
      near.destroy()
      far.destroy()
    }
  }

  /** The connections there are now stay open and carry nothing any more: no byte, no end. New ones work. */
  goDead(): void {
    for (const pair of this.#pairs) pair.isDead = true
  }

  /** New connections are late by what `delayMs` says for each, so that what one carries overtakes another. */
  slowDown(delayMs: () => number): void {
    this.#delayMs = delayMs
  }

  close(): void {
    this.#server.close()
    this.cut()
  }

  #join(near: Socket, targetPort: number): void {
    const far = connect(targetPort, '127.0.0.1')
    const pair: Pair = { near, far, isDead: false, delayMs: this.#delayMs() }
    this.#pairs.add(pair)
    this.#carry(pair, near, far)
    this.#carry(pair, far, near)
  }

  #carry(pair: Pair, from: Socket, to: Socket): void {
    const later = (run: () => void) => {
      if (pair.isDead) return
      // Timers of one length go off in the order they were set.
      if (pair.delayMs === 0) run()
      else setTimeout(() => pair.isDead || run(), pair.delayMs)
    }
    from.setNoDelay(true)
    from.on('data', (data) => later(() => to.writable && to.write(data)))
    // What went wrong shows in the end of the connection.
    from.on('error', () => {})
    from.on('close', () => {
      later(() => to.destroy())
      if (pair.near.destroyed && pair.far.destroyed) this.#pairs.delete(pair)
    })
  }
}
