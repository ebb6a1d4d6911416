import { type Actor, may } from '@brownpaper/shared/access/access'
import type { Policy } from '@brownpaper/shared/access/policy'
import { laneRoom } from '@brownpaper/shared/access/room'
import { EXPORT_FORMATS, isExportName } from '@brownpaper/shared/export/formats'
import {
  exportLane,
  exportPrepared,
  type LaneExport,
  type WorkshopExport,
} from '@brownpaper/shared/export/workshop-export'
import { openLane } from '@brownpaper/shared/lane/lane'
import { openWorkshop } from '@brownpaper/shared/workshop/workshop'
import { liveGroup } from '../../access/projection.ts'
import { single, type WorkshopState } from '../../access/state.ts'
import { type Caller, mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'

export const exportEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/export/:format',
  summary: 'Everything the caller may see as a file: `json` for tools, `csv` with one row a moment and note.',
  query: {
    people: '`yes` takes photos on which people can be recognised along; otherwise they are left out.',
  },
  status: 200,
  files: Object.values(EXPORT_FORMATS).map(({ type }) => type),
  errors: ['no-such-format'],
  async handle(call) {
    const caller = await mustCaller(call)
    const name = call.param('format')
    if (!isExportName(name)) throw new HttpError('no-such-format')
    const withPeople = call.req.query.people === 'yes'
    const workshop = await exportOf(caller, call.services, { withPeople })
    call.res.attachment(`${workshop.title}.${name}`)
    call.res.set('Content-Type', EXPORT_FORMATS[name].type).send(EXPORT_FORMATS[name].write(workshop))
  },
})

async function exportOf(
  caller: Caller,
  { registry, rooms, now }: Services,
  { withPeople }: { readonly withPeople: boolean },
): Promise<WorkshopExport> {
  const { workshopId, state, actor, policy } = caller
  const { members, viewers } = registry.live(workshopId)
  const options = { now }
  const prepared = await rooms.read({ workshopId, room: 'workshop' }, (ydoc) =>
    exportPrepared(openWorkshop(ydoc, options)),
  )
  const lanes = await Promise.all(
    readableGroups(state, actor, policy).map((group) =>
      rooms.read({ workshopId, room: laneRoom(group.data.laneId) }, (ydoc) =>
        exportLane(openLane(ydoc, options), {
          group: liveGroup(group),
          phases: prepared.phases,
          withPeople,
        }),
      ),
    ),
  )
  const { title, language } = single(state, 'workshop').data
  return {
    version: 1,
    exportedAt: now(),
    id: workshopId,
    title,
    language,
    step: viewers.step.kind,
    ...prepared,
    members: actor.device === 'viewer' ? viewers.members : members.members,
    lanes: lanes.filter((lane) => !isGone(state, lane) || hasWork(lane)),
  }
}

/** In their order; those of removed groups last, because what was written there is not lost. */
function readableGroups(state: WorkshopState, actor: Actor, policy: Policy) {
  const order = ({ isRemoved = false, order }: { isRemoved?: boolean; order: number }) =>
    order + (isRemoved ? 1e6 : 0)
  return [...state.rows.group.values()]
    .filter(({ data }) => may(actor, 'read', { kind: 'lane', lane: data.laneId }, policy))
    .sort((a, b) => order(a.data) - order(b.data))
}

const isGone = (state: WorkshopState, lane: LaneExport) =>
  state.rows.group.get(lane.group.id)?.data.isRemoved === true
const hasWork = ({ moments, notes, evidence }: LaneExport) =>
  moments.length + notes.length + evidence.length > 0
