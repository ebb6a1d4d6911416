import { isBallot } from '@brownpaper/shared/together/vote'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, findMember, membersOf } from '../people.ts'
import { change, drop, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { guides } from './group-step.ts'

/** How many votes a workshop keeps; the oldest closed one goes when there are more. */
const MOST_VOTES = 40

type VoteCommand = 'vote.open' | 'vote.cast' | 'vote.close' | 'vote.remove'

/** Dots per person, hidden until whoever asked closes the vote. */
export const voteCommands: Deciders<VoteCommand> = {
  'vote.open': {
    may: ({ state, giver, command: { groupId } }) => leads(state, giver, groupId ?? undefined),
    decide({ state, command, context }) {
      const { voteId, groupId, question, options, dots, excludesOwn } = command
      if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
      if (state.rows.vote.has(voteId)) return refuse('stale')
      if (new Set(options.map(({ id }) => id)).size < options.length) return refuse('invalid-command')
      const kept = votesOf(state)
      const oldest = kept.find(({ data }) => data.isClosed)
      if (kept.length >= MOST_VOTES && oldest === undefined) return refuse('too-many')
      const data = { question, options, dots, excludesOwn, openedAt: context.now, isClosed: false }
      const vote = put(state, 'vote', voteId, { ...data, groupId: groupId ?? undefined })
      return write(vote, ...(kept.length >= MOST_VOTES && oldest ? dropVote(state, oldest) : []))
    },
  },
  'vote.cast': {
    may: ({ giver }) => giver.actor.member !== undefined && giver.actor.role !== 'viewer',
    decide({ state, giver, command: { voteId, choices } }) {
      const vote = state.rows.vote.get(voteId)
      const member = findMember(state, giver.actor.member)
      if (vote === undefined || member === undefined) return refuse('not-found')
      if (vote.data.isClosed) return refuse('vote-closed')
      const { groupId } = member.data
      if (vote.data.groupId !== undefined && vote.data.groupId !== groupId) return refuse('no-permission')
      if (!isBallot(vote.data, choices, groupId)) return refuse('invalid-command')
      return write(put(state, 'ballot', `${voteId}/${member.id}`, { voteId, memberId: member.id, choices }))
    },
  },
  'vote.close': {
    may: ({ state, giver, command }) => leadsVote(state, giver, command.voteId),
    decide({ state, command: { voteId } }) {
      const vote = state.rows.vote.get(voteId)
      if (vote === undefined) return refuse('not-found')
      return vote.data.isClosed ? alreadySo : write(change('vote', vote, { isClosed: true }))
    },
  },
  'vote.remove': {
    may: ({ state, giver, command }) => leadsVote(state, giver, command.voteId),
    decide({ state, command: { voteId } }) {
      const vote = state.rows.vote.get(voteId)
      return vote === undefined ? alreadySo : write(...dropVote(state, vote))
    },
  },
}

/** Votes in the order they were opened. */
export function votesOf(state: WorkshopState): readonly Entry<'vote'>[] {
  return [...state.rows.vote.values()].sort(
    (a, b) => a.data.openedAt - b.data.openedAt || (a.id < b.id ? -1 : 1),
  )
}

export function ballotsOf(state: WorkshopState, voteId: string): readonly Entry<'ballot'>[] {
  return [...state.rows.ballot.values()].filter(({ data }) => data.voteId === voteId)
}

/** How many people a vote is for. */
export function votersOf(state: WorkshopState, groupId: string | undefined): number {
  const isVoter = ({ data }: Entry<'member'>) =>
    groupId === undefined ? data.role !== 'viewer' && data.groupId !== undefined : data.groupId === groupId
  return membersOf(state).filter(isVoter).length
}

function leadsVote(state: WorkshopState, giver: Giver, voteId: string): boolean {
  return leads(state, giver, state.rows.vote.get(voteId)?.data.groupId)
}

/** Whether this is who leads everyone, or guides the group it is about. */
function leads(state: WorkshopState, giver: Giver, groupId: string | undefined): boolean {
  return facilitators({ giver }) || (groupId !== undefined && guides(state, giver, groupId))
}

function dropVote(state: WorkshopState, vote: Entry<'vote'>) {
  return [drop('vote', vote), ...ballotsOf(state, vote.id).map((ballot) => drop('ballot', ballot))]
}
