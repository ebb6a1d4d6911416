/** A place in a room, for one client. */
export type Seat = {
  readonly url: string
  readonly protocols: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly room: string
  /** How the server wants the y-websocket protocol spoken. */
  readonly dialect: 'y-websocket' | 'hocuspocus' | 'brownpaper'
  /** The root map clients write in. */
  readonly map: string
  /** What one connection may send at once and for long; absent: as much as it likes. */
  readonly pace?: { readonly burst: number; readonly perSecond: number }
}

/** A running server of one of those who compete. */
export type Running = {
  readonly pid: number
  /** `people` seats in each of `rooms` rooms. */
  seats(rooms: number, people: number): Promise<readonly (readonly Seat[])[]>
  /** As when the power fails: no chance to say goodbye. */
  kill(): Promise<void>
  /** Starts on the same port and data as before. */
  restart(): Promise<void>
  stop(): Promise<void>
}

export type Contender = {
  readonly name: string
  /** Ours is always on disk; the peers only where it is asked for, because it slows them down. */
  start(storage: 'memory' | 'disk'): Promise<Running>
}
