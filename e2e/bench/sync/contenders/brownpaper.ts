import { TestServer } from '../../../support/server.ts'
import { COLLECTING } from '../collecting.ts'
import { pinServer } from '../cores.ts'
import type { Contender, Running } from './contender.ts'
import { type SeatsPlan, seatsIn } from './seats.ts'

/** Ours as it is deployed: on disk, with rights and all limits, its people behind a proxy and each at their own address. */
export const brownpaper: Contender = { name: 'Brownpaper', start: () => startBrownpaper() }

/** The same server, its people with our own client in the place of the stock one. */
export const ownClient: Contender = {
  name: 'Brownpaper, own client',
  start: () => startBrownpaper({ dialect: 'brownpaper' }),
}

/** `rateLimits` false: without those, where they would hide what is looked for. */
export async function startBrownpaper({
  rateLimits = true,
  dialect = 'y-websocket',
}: {
  rateLimits?: boolean
  dialect?: SeatsPlan['dialect']
} = {}): Promise<Running> {
  const env = { RATE_LIMITS: rateLimits ? '' : 'off', NODE_OPTIONS: COLLECTING }
  const server = await TestServer.start(env)
  pinServer(server.pid)
  return {
    get pid() {
      return server.pid
    },
    seats: (rooms, people) => seatsIn({ rooms, people, dialect, serverOf: () => server }),
    kill: () => server.kill(),
    async restart() {
      await server.start()
      pinServer(server.pid)
    },
    stop: () => server.stop(),
  }
}
