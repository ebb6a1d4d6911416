/** A place in a room, for one client. */
export type Seat = {
  readonly url: string
  readonly protocols: readonly string[]
  readonly room: string
  /** How the server wants the y-websocket protocol spoken. */
  readonly dialect: 'y-websocket' | 'hocuspocus'
  /** The root map clients write in. */
  readonly map: string
}

/** A running server of one of those who compete. */
export type Running = {
  readonly pid: number
  /** `people` seats in each of `rooms` rooms. */
  seats(rooms: number, people: number): Promise<readonly (readonly Seat[])[]>
  stop(): Promise<void>
}

export type Contender = {
  readonly name: string
  start(): Promise<Running>
}
