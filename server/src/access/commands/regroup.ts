import { must } from '@brownpaper/shared/base/assert'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Decision, refuse, write } from '../decision.ts'
import { GROUP_LINKS, renewLink } from '../links.ts'
import { type DeviceEntry, findGroup, findLink, findMember, groupsOf, membersOf } from '../people.ts'
import { change, drop, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'
import { makeGroup } from './group.ts'

type RegroupCommand = 'group.join' | 'group.part' | 'group.split' | 'group.restore' | 'group.recast'

/** Groups that become one or two, or somebody else, while they work. No paper changes by it. */
export const regroupCommands: Deciders<RegroupCommand> = {
  'group.join': {
    may: facilitators,
    decide({ state, command: { groupId, into }, context }) {
      const group = findGroup(state, groupId)
      if (group === undefined || findGroup(state, into) === undefined) return refuse('not-found')
      if (groupId === into) return alreadySo
      const members = membersOf(state).filter(({ data }) => data.groupId === groupId)
      const screens = screensOf(state, groupId)
      const joined = {
        into,
        members: members.map(({ id }) => id),
        screens: screens.map(({ id }) => id),
        at: context.now,
      }
      return write(
        change('group', group, { joined }),
        ...members.map((member) => change('member', member, { groupId: into })),
        ...screens.map((screen) => show(state, screen, into)),
        ...moveCall(state, groupId, into),
      )
    },
  },
  'group.part': {
    may: facilitators,
    decide({ state, command: { groupId } }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return refuse('not-found')
      const { joined } = group.data
      if (joined === undefined) return alreadySo
      const back = joined.members.flatMap((id) => {
        const member = findMember(state, id)
        // Who was placed elsewhere since stays there.
        return member?.data.groupId === joined.into ? [change('member', member, { groupId })] : []
      })
      const screens = screensOf(state, joined.into).filter(({ id }) => joined.screens.includes(id))
      return write(
        change('group', group, { joined: undefined }),
        ...back,
        ...screens.map((screen) => show(state, screen, groupId)),
      )
    },
  },
  'group.split': {
    may: facilitators,
    decide({ state, command: { groupId, newGroupId, name, memberIds }, context }): Decision {
      const group = findGroup(state, groupId)
      const people = membersOf(state).filter(({ data }) => data.groupId === groupId)
      const going = people.filter(({ id }) => memberIds.includes(id))
      if (group === undefined || going.length !== new Set(memberIds).size) return refuse('not-found')
      const groups = groupsOf(state)
      if (groups.length >= LIMITS.groups) return refuse('too-many')
      if (state.rows.group.has(newGroupId)) return refuse('stale')
      const { personaId, at } = group.data
      const order = Math.max(...groups.map(({ data }) => data.order)) + 1
      const from = { groupId, at: context.now }
      const fresh = { groupId: newGroupId, laneId: context.newId(), name, personaId, order, from, at }
      const made = makeGroup(state, fresh, context)
      const moves = going.map((member) => change('member', member, { groupId: newGroupId }))
      return { ...made, writes: [...made.writes, ...moves] }
    },
  },
  /** No paper changes by it either: the moments and notes are now about somebody else. */
  'group.recast': {
    may: facilitators,
    decide({ state, command: { groupId, personaId, what }, context }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return refuse('not-found')
      const recast = { what, at: context.now }
      return write(change('group', group, { personaId: personaId ?? undefined, recast }))
    },
  },
  /** Its links are new ones: the old ones ended with it. */
  'group.restore': {
    may: facilitators,
    decide({ state, command: { groupId }, context }): Decision {
      const group = state.rows.group.get(groupId)
      if (group === undefined) return refuse('not-found')
      if (!group.data.isRemoved) return alreadySo
      const links = GROUP_LINKS.map((kind) =>
        renewLink(state, must(findLink(state, kind, groupId), `${kind} link of ${groupId}`), context),
      )
      return {
        ok: true,
        writes: [change('group', group, { isRemoved: undefined }), ...links.flatMap(({ writes }) => writes)],
        keys: links.flatMap(({ keys }) => keys),
      }
    },
  },
}

/** Who called for help calls from where they are now. */
function moveCall(state: WorkshopState, groupId: string, into: string): RowWrite[] {
  const call = state.rows.help.get(groupId)
  if (call === undefined) return []
  const isCalling = state.rows.help.has(into)
  return [drop('help', call), ...(isCalling ? [] : [put(state, 'help', into, call.data)])]
}

function screensOf(state: WorkshopState, groupId: string): readonly DeviceEntry[] {
  return [...state.rows.device.values()].filter(
    ({ data }) => data.kind === 'group-screen' && data.groupId === groupId && data.revoked === undefined,
  )
}

/** A table's screen shows another group's paper, and ends with that group's link from now on. */
function show(state: WorkshopState, screen: Entry<'device'>, groupId: string): RowWrite {
  const link = must(findLink(state, 'screen', groupId), `screen link of ${groupId}`)
  return change('device', screen, { groupId, linkId: link.id, turn: undefined })
}
