import { equal } from '@brownpaper/shared/base/equal'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, type Invited, invitedOf, type MemberEntry, membersOf } from '../people.ts'
import { INVITED_ID } from '../rows.ts'
import { change, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'

export const invitedCommands: Deciders<'invited.set' | 'invited.place'> = {
  'invited.set': {
    may: facilitators,
    decide({ state, command, context }) {
      const known = new Map(command.people.map((person) => [person.id, person]))
      const people = [...known.values()].map(
        ({ id, name, department, role, groupId, presents }): Invited => ({
          id,
          name,
          role,
          ...(department && { department }),
          // A group that was removed meanwhile is asked for anew when they join.
          ...(groupId && findGroup(state, groupId) && { groupId }),
          ...(presents && { presents }),
        }),
      )
      const erasure = put(state, 'erasure', context.newId(), { what: 'staff' })
      return write(...setInvited(state, people), erasure)
    },
  },
  'invited.place': {
    may: facilitators,
    decide({ state, command: { invitedId, groupId } }) {
      const people = invitedOf(state)
      const person = people.find(({ id }) => id === invitedId)
      if (person === undefined) return refuse('not-found')
      if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
      const { groupId: before, ...rest } = person
      if (before === (groupId ?? undefined)) return alreadySo
      const placed = { ...rest, ...(groupId !== null && { groupId }) }
      return write(
        ...setInvited(
          state,
          people.map((one) => (one === person ? placed : one)),
        ),
      )
    },
  },
}

/** Without this person; who they became stays. */
export function forgetInvited(state: WorkshopState, invitedId: string): RowWrite[] {
  const left = invitedOf(state).filter(({ id }) => id !== invitedId)
  return left.length === invitedOf(state).length ? [] : [putInvited(state, left)]
}

/** Who is here already follows what became different about them, and keeps what they said themselves. */
function setInvited(state: WorkshopState, people: readonly Invited[]): RowWrite[] {
  const before = new Map(invitedOf(state).map((person) => [person.id, person]))
  const after = new Map(people.map((person) => [person.id, person]))
  const followers = membersOf(state).flatMap((member) => {
    const { invitedId = '' } = member.data
    const [old, now] = [before.get(invitedId), after.get(invitedId)]
    return old === undefined || now === undefined || equal(old, now) ? [] : follow(member, old, now)
  })
  return [putInvited(state, people), ...followers]
}

function follow(member: MemberEntry, old: Invited, now: Invited): RowWrite[] {
  const { name, department, groupId, grants = [] } = member.data
  const others = grants.filter((grant) => grant !== 'presenting')
  const next = {
    name: name === old.name ? now.name : name,
    department: department === old.department ? now.department : department,
    groupId: old.groupId === now.groupId ? groupId : now.groupId,
    grants:
      old.presents === now.presents ? grants : now.presents ? [...others, 'presenting' as const] : others,
  }
  const isSame = equal(next, { name, department, groupId, grants })
  return isSame ? [] : [change('member', member, next)]
}

function putInvited(state: WorkshopState, people: readonly Invited[]): RowWrite {
  return put(state, 'invited', INVITED_ID, { people: [...people] })
}
