import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { PresenceWish } from '@brownpaper/shared/protocol/frames'
import type { Logger } from 'pino'
import type { Workshops } from '../access/workshops.ts'
import type { Visit } from '../rooms/attendance.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { HealthState } from '../storage/storage.ts'
import type { SocketOptions } from './socket-options.ts'
import type { Wire, WireUser } from './wire.ts'

/** Hears of connections, and rooms on them, that ended, and by which close code. */
export type Closed = (what: 'connection' | 'room', code: number) => void

/** Where somebody sits. */
export type Place = { readonly wire: Wire; readonly visit: Visit }

/** What all connections have in common. */
export type ConnectionDeps = {
  readonly workshops: Workshops
  readonly rooms: Rooms
  readonly options: SocketOptions
  readonly log: Logger
  readonly closed: Closed
  /** How presence is to travel now; another object when that has changed. */
  readonly presenceWish: () => PresenceWish
}

/** A signed-in connection, as the rest of the server can address it. */
export interface Connection extends WireUser {
  readonly visit: Visit
  /** Rights, links or people changed: what is no longer allowed ends now. */
  recheck(): void
  tellStorage(state: HealthState): void
  /** Says how presence is to travel, where that was not said yet; it is said along with anything else too. */
  tellWish(): void
  end(code: CloseName): void
}

/** Why nobody is let in, and when there may be room. */
export type Refusal = { readonly code: CloseName; readonly comeBackMs?: number }

/** Why a room could not be opened. */
export function openFailure(rooms: Rooms): CloseName {
  return rooms.health.state() === 'failing' ? 'storage-failing' : 'server-error'
}
