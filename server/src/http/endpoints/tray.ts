import { trayView } from '@brownpaper/shared/protocol/tray'
import { waitingIn } from '../../access/commands/tray.ts'
import { mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'

export const trayEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/tray',
  summary: 'Late work that waits: all of it for facilitators, that of their own lane for companions.',
  status: 200,
  answer: trayView,
  async handle(call) {
    const { state, actor } = await mustCaller(call)
    if (actor.role !== 'facilitator' && actor.role !== 'companion') throw new HttpError('no-permission')
    const items = waitingIn(state)
      .filter(({ data }) => actor.role === 'facilitator' || data.laneId === actor.lane)
      .sort((a, b) => a.data.at - b.data.at)
    return {
      items: items.map(({ id, data: { laneId, memberId, at, records } }) => ({
        id,
        laneId,
        memberId,
        at,
        records,
      })),
    }
  },
})
