import { Contract } from '../../../support/contract.ts'
import { TestServer } from '../../../support/server.ts'
import { COLLECTING } from '../collecting.ts'
import { pinServer } from '../cores.ts'
import type { Contender, Running, Seat } from './contender.ts'

/** Groups in one workshop. */
const GROUPS = 20

/** Well under what a connection may send, so that a server that stalls does not take it for more; see `SOCKET_DEFAULTS` in the server. */
const PACE = { burst: 1000, perSecond: 190 }

/** Ours as it is deployed: on disk, with rights and all limits, its people behind a proxy and each at their own address. */
export const brownpaper: Contender = { name: 'Brownpaper', start: () => startBrownpaper() }

/** The same, without limits when they would hide what is looked for. */
export async function startBrownpaper({ rateLimits = true } = {}): Promise<Running> {
  const env = { RATE_LIMITS: rateLimits ? '' : 'off', NODE_OPTIONS: COLLECTING }
  const server = await TestServer.start(env)
  pinServer(server.pid)
  const contract = new Contract(server)
  return {
    get pid() {
      return server.pid
    },
    async seats(rooms, people) {
      const all: (readonly Seat[])[] = []
      while (all.length < rooms) {
        const groups = Math.min(GROUPS, rooms - all.length)
        all.push(...(await seatsOfWorkshop(server, contract, { groups, people })))
      }
      return all
    },
    kill: () => server.kill(),
    async restart() {
      await server.start()
      pinServer(server.pid)
    },
    stop: () => server.stop(),
  }
}

let addresses = 0
/** Another one each time. */
const nextAddress = () => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`

async function seatsOfWorkshop(
  server: TestServer,
  contract: Contract,
  { groups, people }: { groups: number; people: number },
): Promise<readonly (readonly Seat[])[]> {
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
        seats.push({
          url: `${server.url.replace('http', 'ws')}/sync/${made.workshopId}/lane/${laneId}`,
          protocols: ['brownpaper', `token.${joined.token}`],
          headers: { 'x-forwarded-for': address },
          room: laneId,
          dialect: 'y-websocket',
          map: 'notes.base',
          pace: PACE,
        })
      }
      return seats
    }),
  )
}
