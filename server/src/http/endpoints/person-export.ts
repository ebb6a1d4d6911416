import { laneRoom } from '@brownpaper/shared/access/room'
import {
  exportPersonLane,
  exportPersonOwn,
  exportPreparedPerson,
  type PersonExport,
} from '@brownpaper/shared/export/person-export'
import { openLane } from '@brownpaper/shared/lane/lane'
import { openOwn } from '@brownpaper/shared/own/own'
import { openStaff } from '@brownpaper/shared/staff/staff'
import { ownRoom } from '../../access/own-rooms.ts'
import { findGroup, type MemberEntry } from '../../access/people.ts'
import { single, type WorkshopState } from '../../access/state.ts'
import { type Caller, mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { HttpError } from '../errors.ts'
import type { Services } from '../services.ts'

export const personExportEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/members/:memberId/export',
  summary:
    'Everything the workshop knows of one person, as JSON; for that person and for facilitators, who do not get what was written in private.',
  status: 200,
  files: ['application/json'],
  errors: ['not-found'],
  async handle(call) {
    const caller = await mustCaller(call)
    const memberId = call.param('memberId')
    if (caller.actor.role !== 'facilitator' && caller.actor.member !== memberId) {
      throw new HttpError('no-permission')
    }
    const member = caller.state.rows.member.get(memberId)
    if (member === undefined) throw new HttpError('not-found')
    const person = await personExportOf(caller, member, call.services)
    call.res.attachment(`${person.person.name}.json`)
    call.res.type('application/json').send(JSON.stringify(person, undefined, 2))
  },
})

/** Also of lanes the person may not open now: what one wrote there is one's own. */
async function personExportOf(
  { workshopId, state, actor }: Caller,
  { id, data }: MemberEntry,
  { rooms, now }: Services,
): Promise<PersonExport> {
  const options = { now }
  const groups = [...state.rows.group.values()].map(({ data: { laneId, name } }) => ({ laneId, group: name }))
  const lanes = await Promise.all(
    groups.map((group) =>
      rooms.read({ workshopId, room: laneRoom(group.laneId) }, (ydoc) =>
        exportPersonLane(openLane(ydoc, options), { memberId: id, ...group }),
      ),
    ),
  )
  const own =
    actor.member === id &&
    (await Promise.all(
      groups.map((group) =>
        rooms.read(ownRoom(workshopId, group.laneId, id), (ydoc) =>
          exportPersonOwn(openOwn(ydoc, options), group),
        ),
      ),
    ))
  const { name, department, role, groupId, grants = [], joinedAt, isRemoved = false, invitedId } = data
  const prepared = await rooms.read({ workshopId, room: 'staff' }, (ydoc) =>
    exportPreparedPerson(openStaff(ydoc, { now }), invitedId),
  )
  const group = findGroup(state, groupId)?.data.name
  return {
    version: 1,
    exportedAt: now(),
    workshop: { id: workshopId, title: single(state, 'workshop').data.title },
    person: { id, name, department, role, group, grants, joinedAt, isRemoved },
    prepared,
    devices: devicesOf(state, id),
    lanes: lanes.filter((lane) => lane !== undefined),
    ...(own && { own: own.filter((one) => one !== undefined) }),
    tray: [...state.rows.tray.values()]
      .filter((item) => item.data.memberId === id && item.data.records.length > 0)
      .map((item) => ({ id: item.id, ...item.data })),
  }
}

function devicesOf(state: WorkshopState, memberId: string): PersonExport['devices'] {
  return [...state.rows.device.values()]
    .filter(({ data }) => data.memberId === memberId)
    .map(({ id, data }) => ({ id, link: state.rows.link.get(data.linkId)?.data.kind }))
}
