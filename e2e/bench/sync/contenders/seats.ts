import { SUBPROTOCOL } from '../../../../shared/src/protocol/subprotocol.ts'
import { Contract } from '../../../support/contract.ts'
import type { TestServer } from '../../../support/server.ts'
import type { Seat } from './contender.ts'

/** Groups in one workshop. */
export const GROUPS = 20

/** Well under what a connection may send, so that a server that stalls does not take it for more; see `SOCKET_DEFAULTS` in the server. */
const PACE = { burst: 1000, perSecond: 190 }

export type SeatsPlan = {
  readonly rooms: number
  readonly people: number
  /** How they speak; absent: as stock clients. */
  readonly dialect?: 'y-websocket' | 'brownpaper'
  /** In one workshop at most. */
  readonly groups?: number
  /** Which server this person of each group of this workshop comes to. */
  readonly serverOf: (workshop: number, person: number) => TestServer
}

let addresses = 0
/** Another one each time. */
const nextAddress = () => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`

/** `people` seats in each of `rooms` rooms, which are lanes of as few workshops as hold them. */
export async function seatsIn(plan: SeatsPlan): Promise<readonly (readonly Seat[])[]> {
  const all: (readonly Seat[])[] = []
  for (let workshop = 0; all.length < plan.rooms; workshop++) {
    const groups = Math.min(plan.groups ?? GROUPS, plan.rooms - all.length)
    all.push(...(await seatsOfWorkshop(workshop, groups, plan)))
  }
  return all
}

async function seatsOfWorkshop(
  workshopAt: number,
  groups: number,
  { people, serverOf, dialect = 'y-websocket' }: SeatsPlan,
): Promise<readonly (readonly Seat[])[]> {
  const contract = new Contract(serverOf(workshopAt, 0))
  const workshop = { title: 'Bench', language: 'en', template: 'blank' }
  const made = await contract.post('/api/workshops', workshop, undefined, nextAddress())
  const token = String(made.token)
  const path = `/api/workshops/${made.workshopId}`
  const before = await contract.get(path, token)
  for (let have = (before.groups as unknown[]).length; have < groups; have++) {
    const command = { type: 'group.add', groupId: `group${have}`, name: `Group ${have}` }
    await contract.post(`${path}/commands`, { id: `bench-${have}`, command }, token)
  }
  await contract.put(`${path}/step`, { kind: 'groups' }, token)
  const view = await contract.get(path, token)
  const seated = (view.groups as { id: string; laneId: string }[]).slice(0, groups)
  return Promise.all(
    seated.map(async ({ id, laneId }) => {
      const seats: Seat[] = []
      for (let person = 0; person < people; person++) {
        const who = { code: made.joinCode, name: `Person ${person}`, groupId: id }
        const address = nextAddress()
        const joined = await contract.post('/api/join', who, undefined, address)
        const room = `lane/${laneId}`
        const isOwn = dialect === 'brownpaper'
        const line = `${serverOf(workshopAt, person).url.replace('http', 'ws')}/sync/${made.workshopId}`
        seats.push({
          url: isOwn ? line : `${line}/${room}`,
          protocols: [
            isOwn ? SUBPROTOCOL.multiplexed : SUBPROTOCOL.plain,
            `${SUBPROTOCOL.tokenPrefix}${joined.token}`,
          ],
          headers: { 'x-forwarded-for': address },
          room,
          dialect,
          map: 'notes.base',
          pace: PACE,
        })
      }
      return seats
    }),
  )
}
