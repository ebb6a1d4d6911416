import { type Actor, may } from '@brownpaper/shared/access/access'
import type { Policy } from '@brownpaper/shared/access/policy'
import { type Room, roomName } from '@brownpaper/shared/access/room'
import { meView, setStep, stepView, workshopView } from '@brownpaper/shared/protocol/http'
import { findGroup, findMember, groupsOf, laneIdsOf, membersOf } from '../../access/people.ts'
import { newId } from '../../access/secrets.ts'
import { single, type WorkshopState } from '../../access/state.ts'
import { mustCaller } from '../caller.ts'
import { endpoint } from '../endpoint.ts'
import { fromRefusal } from '../errors.ts'

const SHARED_ROOMS: readonly Room[] = [
  { kind: 'workshop' },
  { kind: 'live' },
  { kind: 'live-view' },
  { kind: 'staff' },
  { kind: 'plenary' },
  { kind: 'plan' },
]

export const workshopEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id',
  summary: 'The workshop as the caller may see it. Viewers see no members.',
  status: 200,
  answer: workshopView,
  async handle(call) {
    const { state, actor, policy } = await mustCaller(call)
    const members = actor.device === 'viewer' ? [] : membersOf(state)
    return {
      title: single(state, 'workshop').data.title,
      step: { kind: single(state, 'step').data.kind },
      groups: groupsOf(state).map(({ id, data: { name, laneId } }) => ({ id, name, laneId })),
      members: members.map(({ id, data: { name, role, groupId } }) => ({ id, name, role, groupId })),
      rooms: roomsFor(state, actor, policy),
    }
  },
})

function roomsFor(state: WorkshopState, actor: Actor, policy: Policy): string[] {
  const lanes = laneIdsOf(state).map((lane): Room => ({ kind: 'lane', lane }))
  const { lane, member } = actor
  const own: Room[] = lane === undefined || member === undefined ? [] : [{ kind: 'own', lane, member }]
  return [...SHARED_ROOMS, ...lanes, ...own]
    .filter((room) => may(actor, 'read', room, policy))
    .map((room) => roomName(room))
}

export const stepEndpoint = endpoint({
  method: 'put',
  path: '/api/workshops/:id/step',
  summary: 'Sets the kind of step; rights change with it at once.',
  body: setStep,
  status: 200,
  answer: stepView,
  async handle(call) {
    const { workshopId, device } = await mustCaller(call)
    const command = { type: 'step.set', kind: call.body.kind }
    const answer = await call.services.registry.execute(workshopId, device.id, newId(), command)
    if (!answer.ok) throw fromRefusal(answer.code)
    return call.body
  },
})

export const meEndpoint = endpoint({
  method: 'get',
  path: '/api/workshops/:id/me',
  summary: 'Who the caller is. Nothing in it is secret.',
  status: 200,
  answer: meView,
  async handle(call) {
    const { workshopId, state, device, actor } = await mustCaller(call)
    const { title, language } = single(state, 'workshop').data
    const member = findMember(state, actor.member)
    return {
      workshopId,
      title,
      language,
      deviceId: device.id,
      device: device.data.kind,
      role: actor.role,
      memberId: member?.id,
      name: member?.data.name,
      groupId: findGroup(state, member === undefined ? device.data.groupId : member.data.groupId)?.id,
      laneId: actor.lane,
      grants: actor.grants,
    }
  },
})
