/** What a transport tells, `closed` at most once and as the last thing. */
export type TransportEvents = {
  message(message: Uint8Array): void
  /** With one of our close codes, or the transport's own when the line broke; and when the server asks to wait, how long. */
  closed(code: number, comeBackMs?: number): void
}

export type TransportLink = {
  /** Only after a first message came: the server speaks first. */
  send(message: Uint8Array): void
  /** Nothing is told any more after this. */
  close(): void
}

/** A way to carry multiplexed messages to and from the server of one workshop; each call is one attempt. */
export type Transport = (events: TransportEvents) => TransportLink
