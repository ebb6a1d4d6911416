import { findStep, stretchAround } from '@brownpaper/shared/programme/programme'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, groupsOf } from '../people.ts'
import { currentStep, programmeOf, stepOfGroup } from '../position.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { timerOf, withMinutes } from './timer.ts'

type GroupStepCommand = 'group.go' | 'group.minutes' | 'group.gather'

/** A group at its own pace between two moments when everyone is together. */
export const groupStepCommands: Deciders<GroupStepCommand> = {
  'group.go': {
    may: (given) => facilitators(given) || guides(given.state, given.giver, given.command.groupId),
    decide({ state, command: { groupId, stepId }, context: { now } }) {
      const group = findGroup(state, groupId)
      const step = findStep(programmeOf(state), stepId)
      if (group === undefined || step === undefined) return refuse('not-found')
      const current = currentStep(state)
      if (!stretchAround(programmeOf(state), current.id).includes(step)) return refuse('stale')
      if (stepOfGroup(state, group).id === stepId) return alreadySo
      // Back where everyone is, it shares their time again.
      const at = stepId === current.id ? undefined : { stepId, since: now, timer: timerOf(step, now) }
      return write(change('group', group, { at }))
    },
  },
  'group.minutes': {
    may: (given) => facilitators(given) || guides(given.state, given.giver, given.command.groupId),
    decide({ state, command: { groupId, ms }, context: { now } }) {
      const group = findGroup(state, groupId)
      if (group === undefined) return refuse('not-found')
      const current = currentStep(state)
      if (current.kind !== 'groups') return refuse('stale')
      const { timer: shared } = single(state, 'timer').data
      const since = single(state, 'step').data.since
      const at = group.data.at ?? { stepId: current.id, since, timer: shared }
      if (at.timer === null) return refuse('not-found')
      return write(change('group', group, { at: { ...at, timer: withMinutes(at.timer, ms, now) } }))
    },
  },
  'group.gather': {
    may: facilitators,
    decide({ state, command: { groupIds } }) {
      const apart = groupsOf(state).filter(
        ({ id, data }) => data.at !== undefined && (groupIds === undefined || groupIds.includes(id)),
      )
      return write(...apart.map((group) => change('group', group, { at: undefined })))
    },
  },
}

/** Whether it is the group's own companion who asks. */
export function guides(state: WorkshopState, { actor }: Giver, groupId: string): boolean {
  return actor.role === 'companion' && findGroup(state, groupId)?.data.laneId === actor.lane
}
