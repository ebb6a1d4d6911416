import { stepByPace } from '@brownpaper/shared/programme/pace'
import { findStep, stepOfKind, stretchAround } from '@brownpaper/shared/programme/programme'
import type { ProgrammeStep } from '@brownpaper/shared/programme/step'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Context, refuse, write } from '../decision.ts'
import { type GroupEntry, groupsOf } from '../people.ts'
import { currentStep, programmeOf } from '../position.ts'
import { change, single, type WorkshopState } from '../state.ts'
import { clocksAfter, endAsides } from './aside.ts'
import { type Deciders, facilitators } from './decider.ts'
import { endPresentation } from './present.ts'
import { endLook } from './talk.ts'
import { timerOf, timerSet } from './timer.ts'

/** For how long a change of step can be taken back as if it had not been. */
export const UNDO_MS = 10_000
/** What the way of a command may take of it. */
const ON_THE_WAY_MS = 2_000

type StepCommand = 'step.set' | 'step.go' | 'step.undo'

export const stepCommands: Deciders<StepCommand> = {
  'step.set': {
    may: facilitators,
    /**
     * Two who press next at once make one step: the second saw a version that is no more. A presentation ends with
     * its step, so that every screen shows the next one. The time is left as it is.
     */
    decide({ state, command: { kind, seen }, context }) {
      const step = single(state, 'step')
      if (seen !== undefined && seen < step.version) return refuse('stale')
      if (step.data.kind === kind) return alreadySo
      const next = stepOfKind(programmeOf(state), kind)
      const { timer } = clocksAfter(state, [...state.rows.aside.values()], context.now)
      return write(...goTo(state, { kind, stepId: next?.id }, context), ...timerSet(state, timer))
    },
  },
  'step.go': {
    may: facilitators,
    decide({ state, command: { stepId, seen }, context }) {
      const current = single(state, 'step')
      if (seen !== undefined && seen < current.version) return refuse('stale')
      const step = findStep(programmeOf(state), stepId)
      if (step === undefined) return refuse('not-found')
      if (current.data.stepId === stepId) return alreadySo
      const timer = change('timer', single(state, 'timer'), { timer: timerOf(step, context.now) })
      return write(...goTo(state, { kind: step.kind, stepId }, context), timer)
    },
  },
  'step.undo': {
    may: facilitators,
    decide({ state, command: { seen }, context }) {
      const step = single(state, 'step')
      const { before } = step.data
      if (seen < step.version || before === undefined) return refuse('stale')
      if (context.now - before.at > UNDO_MS + ON_THE_WAY_MS) return refuse('stale')
      const { kind, stepId, since, timer, groups } = before
      const begun = Object.entries(step.data.begun ?? {}).filter(([id]) => id !== step.data.stepId)
      return write(
        change('step', step, { kind, stepId, since, before: undefined, begun: Object.fromEntries(begun) }),
        change('timer', single(state, 'timer'), { timer }),
        ...groupsOf(state)
          .filter(({ id, data }) => data.at !== undefined || Object.hasOwn(groups, id))
          .map((group) => change('group', group, { at: groups[group.id] })),
        ...endPresentation(state),
      )
    },
  },
}

type Place = { readonly kind: ProgrammeStep['kind']; readonly stepId: string | undefined }

function goTo(state: WorkshopState, { kind, stepId }: Place, context: Context): RowWrite[] {
  const { now } = context
  const step = single(state, 'step')
  const { before: _, begun, ...left } = step.data
  const apart = groupsOf(state).filter(({ data }) => data.at !== undefined)
  const clocks = clocksAfter(state, [...state.rows.aside.values()], now)
  const before = {
    ...left,
    stepId: currentStep(state).id,
    at: now,
    timer: clocks.timer,
    groups: Object.fromEntries(
      apart.flatMap((group) => {
        const at = clocks.at(group)
        return at === undefined ? [] : [[group.id, at]]
      }),
    ),
  }
  const ahead = stepsAhead(state, stepId)
  return [
    change('step', step, {
      kind,
      stepId,
      since: now,
      before,
      begun: stepId === undefined ? begun : { ...begun, [stepId]: now },
    }),
    ...groupsOf(state).flatMap((group) => {
      const isAhead = group.data.at !== undefined && ahead.has(group.data.at.stepId)
      const at = isAhead ? clocks.at(group) : ownPlace(state, group, { stepId, now })
      return at === group.data.at ? [] : [change('group', group, { at })]
    }),
    ...endPresentation(state),
    ...endAsides(state, context),
    ...endLook(state),
  ]
}

/** Where a group goes by its own pace when all go to a step; undefined where it goes along. */
function ownPlace(
  state: WorkshopState,
  { data }: GroupEntry,
  { stepId, now }: { readonly stepId: string | undefined; readonly now: number },
): GroupEntry['data']['at'] {
  const step = stepId === undefined ? undefined : stepByPace(programmeOf(state), stepId, data.pace)
  return step === undefined ? undefined : { stepId: step.id, since: now, timer: timerOf(step, now) }
}

/** A group that went further by itself stays there until the others have come as far, or everyone comes together. */
function stepsAhead(state: WorkshopState, stepId: string | undefined): ReadonlySet<string> {
  if (stepId === undefined) return new Set()
  const stretch = stretchAround(programmeOf(state), stepId)
  return new Set(stretch.slice(stretch.findIndex(({ id }) => id === stepId) + 1).map(({ id }) => id))
}
