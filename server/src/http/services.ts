import type { Logger } from 'pino'
import type { CheckTickets } from '../access/check-tickets.ts'
import type { RoomAccess } from '../access/room-access.ts'
import type { WorkshopRegistry } from '../access/workshop-registry.ts'
import type { Fanout } from '../fanout/fanout.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Readiness } from '../observe/readiness.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Storage } from '../storage/storage.ts'
import type { Versions } from '../versions/versions.ts'
import type { RateLimits } from './rate-limits.ts'

/** What the endpoints work with. */
export type Services = {
  readonly registry: WorkshopRegistry
  readonly rooms: RoomAccess & Pick<Rooms, 'edits'>
  readonly storage: Storage
  readonly fanout: Fanout
  readonly versions: Versions
  readonly limits: RateLimits
  readonly checkTickets: CheckTickets
  readonly metrics: Metrics
  readonly readiness: Readiness
  readonly log: Logger
  readonly now: () => number
  /** The address people reach this server by, when it is known. */
  readonly publicUrl: string | undefined
  /** The origin others reach this server by: the public one, else the first on the network; undefined when alone. */
  readonly publicOrigin: () => string | undefined
}
