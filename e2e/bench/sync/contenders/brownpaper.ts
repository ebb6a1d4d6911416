import { Contract } from '../../../support/contract.ts'
import { TestServer } from '../../../support/server.ts'
import type { Contender, Seat } from './contender.ts'

/** Groups in one workshop. */
const GROUPS = 20

/** Ours as it is deployed: on disk, with rights and limits; only the limits a client address are off, all being one. */
export const brownpaper: Contender = {
  name: 'Brownpaper',
  async start() {
    const server = await TestServer.start()
    const contract = new Contract(server)
    return {
      pid: server.pid,
      async seats(rooms, people) {
        const all: (readonly Seat[])[] = []
        while (all.length < rooms) {
          all.push(
            ...(await seatsOfWorkshop(server, contract, {
              groups: Math.min(GROUPS, rooms - all.length),
              people,
            })),
          )
        }
        return all
      },
      stop: () => server.stop(),
    }
  },
}

async function seatsOfWorkshop(
  server: TestServer,
  contract: Contract,
  { groups, people }: { groups: number; people: number },
): Promise<readonly (readonly Seat[])[]> {
  const made = await contract.post('/api/workshops', { title: 'Bench', language: 'en', template: 'blank' })
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
        const joined = await contract.post('/api/join', {
          code: made.joinCode,
          name: `Person ${person}`,
          groupId: id,
        })
        seats.push({
          url: `${server.url.replace('http', 'ws')}/sync/${made.workshopId}/lane/${laneId}`,
          protocols: ['brownpaper', `token.${joined.token}`],
          room: laneId,
          dialect: 'y-websocket',
          map: 'notes.base',
        })
      }
      return seats
    }),
  )
}
