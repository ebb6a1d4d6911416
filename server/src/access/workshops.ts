import type { Actor, DeviceKind } from '@brownpaper/shared/access/access'
import type { Policy } from '@brownpaper/shared/access/policy'
import type { Room } from '@brownpaper/shared/access/room'
import type { Live } from '@brownpaper/shared/live/live'
import type { CloseName } from '@brownpaper/shared/protocol/close-codes'
import type { CommandError } from '@brownpaper/shared/protocol/commands'

/** One browser or screen that came in by a link. `groupId` is a group screen's; a person's group is the member's. */
export type Device = {
  readonly id: string
  readonly kind: DeviceKind
  readonly memberId?: string
  readonly groupId?: string
  /** The link it came by; resetting that link ends the device. */
  readonly linkId: string
  readonly revoked?: CloseName
}

/** What a device may do at this moment. */
export type Standing = { readonly actor: Actor; readonly policy: Policy }

export type Answer =
  | { readonly ok: true; readonly result?: unknown }
  | { readonly ok: false; readonly code: CommandError }

/** What rooms and sockets need to know of workshops: who asks, what they may, and when that changes. */
export interface Workshops {
  /** Whose a token is. `code` tells why it is nobody's any more. */
  authenticate(
    token: string,
  ): Promise<{ readonly workshopId: string; readonly device: Device } | { readonly code: CloseName }>
  /** What this device may do now, or why it may do nothing. From memory, cheap enough to ask for every frame. */
  actor(workshopId: string, deviceId: string): Standing | { readonly code: CloseName }
  /** Another one as soon as anybody may do anything else; undefined while the workshop's rows are not loaded. */
  revision(workshopId: string): object | undefined
  /** Loads a workshop's rows; false when there is none. The synchronous calls below need it. */
  open(workshopId: string): Promise<boolean>
  /** Whether there is such a room: a lane of this workshop, a private room of one of its members, or one they all have. */
  hasRoom(workshopId: string, room: Room): boolean
  /** What `live` and `live/view` should say, `here` left empty; the same objects until something changed. */
  live(workshopId: string): { readonly members: Live; readonly viewers: Live }
  /** Calls back after every change of a workshop's rows: rights, people, links, step. */
  subscribe(listener: (workshopId: string) => void): () => void
  /** Gives a command in the name of a device. One by one for each workshop; a repeated id does nothing twice. */
  execute(workshopId: string, deviceId: string, commandId: string, command: unknown): Promise<Answer>
}
