/** Who hears what a carrier brings: one, because lists of listeners take as much memory as all the rest of a connection. */
export interface CarrierUser {
  /** It is there only until this returns. */
  message(data: unknown, isBinary: boolean): void
  /** It showed to be alive. */
  alive(): void
  /** Always followed by `closed`. */
  failed(error: Error): void
  /** Once, as the last thing; with the close code when there was one. */
  closed(code?: number): void
}

/** What carries a connection's messages: a WebSocket, or an `HttpLine`. */
export interface Carrier {
  /** To be told once, before anything comes. */
  use(user: CarrierUser): void
  /** How much of what was sent has not left, or is not known to have arrived. */
  readonly bufferedAmount: number
  /** It may wait for `flush`, to leave with more. */
  send(message: Uint8Array): void
  flush(): void
  /** Asks the peer for a sign of life. */
  ping(): void
  /** Says why, once everything before has been sent, and ends. */
  close(code: number, reason: string): void
  /** Ends without a word. */
  terminate(): void
}
