import { refuse, write } from '../decision.ts'
import { change, single } from '../state.ts'
import { type Deciders, facilitators } from './decider.ts'

/** The title and language as everyone sees them, and whether one can still come in. */
export const workshopCommands: Deciders<'workshop.set' | 'workshop.close'> = {
  'workshop.set': {
    may: facilitators,
    decide({ state, command: { title, language, keepDays, call, balance, was }, context }) {
      const workshop = single(state, 'workshop')
      const { data } = workshop
      if (was !== undefined && was.title !== data.title) return refuse('stale')
      return write(
        change('workshop', workshop, {
          title: title ?? data.title,
          language: language ?? data.language,
          keepDays: keepDays === undefined ? data.keepDays : (keepDays ?? undefined),
          call: call === undefined ? data.call : (call ?? undefined),
          balanceSince: balance === false ? undefined : (data.balanceSince ?? (balance && context.now)),
        }),
      )
    },
  },
  'workshop.close': {
    may: facilitators,
    decide: ({ state, command }) =>
      write(change('workshop', single(state, 'workshop'), { isClosed: command.closed })),
  },
}
