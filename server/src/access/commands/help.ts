import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup } from '../people.ts'
import { drop, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver, workers } from './decider.ts'

/** Calls for help: a group's people and its screen ask, they or who leads say that it was given. */
export const helpCommands: Deciders<'help.ask' | 'help.done'> = {
  'help.ask': {
    may: (given) => workers(given) && belongs(given.state, given.giver, given.command.groupId),
    decide({ state, command: { groupId, text }, context: { now } }) {
      if (findGroup(state, groupId) === undefined) return refuse('not-found')
      // Who asks again with other words keeps the place in the row of those who wait.
      const at = state.rows.help.get(groupId)?.data.at ?? now
      return write(put(state, 'help', groupId, { at, text: text === '' ? undefined : text }))
    },
  },
  'help.done': {
    may: (given) => facilitators(given) || belongs(given.state, given.giver, given.command.groupId),
    decide({ state, command: { groupId } }) {
      const call = state.rows.help.get(groupId)
      return call === undefined ? alreadySo : write(drop('help', call))
    },
  },
}

function belongs(state: WorkshopState, { actor }: Giver, groupId: string): boolean {
  return actor.lane !== undefined && findGroup(state, groupId)?.data.laneId === actor.lane
}
