import { comeBackMsIn } from '@brownpaper/shared/protocol/close-codes'
import { SUBPROTOCOL } from '@brownpaper/shared/protocol/subprotocol'
import { type Heard, takeFirstSocket } from '../platform/first-socket.ts'
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
    const dial = () => new Socket(url, [SUBPROTOCOL.multiplexed, ...(options.protocols ?? [])])
    const { socket, heard } = takeFirstSocket(url) ?? { socket: dial(), heard: [] }
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
    // After whoever dials knows the link.
    if (heard.length > 0) queueMicrotask(() => tellAgain(socket, heard))
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

function tellAgain(socket: WebSocket, heard: readonly Heard[]) {
  for (const event of heard) {
    if ('data' in event) socket.onmessage?.(event)
    else socket.onclose?.(event)
  }
}
