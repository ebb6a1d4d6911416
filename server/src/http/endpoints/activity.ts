import { roomName } from '@brownpaper/shared/access/room'
import { activityView, type LaneActivity } from '@brownpaper/shared/protocol/http'
import { groupsOf } from '../../access/people.ts'
import { mustFacilitator } from '../caller.ts'
import { endpoint } from '../endpoint.ts'

export const activityEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/activity',
  summary:
    'When each group’s lane was last edited, as far as known; for facilitators. Of people it tells nothing.',
  status: 200,
  answer: activityView,
  async handle(call) {
    const { workshopId, state } = await mustFacilitator(call)
    const { rooms, storage, versions, now } = call.services
    const lanes = groupsOf(state).map(({ data: { laneId } }) => ({
      laneId,
      key: { workshopId, room: roomName({ kind: 'lane', lane: laneId }) },
    }))
    const [marks, kept] = await Promise.all([
      storage.readMarks(
        [],
        lanes.map(({ key }) => key),
      ),
      versions.list(workshopId),
    ])
    const known = lanes.map(({ laneId, key }, index): LaneActivity | undefined => {
      const open = rooms.edits(key)
      // A lane of which nothing came after its newest version has been left alone since that was made.
      const last = kept.find(({ room }) => room === key.room)
      const isRested = last !== undefined && last.seq === marks.rooms[index]?.seq
      const restedMs = isRested ? Math.max(0, now() - last.at) : undefined
      if (open === undefined && restedMs === undefined) return undefined
      return { laneId, ...open, watchedMs: Math.max(open?.watchedMs ?? 0, restedMs ?? 0) }
    })
    return { lanes: known.filter((lane) => lane !== undefined) }
  },
})
