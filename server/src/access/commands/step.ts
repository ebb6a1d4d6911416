import { alreadySo, refuse, write } from '../decision.ts'
import { change, single } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'
import { endPresentation } from './present.ts'

export const stepCommands: Deciders<'step.set'> = {
  'step.set': {
    may: facilitators,
    /**
     * Two who press next at once make one step: the second saw a version that is no more. A presentation ends with
     * its step, so that every screen shows the next one.
     */
    decide({ state, command: { kind, seen }, context }) {
      const step = single(state, 'step')
      if (seen !== undefined && seen < step.version) return refuse('stale')
      if (step.data.kind === kind) return alreadySo
      const next = change('step', step, { kind, since: context.now })
      return write(next, ...endPresentation(state))
    },
  },
}
