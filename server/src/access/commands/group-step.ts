import { withPace } from '@brownpaper/shared/programme/pace'
import { findStep, stretchAround } from '@brownpaper/shared/programme/programme'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, refuse, write } from '../decision.ts'
import { findGroup, groupsOf } from '../people.ts'
import { currentStep, programmeOf, stepOfGroup } from '../position.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { timerOf, withMinutes } from './timer.ts'

type GroupStepCommand = 'group.go' | 'group.minutes' | 'group.gather' | 'groups.pace'

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
      const own = withPace(step, group.data.pace)
      // Back where everyone is, it shares their time again, unless it was given less.
      const isShared = stepId === current.id && own === step
      const at = isShared ? undefined : { stepId, since: now, timer: timerOf(own, now) }
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
  'groups.pace': {
    may: facilitators,
    decide({ state, command: { groups } }) {
      const writes: RowWrite[] = []
      for (const { groupId, steps } of groups) {
        const group = findGroup(state, groupId)
        if (group === undefined) return refuse('not-found')
        const known = steps.map(({ id }) => findStep(programmeOf(state), id))
        if (known.some((step) => step === undefined)) return refuse('not-found')
        if (known.some((step) => step?.kind !== 'groups')) return refuse('invalid-command')
        const pace = Object.fromEntries(steps.map(({ id, ...otherwise }) => [id, otherwise]))
        writes.push(change('group', group, { pace: steps.length === 0 ? undefined : pace }))
      }
      return write(...writes)
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
