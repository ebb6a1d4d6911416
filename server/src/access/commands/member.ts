import { policyOf } from '@brownpaper/shared/access/policy'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, findMember, hasOtherFacilitator, type MemberEntry } from '../people.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'

type MemberCommand = 'member.set' | 'member.move' | 'member.role' | 'member.grant' | 'member.remove'

export const memberCommands: Deciders<MemberCommand> = {
  'member.set': {
    may: (given) => facilitators(given) || isSelf(given.giver, given.command.memberId),
    decide({ state, command: { memberId, name, department } }) {
      const member = findMember(state, memberId)
      if (member === undefined) return refuse('not-found')
      const { data } = member
      return write(
        change('member', member, {
          name: name ?? data.name,
          department: department === undefined ? data.department : department || undefined,
        }),
      )
    },
  },
  'member.move': {
    may: (given) =>
      facilitators(given) ||
      (isSelf(given.giver, given.command.memberId) && mayChoose(given.state, given.giver)),
    decide({ state, command: { memberId, groupId } }) {
      const member = findMember(state, memberId)
      if (member === undefined) return refuse('not-found')
      if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
      return write(change('member', member, { groupId: groupId ?? undefined }))
    },
  },
  'member.role': {
    may: facilitators,
    decide({ state, command: { memberId, role } }) {
      const member = findMember(state, memberId)
      if (member === undefined) return refuse('not-found')
      if (member.data.role === role) return alreadySo
      if (isLastFacilitator(state, member)) return refuse('no-permission')
      return write(change('member', member, { role }))
    },
  },
  'member.grant': {
    may: facilitators,
    decide({ state, command: { memberId, grant, on } }) {
      const member = findMember(state, memberId)
      if (member === undefined) return refuse('not-found')
      const others = (member.data.grants ?? []).filter((one) => one !== grant)
      return write(change('member', member, { grants: on ? [...others, grant] : others }))
    },
  },
  'member.remove': {
    may: facilitators,
    decide({ state, command: { memberId } }) {
      const member = findMember(state, memberId)
      if (member === undefined) return alreadySo
      if (isLastFacilitator(state, member)) return refuse('no-permission')
      return write(
        change('member', member, { isRemoved: true, groupId: undefined, grants: undefined }),
        ...endDevicesOf(state, memberId),
      )
    },
  },
}

function isSelf({ actor }: Giver, memberId: string): boolean {
  return actor.member === memberId
}

/** A participant picks a group as long as nothing has been written in one: without a group yet, or before the work starts. */
export function mayChoose(state: WorkshopState, { actor }: Pick<Giver, 'actor'>): boolean {
  if (actor.role !== 'participant') return false
  return actor.lane === undefined || policyOf(single(state, 'step').data.kind).lanes === 'closed'
}

export function isLastFacilitator(state: WorkshopState, { id, data }: MemberEntry): boolean {
  return data.role === 'facilitator' && !data.isRemoved && !hasOtherFacilitator(state, id)
}

function endDevicesOf(state: WorkshopState, memberId: string): RowWrite[] {
  return [...state.rows.device.values()]
    .filter(({ data }) => data.memberId === memberId && data.revoked === undefined)
    .map((device) => change('device', device, { revoked: 'removed-from-workshop' }))
}
