import { comeBackMsIn } from '@brownpaper/shared/protocol/close-codes'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/frames'
import type { Transport } from './transport.ts'

export type WebSocketOptions = {
  /** Default: the browser's. */
  readonly Socket?: typeof WebSocket
  /** Offered besides our own, such as a token where there is no cookie. */
  readonly protocols?: readonly string[]
}

const NORMAL = 1000

/** Carries everything over one WebSocket to `url`. */
export function webSocketTransport(url: string, options: WebSocketOptions = {}): Transport {
  const Socket = options.Socket ?? WebSocket
  return (events) => {
    const socket = new Socket(url, [SUBPROTOCOL.multiplexed, ...(options.protocols ?? [])])
    socket.binaryType = 'arraybuffer'
    let isOver = false
    socket.onmessage = ({ data }: MessageEvent) => {
      if (!isOver && data instanceof ArrayBuffer) events.message(new Uint8Array(data))
    }
    socket.onclose = ({ code, reason }) => {
      if (isOver) return
      isOver = true
      events.closed(code, comeBackMsIn(reason))
    }
    // an error is always followed by close; without a listener some sockets throw
    socket.onerror = () => {}
    return {
      send(message) {
        // the DOM's types doubt that the bytes lie in an ArrayBuffer of their own; encoders make just that
        if (socket.readyState === socket.OPEN) socket.send(message as Uint8Array<ArrayBuffer>)
      },
      close() {
        isOver = true
        socket.close(NORMAL)
      },
    }
  }
}

/** Where the workshop's socket is, on the server this page came from. */
export function syncUrl(workshopId: string, location: Pick<Location, 'protocol' | 'host'>): string {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  return `${scheme}://${location.host}${syncPath(workshopId)}`
}

/** The same without the server, as requests of this page name it. */
export const syncPath = (workshopId: string) => `/sync/${encodeURIComponent(workshopId)}`
