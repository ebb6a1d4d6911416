import { must } from '@brownpaper/shared/base/assert'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Context, type Decided, refuse, write } from '../decision.ts'
import { endDevices, endLink, GROUP_LINKS, makeLink } from '../links.ts'
import { findGroup, type GroupEntry, groupsOf, membersOf } from '../people.ts'
import { change, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'
import { endPresentation } from './present.ts'

export const groupCommands: Deciders<'group.add' | 'group.set' | 'group.remove' | 'group.order'> = {
  'group.add': {
    may: facilitators,
    decide({ state, command: { groupId, name, personaId }, context }) {
      const groups = groupsOf(state)
      if (groups.length >= LIMITS.groups) return refuse('too-many')
      if (state.rows.group.has(groupId)) return refuse('stale')
      const order = Math.max(-1, ...groups.map(({ data }) => data.order)) + 1
      return makeGroup(state, { groupId, laneId: context.newId(), name, personaId, order }, context)
    },
  },
  'group.set': {
    may: facilitators,
    decide({ state, command: { groupId, name, personaId, place, call, was = {} } }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return refuse('not-found')
      const { data } = group
      const isOtherwise =
        (was.name ?? data.name) !== data.name || (was.place ?? data.place ?? '') !== (data.place ?? '')
      if (isOtherwise) return refuse('stale')
      return write(
        change('group', group, {
          name: name ?? data.name,
          personaId: personaId === undefined ? data.personaId : (personaId ?? undefined),
          place: place === undefined ? data.place : place || undefined,
          call: call === undefined ? data.call : (call ?? undefined),
        }),
      )
    },
  },
  'group.remove': {
    may: facilitators,
    decide({ state, command: { groupId } }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return alreadySo
      return write(
        change('group', group, { isRemoved: true }),
        ...leaveGroup(state, groupId),
        ...endGroupLinks(state, groupId),
        ...endPresentation(state, groupId),
      )
    },
  },
  'group.order': {
    may: facilitators,
    decide({ state, command: { groupIds } }) {
      const groups = groupsOf(state)
      const named = [...new Set(groupIds)]
        .map((id) => findGroup(state, id))
        .filter((group): group is GroupEntry => group !== undefined)
      // A group that was made meanwhile keeps its place behind those that were put in order.
      const ordered = [...named, ...groups.filter((group) => !named.includes(group))]
      return write(
        ...ordered.flatMap((group, order) =>
          group.data.order === order ? [] : [change('group', group, { order })],
        ),
      )
    },
  },
}

export type NewGroup = {
  readonly groupId: string
  readonly laneId: string
  readonly name: string
  readonly order: number
  readonly personaId: string | undefined
  readonly from?: GroupEntry['data']['from']
  readonly at?: GroupEntry['data']['at']
}

/** A group and its links. */
export function makeGroup(
  state: WorkshopState,
  { groupId, ...group }: NewGroup,
  context: Context,
): Decided<{ laneId: string }> {
  const links = GROUP_LINKS.map((kind) => makeLink(state, { kind, groupId }, context))
  return {
    ok: true,
    writes: [put(state, 'group', groupId, group), ...links.flatMap(({ writes }) => writes)],
    keys: links.flatMap(({ keys }) => keys),
    result: { laneId: group.laneId },
  }
}

function leaveGroup(state: WorkshopState, groupId: string): RowWrite[] {
  return membersOf(state)
    .filter(({ data }) => data.groupId === groupId)
    .map((member) => change('member', member, { groupId: undefined }))
}

/** Its members stay members, but its screen has nothing to show any more. */
function endGroupLinks(state: WorkshopState, groupId: string): RowWrite[] {
  const links = [...state.rows.link.values()].filter(({ data }) => data.groupId === groupId)
  const screen = must(
    links.find(({ data }) => data.kind === 'screen'),
    `screen link of ${groupId}`,
  )
  return [...links.map(endLink), ...endDevices(state, [screen.id], undefined)]
}
