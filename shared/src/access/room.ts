/** The rooms of a workshop, each a document with one wall of permission around it. */
export type Room =
  | { readonly kind: 'live' }
  | { readonly kind: 'live-view' }
  | { readonly kind: 'workshop' }
  | { readonly kind: 'staff' }
  | { readonly kind: 'lane'; readonly lane: string }
  | { readonly kind: 'own'; readonly lane: string; readonly member: string }
  | { readonly kind: 'plenary' }
  | { readonly kind: 'plan' }

export type RoomKind = Room['kind']
export const ROOM_KINDS = [
  'live',
  'live-view',
  'workshop',
  'staff',
  'lane',
  'own',
  'plenary',
  'plan',
] as const satisfies readonly RoomKind[]

const SIMPLE: Readonly<Record<string, Room>> = {
  live: { kind: 'live' },
  'live/view': { kind: 'live-view' },
  workshop: { kind: 'workshop' },
  staff: { kind: 'staff' },
  plenary: { kind: 'plenary' },
  plan: { kind: 'plan' },
}

const ID = '[0-9a-zA-Z_-]{1,64}'
const LANE = new RegExp(`^lane/(${ID})$`)
const OWN = new RegExp(`^lane/(${ID})/own/(${ID})$`)

/** The room a name stands for; undefined for a name no room has. */
export function parseRoom(name: string): Room | undefined {
  if (Object.hasOwn(SIMPLE, name)) return SIMPLE[name]
  const own = OWN.exec(name)
  if (own?.[1] !== undefined && own[2] !== undefined) return { kind: 'own', lane: own[1], member: own[2] }
  const lane = LANE.exec(name)
  return lane?.[1] === undefined ? undefined : { kind: 'lane', lane: lane[1] }
}

export function roomName(room: Room): string {
  switch (room.kind) {
    case 'live-view':
      return 'live/view'
    case 'lane':
      return laneRoom(room.lane)
    case 'own':
      return `lane/${room.lane}/own/${room.member}`
    default:
      return room.kind
  }
}

export const laneRoom = (lane: string) => `lane/${lane}`
