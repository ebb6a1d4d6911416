import { policyOf, type StepKind } from '@brownpaper/shared/access/policy'
import type { RowWrite } from '../../storage/storage.ts'
import { refuse, write } from '../decision.ts'
import { findGroup } from '../people.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { type Deciders, presenters } from './decider.ts'

/** What everyone's screen follows in the plenary. */
export const presentCommands: Deciders<'present.show' | 'present.stop'> = {
  'present.show': {
    may: (given) => presenters(given) && opensLanes(single(given.state, 'step').data.kind),
    decide({ state, command: { groupId, slide }, context }) {
      if (findGroup(state, groupId) === undefined) return refuse('not-found')
      const shown = { groupId, slide, since: context.now }
      return write(change('presentation', single(state, 'presentation'), { shown }))
    },
  },
  'present.stop': {
    may: presenters,
    decide: ({ state }) => write(...endPresentation(state)),
  },
}

/** The write that ends a presentation; none when nothing is shown, or another group than the one given. */
export function endPresentation(state: WorkshopState, groupId?: string): RowWrite[] {
  const presentation = single(state, 'presentation')
  const { shown } = presentation.data
  if (shown === null || (groupId !== undefined && shown.groupId !== groupId)) return []
  return [change('presentation', presentation, { shown: null })]
}

/** Whether everyone may read every lane in this step, so that a presentation has something to show. */
function opensLanes(step: StepKind): boolean {
  const { lanes } = policyOf(step)
  return lanes === 'open' || lanes === 'frozen'
}
