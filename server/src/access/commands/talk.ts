import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, findMember, groupsOf, hasLane } from '../people.ts'
import { LOOK_ID } from '../rows.ts'
import { change, drop, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, workers } from './decider.ts'
import { guides } from './group-step.ts'

/** How many messages are kept; the oldest goes when there are more. */
const MOST_MESSAGES = 30
const MOST_PARKED = 200

type TalkCommand =
  | 'message.send'
  | 'message.remove'
  | 'look.here'
  | 'look.release'
  | 'parked.add'
  | 'parked.remove'
  | 'parked.restore'
  | 'hand.set'
  | 'hand.lower'
  | 'reaction.show'

/** Telling, calling and putting aside for later, besides what is on the papers. */
export const talkCommands: Deciders<TalkCommand> = {
  'message.send': {
    may: ({ state, giver, command: { groupId } }) =>
      facilitators({ giver }) || (groupId !== null && guides(state, giver, groupId)),
    decide({ state, giver, command: { groupId, text, toCompanions }, context }) {
      if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
      const kept = messagesOf(state)
      const gone = kept.slice(0, Math.max(0, kept.length - MOST_MESSAGES + 1))
      const message = {
        text,
        at: context.now,
        groupId: groupId ?? undefined,
        ...(toCompanions && { toCompanions }),
        ...(!facilitators({ giver }) && { fromCompanion: true }),
      }
      return write(
        put(state, 'message', context.newId(), message),
        ...gone.map((one) => drop('message', one)),
      )
    },
  },
  'message.remove': {
    may: ({ state, giver, command: { messageId } }) => {
      const { fromCompanion, groupId } = state.rows.message.get(messageId)?.data ?? {}
      return facilitators({ giver }) || (fromCompanion === true && guides(state, giver, groupId ?? ''))
    },
    decide({ state, command: { messageId } }) {
      const message = state.rows.message.get(messageId)
      return message === undefined ? alreadySo : write(drop('message', message))
    },
  },

  'look.here': {
    may: facilitators,
    decide({ state, command: { laneId, thing, holds }, context }) {
      if (!hasLane(state, laneId)) return refuse('not-found')
      return write(put(state, 'look', LOOK_ID, { laneId, thing, holds, at: context.now }))
    },
  },
  'look.release': {
    may: facilitators,
    decide({ state }) {
      const look = state.rows.look.get(LOOK_ID)
      return look === undefined ? alreadySo : write(drop('look', look))
    },
  },

  'parked.add': {
    may: workers,
    decide({ state, giver, command: { text }, context }) {
      if (state.rows.parked.size >= MOST_PARKED) return refuse('too-many')
      const groupId = groupsOf(state).find(({ data }) => data.laneId === giver.actor.lane)?.id
      return write(put(state, 'parked', context.newId(), { text, at: context.now, groupId }))
    },
  },
  'parked.remove': { may: facilitators, decide: ({ state, command }) => keep(state, command.parkedId, true) },
  'parked.restore': {
    may: facilitators,
    decide: ({ state, command }) => keep(state, command.parkedId, undefined),
  },

  'hand.set': {
    may: ({ giver }) => giver.actor.member !== undefined,
    decide({ state, giver, command: { up }, context }) {
      const member = findMember(state, giver.actor.member)
      if (member === undefined) return refuse('not-found')
      if ((member.data.handAt !== undefined) === up) return alreadySo
      return write(change('member', member, { handAt: up ? context.now : undefined }))
    },
  },
  'reaction.show': {
    may: ({ giver }) => giver.actor.member !== undefined,
    decide({ state, giver, command: { what }, context }) {
      const member = findMember(state, giver.actor.member)
      if (member === undefined) return refuse('not-found')
      return write(change('member', member, { reaction: { what, at: context.now } }))
    },
  },
  'hand.lower': {
    may: ({ state, giver, command: { memberId } }) =>
      facilitators({ giver }) || guides(state, giver, findMember(state, memberId)?.data.groupId ?? ''),
    decide({ state, command: { memberId } }) {
      const member = findMember(state, memberId)
      if (member?.data.handAt === undefined) return alreadySo
      return write(change('member', member, { handAt: undefined }))
    },
  },
}

/** Messages, the oldest first. */
export function messagesOf(state: WorkshopState): readonly Entry<'message'>[] {
  return [...state.rows.message.values()].sort((a, b) => a.data.at - b.data.at || (a.id < b.id ? -1 : 1))
}

/** The writes that end a call to look somewhere: another step shows something else. */
export function endLook(state: WorkshopState): RowWrite[] {
  const look = state.rows.look.get(LOOK_ID)
  return look === undefined ? [] : [drop('look', look)]
}

function keep(state: WorkshopState, parkedId: string, isRemoved: true | undefined) {
  const parked = state.rows.parked.get(parkedId)
  return parked === undefined ? refuse('not-found') : write(change('parked', parked, { isRemoved }))
}
