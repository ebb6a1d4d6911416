import { refuse, write } from '../decision.ts'
import { findGroup, findMember, groupsOf } from '../people.ts'
import { change } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'

/** What is done to several groups, or people of several groups, in one go. */
export const groupsCommands: Deciders<'groups.allow' | 'members.place'> = {
  'groups.allow': {
    may: facilitators,
    decide({ state, command: { groupIds, locked, tools, edits } }) {
      const meant = groupsOf(state).filter(({ id }) => groupIds === undefined || groupIds.includes(id))
      return write(
        ...meant.map((group) =>
          change('group', group, {
            ...(locked !== undefined && { isLocked: locked || undefined }),
            ...(tools !== undefined && { tools: tools === 'all' ? undefined : tools }),
            ...(edits !== undefined && { edits: edits === 'group' ? undefined : edits }),
          }),
        ),
      )
    },
  },
  'members.place': {
    may: facilitators,
    decide({ state, command: { places } }) {
      const byMember = new Map(places.map(({ memberId, groupId }) => [memberId, groupId]))
      const writes = []
      for (const [memberId, groupId] of byMember) {
        const member = findMember(state, memberId)
        if (member === undefined) return refuse('not-found')
        if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
        writes.push(change('member', member, { groupId: groupId ?? undefined }))
      }
      return write(...writes)
    },
  },
}
