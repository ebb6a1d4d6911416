import { createHmac } from 'node:crypto'
import { roomName } from '@brownpaper/shared/access/room'
import { byOrder } from '@brownpaper/shared/base/order'
import type { LaidScore, StripPiece, Turned } from '@brownpaper/shared/lane/lay-slips'
import type { OwnDocument } from '@brownpaper/shared/own/own'
import type { OwnPart } from '@brownpaper/shared/own/own-part'
import type { RoomKey, Storage } from '../storage/storage.ts'
import { membersOf } from './people.ts'
import type { WorkshopState } from './state.ts'

export const ownRoom = (workshopId: string, lane: string, member: string): RoomKey => ({
  workshopId,
  room: roomName({ kind: 'own', lane, member }),
})

/** Members in whose own room beside a lane something was ever written, also those who are in another group now. */
export async function writersIn(
  storage: Pick<Storage, 'readMarks'>,
  state: WorkshopState,
  lane: string,
): Promise<readonly string[]> {
  const members = membersOf(state).map(({ id }) => id)
  const keys = members.map((member) => ownRoom(state.workshopId, lane, member))
  const { rooms } = await storage.readMarks([], keys)
  return members.filter((_, index) => (rooms[index]?.seq ?? 0) > 0)
}

/** What a slip is called in the lane: only who has the secret can tell from what it was made. */
export const slipId = (secret: string, member: string, id: string) => derive(secret, `slip/${member}/${id}`)

/** What a member has to turn over of a part, by the ids it has in their own room. Empty pieces stay. */
export type ToLay = {
  readonly member: string
  readonly ids: readonly string[]
  readonly pieces: readonly StripPiece[]
  readonly scores: readonly LaidScore[]
}

export function toLay(own: OwnDocument, what: OwnPart, { secret, member }: Named): ToLay {
  if (what === 'scores') {
    const scores = own.tables.scores
      .all()
      .map(({ id, value, feeling }) => ({ moment: id, member, value, feeling }))
    return { member, pieces: [], scores, ids: scores.map(({ moment }) => moment) }
  }
  const written = [...own.tables[what].all()].sort(byOrder).filter(({ text }) => text.trim() !== '')
  const pieces = written.map((record): StripPiece => {
    const isStep = 'trigger' in record
    return {
      id: slipId(secret, member, record.id),
      kind: isStep ? 'action' : record.kind,
      text: record.text.trim(),
      trigger: isStep ? record.trigger.trim() : '',
      channel: isStep ? record.channel : undefined,
    }
  })
  return { member, ids: written.map(({ id }) => id), pieces, scores: [] }
}

/** What lies in the lane under these ids, by its ids in a member's own room. */
export function behindSlips(
  own: OwnDocument,
  slips: ReadonlySet<string>,
  { secret, member }: Named,
): string[] {
  const { steps, ideas } = own.tables
  const all = [steps, ideas].flatMap((table) => [...table.ids(), ...table.removedIds()])
  return all.filter((id) => slips.has(slipId(secret, member, id)))
}

/** All of it in an order that says nothing: the secret's. */
export function shuffled(secret: string, all: readonly ToLay[]): Turned {
  const key = (member: string, what: string) => derive(secret, `order/${member}/${what}`)
  const sorted = <T>(list: readonly T[], keyOf: (one: T) => string) =>
    list
      .map((one) => ({ one, key: keyOf(one) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ one }) => one)
  return {
    strips: sorted(all, ({ member }) => key(member, '')).map(({ pieces }) => pieces),
    scores: sorted(
      all.flatMap(({ scores }) => scores),
      ({ member, moment }) => key(member, moment),
    ),
  }
}

type Named = { readonly secret: string; readonly member: string }

function derive(secret: string, text: string): string {
  // 120 bits are more than enough to tell slips apart, and stay within the length of ids.
  return createHmac('sha256', secret).update(text).digest('base64url').slice(0, 20)
}
