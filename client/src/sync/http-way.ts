import { SOCKET_WORKS } from './fallback-transport.ts'
import { type HttpOptions, httpTransport } from './http-transport.ts'
import type { Transport } from './transport.ts'

export type HttpWayOptions = HttpOptions & {
  readonly webSocket: Transport
  /** How long to the first look whether a WebSocket gets through by now; it doubles from there. Default 20000. */
  readonly firstLookMs?: number
  /** No longer than this. Default 600000. */
  readonly maxLookMs?: number
  /** A WebSocket that is silent for so long does not get through. Default 4000. */
  readonly silentMs?: number
}

/** Lines over HTTP that look now and then, beside the work, whether a WebSocket gets through, and then make way. */
export function httpWay(url: string, options: HttpWayOptions): Transport {
  const { webSocket, clock, firstLookMs = 20_000, maxLookMs = 600_000, silentMs = 4000 } = options
  const http = httpTransport(url, options)
  let waitMs = firstLookMs
  return (events) => {
    let callOff = () => {}
    const stop = () => callOff()
    const lookLater = () => {
      callOff = clock.after(waitMs, look)
      waitMs = Math.min(maxLookMs, waitMs * 2)
    }
    const look = () => {
      const answered = (works: boolean) => {
        stop()
        spare.close()
        if (!works) return lookLater()
        waitMs = firstLookMs
        link.close()
        events.closed(SOCKET_WORKS)
      }
      const callOffSilence = clock.after(silentMs, () => answered(false))
      const spare = webSocket({ message: () => answered(true), closed: () => answered(false) })
      callOff = () => {
        callOffSilence()
        spare.close()
      }
    }
    let isFirst = true
    const link = http({
      message(message) {
        if (isFirst) lookLater()
        isFirst = false
        events.message(message)
      },
      closed(code, comeBackMs) {
        stop()
        events.closed(code, comeBackMs)
      },
    })
    return {
      send: (message) => link.send(message),
      close() {
        stop()
        link.close()
      },
    }
  }
}
