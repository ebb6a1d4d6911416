import { TRANSPORT_KEY } from './sync-address.ts'
import type { Transport } from './transport.ts'

export type FallbackOptions = {
  readonly webSocket: Transport
  /** The other way; its code is fetched when it is first needed. */
  readonly http: () => Promise<Transport>
  /** Where this visit remembers that no WebSocket gets through, so that a reload does not wait for one. */
  readonly memory: {
    get(key: string): string | undefined
    set(key: string, value: string): void
    remove(key: string): void
  }
}

/** What the other way closes with when it found that a WebSocket gets through after all. */
export const SOCKET_WORKS = 3000

const BROKEN = 1006
/** From here on the server itself spoke. */
const OUR_CODES = 4400

/**
 * A WebSocket, and after one that said nothing the same messages over HTTP. Where a WebSocket once got through, it takes
 * three in a row: then it is more likely that the server is away for a moment.
 */
export function fallbackTransport({ webSocket, http, memory }: FallbackOptions): Transport {
  let most = 1
  let failures = memory.get(TRANSPORT_KEY) === undefined ? 0 : most
  return (events) => {
    const isHttp = failures >= most
    let hasHeard = false
    let isOver = false
    const over = (code: number) => {
      isOver = true
      if (code === SOCKET_WORKS) {
        failures = 0
        memory.remove(TRANSPORT_KEY)
      } else if (!hasHeard && code < OUR_CODES) failures = isHttp ? 0 : failures + 1
    }
    const link = (isHttp ? later(http) : webSocket)({
      message(message) {
        if (!hasHeard && isHttp) memory.set(TRANSPORT_KEY, 'http')
        else if (!hasHeard) {
          failures = 0
          most = 3
        }
        hasHeard = true
        events.message(message)
      },
      closed(code, comeBackMs) {
        over(code)
        events.closed(code, comeBackMs)
      },
    })
    return {
      send: link.send.bind(link),
      close() {
        if (!isOver) over(BROKEN)
        link.close()
      },
    }
  }
}

/** A way whose code is still to come. */
function later(load: () => Promise<Transport>): Transport {
  return (events) => {
    let link: ReturnType<Transport> | undefined
    let isOver = false
    load().then(
      (transport) => {
        if (!isOver) link = transport(events)
      },
      () => {
        if (!isOver) events.closed(BROKEN)
      },
    )
    return {
      send: (message) => link?.send(message),
      close() {
        isOver = true
        link?.close()
      },
    }
  }
}
