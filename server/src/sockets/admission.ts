import { limitsOf, may } from '@brownpaper/shared/access/access'
import type { Room } from '@brownpaper/shared/access/room'
import type { LaneLimits } from '@brownpaper/shared/lane/levels'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { Workshops } from '../access/workshops.ts'
import type { Visit } from '../rooms/attendance.ts'
import type { Rights } from '../rooms/channel.ts'

/** What a connection may do in a room at this moment. */
export function rightsOf(workshops: Workshops, { workshopId, device }: Visit, room: Room): Rights {
  return rightsIn(workshops.actor(workshopId, device.id), room)
}

function rightsIn(standing: ReturnType<Workshops['actor']>, room: Room): Rights {
  if ('code' in standing) return 'none'
  const { actor, policy } = standing
  if (!may(actor, 'read', room, policy)) return 'none'
  return may(actor, 'write', room, policy) ? 'write' : 'read'
}

/** The same for who asks for every message: worked out anew when rows have changed. */
export class RightsInRoom {
  readonly #workshops: Workshops
  readonly #visit: Visit
  readonly #room: Room
  #revision: object | undefined
  #rights: Rights = 'none'
  #limits: LaneLimits | undefined

  constructor(workshops: Workshops, visit: Visit, room: Room) {
    this.#workshops = workshops
    this.#visit = visit
    this.#room = room
  }

  now(): Rights {
    this.#look()
    return this.#rights
  }

  limits(): LaneLimits | undefined {
    this.#look()
    return this.#limits
  }

  #look(): void {
    const { workshopId, device } = this.#visit
    const revision = this.#workshops.revision(workshopId)
    if (revision !== undefined && revision === this.#revision) return
    this.#revision = revision
    const standing = this.#workshops.actor(workshopId, device.id)
    this.#rights = rightsIn(standing, this.#room)
    this.#limits = 'code' in standing ? undefined : limitsOf(standing.actor, this.#room, standing.policy)
  }
}

/** Why a connection may not open a room; undefined when it may. */
export function refusalOf(
  workshops: Workshops,
  visit: Visit,
  room: Room | 'unknown' | undefined,
): CloseName | undefined {
  const { workshopId, device } = visit
  const standing = workshops.actor(workshopId, device.id)
  if ('code' in standing) return standing.code
  if (room === undefined || room === 'unknown') return 'no-such-room'
  if (!workshops.hasRoom(workshopId, room)) return 'no-such-room'
  return rightsOf(workshops, visit, room) === 'none' ? 'no-permission' : undefined
}
