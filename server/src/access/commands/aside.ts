import type { LiveTimer } from '@brownpaper/shared/live/live'
import type { RowWrite } from '../../storage/storage.ts'
import { alreadySo, type Context, refuse, write } from '../decision.ts'
import { findGroup, groupsOf, membersOf } from '../people.ts'
import { asideOf } from '../position.ts'
import { ASIDE_OF_ALL } from '../rows.ts'
import { change, drop, type Entry, put, type WorkshopState } from '../state.ts'
import { type Deciders, facilitators, type Giver } from './decider.ts'
import { guides } from './group-step.ts'
import { awaitReveal } from './private.ts'

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
      const aside = { id: context.newId(), kind, question, since: context.now, timer, ...order }
      return write(put(state, 'aside', groupId ?? ASIDE_OF_ALL, aside))
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
      return aside === undefined ? alreadySo : write(...endAside(state, aside, context))
    },
  },
}

/** The writes that end everything between: the next step of the programme begins. */
export function endAsides(state: WorkshopState, context: Context): RowWrite[] {
  return [...state.rows.aside.values()].flatMap((aside) => endAside(state, aside, context))
}

/** What was written alone in it waits to be turned over by each group that was in it. */
function endAside(state: WorkshopState, aside: Entry<'aside'>, context: Context): RowWrite[] {
  if (aside.data.kind !== 'write') return [drop('aside', aside)]
  const groups = groupsOf(state).filter(({ id }) => asideOf(state, id) === aside)
  return [drop('aside', aside), ...groups.map((group) => awaitReveal(state, group, 'ideas', context))]
}

function mayImprovise(state: WorkshopState, giver: Giver, groupId: string | null): boolean {
  return facilitators({ giver }) || (groupId !== null && guides(state, giver, groupId))
}

function peopleOf(state: WorkshopState, groupId: string | null): string[] {
  return membersOf(state)
    .filter(({ data }) => (groupId === null ? data.groupId !== undefined : data.groupId === groupId))
    .map(({ id }) => id)
}
