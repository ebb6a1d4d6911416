export type CarrierEvents = {
  message: [data: unknown, isBinary: boolean]
  /** It showed to be alive. */
  pong: []
  /** Once, as the last thing; with the close code when there was one. */
  close: [code?: number]
  /** Always followed by `close`. */
  error: [error: Error]
}

type Listener<Name extends keyof CarrierEvents> = (...about: CarrierEvents[Name]) => void

/** What carries a connection's messages. A WebSocket of ws has all of it; `HttpLine` is the other one. */
export interface Carrier {
  on<Name extends keyof CarrierEvents>(name: Name, listener: Listener<Name>): unknown
  once(name: 'close', listener: () => void): unknown
  /** How much of what was sent has not left, or is not known to have arrived. */
  readonly bufferedAmount: number
  send(message: Uint8Array): void
  /** Asks the peer for a sign of life. */
  ping(): void
  /** Says why, once everything before has been sent, and ends. */
  close(code: number, reason: string): void
  /** Ends without a word. */
  terminate(): void
}

/** What lies below a carrier: sent pieces wait between the two for each other. */
export type Gathering = { cork(): void; uncork(): void }
