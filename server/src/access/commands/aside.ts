import type { LiveTimer } from '@brownpaper/shared/live/live'
import { stepPolicy } from '@brownpaper/shared/programme/step'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Context, refuse, write } from '../decision.ts'
import { findGroup, type GroupEntry, groupsOf, membersOf } from '../people.ts'
import { asideOf, currentStep, stepOfGroup } from '../position.ts'
import { ASIDE_OF_ALL } from '../rows.ts'
import { change, drop, type Entry, put, single, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { guides } from './group-step.ts'
import { awaitReveal, revealOf } from './private.ts'
import { runningAgain, stopped, timerSet } from './timer.ts'

type AsideCommand = 'aside.start' | 'aside.next' | 'aside.end'

/** Something between, without touching the programme. Who leads starts it for all, a companion for the own group. */
export const asideCommands: Deciders<AsideCommand> = {
  'aside.start': {
    may: ({ state, giver, command }) => mayImprovise(state, giver, command.groupId),
    decide({ state, command: { groupId, kind, question, minutes }, context }) {
      if (groupId !== null && findGroup(state, groupId) === undefined) return refuse('not-found')
      const ms = minutes * 60_000
      const timer: LiveTimer = { endsAt: context.now + ms, leftMs: ms, totalMs: ms }
      const order = kind === 'round' ? { order: peopleOf(state, groupId), turn: 0 } : {}
      const id = groupId ?? ASIDE_OF_ALL
      const clocks = stopClocks(state, groupId, context.now)
      // One that takes the place of another leaves the clocks as they stand.
      const standing = [...(state.rows.aside.get(id)?.data.stopped ?? []), ...clocks.map(({ of }) => of)]
      const aside = { id: context.newId(), kind, question, since: context.now, timer, ...order }
      return write(
        put(state, 'aside', id, { ...aside, ...(standing.length > 0 && { stopped: standing }) }),
        ...clocks.map(({ write }) => write),
        ...(kind === 'write' ? awaitAll(state, groupId, context) : []),
      )
    },
  },
  'aside.next': {
    may: ({ state, giver, command }) => mayImprovise(state, giver, command.groupId),
    decide({ state, command: { groupId, seen } }) {
      const aside = state.rows.aside.get(groupId ?? ASIDE_OF_ALL)
      if (aside?.data.order === undefined) return refuse('not-found')
      const { turn = 0, order } = aside.data
      // Two who press next give one person the word, not two.
      if (turn !== seen || turn >= order.length) return refuse('stale')
      return write(change('aside', aside, { turn: turn + 1 }))
    },
  },
  'aside.end': {
    may: ({ state, giver, command }) => mayImprovise(state, giver, command.groupId),
    decide({ state, command: { groupId }, context }) {
      const aside = state.rows.aside.get(groupId ?? ASIDE_OF_ALL)
      if (aside === undefined) return alreadySo
      const clocks = clocksAfter(state, [aside], context.now)
      return write(
        ...endAside(state, aside, context),
        ...timerSet(state, clocks.timer),
        ...groupsOf(state).flatMap((group) => {
          const at = clocks.at(group)
          return at === group.data.at ? [] : [change('group', group, { at })]
        }),
      )
    },
  },
}

/** The writes that end everything between: the next step of the programme begins. */
export function endAsides(state: WorkshopState, context: Context): RowWrite[] {
  return [...state.rows.aside.values()].flatMap((aside) => endAside(state, aside, context))
}

/** Clocks as they go on once these are over: those that stood still for one of them, and still do, run again. */
export function clocksAfter(state: WorkshopState, asides: readonly Entry<'aside'>[], now: number) {
  const standing = new Set(asides.flatMap(({ data }) => data.stopped ?? []))
  const { timer } = single(state, 'timer').data
  return {
    timer: timer !== null && standing.has(ASIDE_OF_ALL) ? runningAgain(timer, now) : timer,
    at({ id, data: { at } }: GroupEntry): GroupEntry['data']['at'] {
      if (at === undefined || at.timer === null || !standing.has(id)) return at
      const again = runningAgain(at.timer, now)
      return again === at.timer ? at : { ...at, timer: again }
    },
  }
}

/** Stops what runs for those who are in it. A group's own aside gives it a time of its own, which the others' is not. */
function stopClocks(
  state: WorkshopState,
  groupId: string | null,
  now: number,
): readonly { readonly of: string; readonly write: RowWrite }[] {
  const row = single(state, 'timer')
  const shared = row.data.timer
  const isRunning = (timer: LiveTimer | null) => timer?.endsAt !== undefined
  const stopGroup = (group: GroupEntry, at: NonNullable<GroupEntry['data']['at']>) =>
    at.timer === null || !isRunning(at.timer)
      ? []
      : [
          {
            of: group.id,
            write: change('group', group, { at: { ...at, timer: stopped(at.timer, now) } }),
          },
        ]
  if (groupId !== null) {
    const group = findGroup(state, groupId)
    const { since } = single(state, 'step').data
    const step = currentStep(state)
    if (group === undefined || (group.data.at === undefined && step.kind !== 'groups')) return []
    return stopGroup(group, group.data.at ?? { stepId: step.id, since, timer: shared })
  }
  const apart = groupsOf(state).flatMap((group) =>
    group.data.at === undefined ? [] : stopGroup(group, group.data.at),
  )
  if (shared === null || !isRunning(shared)) return apart
  return [{ of: ASIDE_OF_ALL, write: change('timer', row, { timer: stopped(shared, now) }) }, ...apart]
}

/** What is written alone in it waits from the start to be turned over by each group that is in it. */
function awaitAll(state: WorkshopState, groupId: string | null, context: Context): RowWrite[] {
  return groupsOf(state)
    .filter(({ id }) => (groupId === null ? !state.rows.aside.has(id) : id === groupId))
    .map((group) => awaitReveal(state, group, 'ideas', context))
}

/**
 * What was written in it goes on waiting, unless it was turned over meanwhile. Who may not write where the group is then
 * cannot lay what came after that, so there who leads is asked once more; and of a group that came to be in it.
 */
function endAside(state: WorkshopState, aside: Entry<'aside'>, context: Context): RowWrite[] {
  if (aside.data.kind !== 'write') return [drop('aside', aside)]
  const groups = groupsOf(state).filter(
    (group) =>
      asideOf(state, group.id) === aside &&
      (stepPolicy(stepOfGroup(state, group)).lanes !== 'own' ||
        revealOf(state, group.data.laneId, 'ideas') === undefined),
  )
  return [drop('aside', aside), ...groups.map((group) => awaitReveal(state, group, 'ideas', context))]
}

function mayImprovise(state: WorkshopState, giver: Giver, groupId: string | null): boolean {
  return facilitators({ giver }) || (groupId !== null && guides(state, giver, groupId))
}

/** Whose turns a round gives; who guides it has none. */
function peopleOf(state: WorkshopState, groupId: string | null): string[] {
  return membersOf(state)
    .filter(({ data }) => data.role === 'participant')
    .filter(({ data }) => (groupId === null ? data.groupId !== undefined : data.groupId === groupId))
    .map(({ id }) => id)
}
