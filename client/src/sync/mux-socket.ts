import { must } from '@brownpaper/shared/base/assert'
import { MESSAGE, SYNC } from '@brownpaper/shared/protocol/frames'
import type { ChannelControl, ChannelEnd, Mux } from './mux.ts'

/** What a room wants to know of its channel; the provider itself only sees a WebSocket. */
export type RoomPort = {
  /** False: this room must not be synced with the copy one has; the channel is left without a frame. */
  admit(how: { readonly epoch: number; readonly canWrite: boolean }): boolean
  control(message: ChannelControl): void
  /** A frame that the server counts in `saved` goes out, in this order. */
  counted(kind: 'step2' | 'update'): void
  /** The channel ended, by the server or with the line. */
  closed(code: number): void
}

type Handler<E> = ((event: E) => void) | null

const EMPTY_AWARENESS = Uint8Array.of(MESSAGE.awareness, 1, 0)

/** The stock provider hands its room over in the URL it dials. */
export const MUX_URL = 'mux:'

/**
 * A class that looks like WebSocket to the stock provider and opens a channel of the mux instead. It stays "connecting"
 * while there is no line, so that the provider has nothing to try again.
 */
export function muxSocketClass(mux: Mux, port: RoomPort): typeof WebSocket {
  class MuxSocket implements ChannelEnd {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly OPEN = 1
    readonly room: string
    binaryType = 'arraybuffer'
    readyState = 0
    onopen: Handler<object> = null
    onmessage: Handler<{ data: Uint8Array }> = null
    onclose: Handler<{ code: number; reason: string }> = null
    onerror: Handler<object> = null
    #channel: number | undefined

    constructor(url: string) {
      this.room = url.slice(`${MUX_URL}/`.length)
      mux.join(this)
    }

    send(payload: Uint8Array): void {
      if (this.readyState !== MuxSocket.OPEN) return
      const counted = countedKind(payload)
      if (counted !== undefined) port.counted(counted)
      mux.send(must(this.#channel, 'the channel of an open socket'), payload)
    }

    close(): void {
      if (this.readyState === MuxSocket.CLOSED) return
      this.readyState = MuxSocket.CLOSED
      mux.leave(this)
    }

    opened(channel: number, how: { readonly epoch: number; readonly canWrite: boolean }): void {
      if (!port.admit(how)) {
        this.close()
        return
      }
      this.#channel = channel
      this.readyState = MuxSocket.OPEN
      this.onopen?.({})
    }

    payload(payload: Uint8Array): void {
      if (this.readyState === MuxSocket.OPEN) this.onmessage?.({ data: payload })
    }

    /** Keeps the provider's own timer of 30 s of silence from going off. */
    beat(): void {
      this.payload(EMPTY_AWARENESS)
    }

    control(message: ChannelControl): void {
      port.control(message)
    }

    closed(code: number): void {
      if (this.readyState === MuxSocket.CLOSED) return
      this.readyState = MuxSocket.CLOSED
      port.closed(code)
      this.onclose?.({ code, reason: '' })
    }
  }
  // The provider uses nothing of a WebSocket beyond what is above.
  return MuxSocket as unknown as typeof WebSocket
}

/** Step 2 and updates are counted by the server too, one by one; both kinds fit in one byte. */
function countedKind(payload: Uint8Array): 'step2' | 'update' | undefined {
  if (payload[0] !== MESSAGE.sync) return undefined
  if (payload[1] === SYNC.step2) return 'step2'
  return payload[1] === SYNC.update ? 'update' : undefined
}
