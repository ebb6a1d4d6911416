import type { LiveTogether, LiveVote } from '@brownpaper/shared/live/live'
import type { Aside } from '@brownpaper/shared/together/aside'
import { countVotes } from '@brownpaper/shared/together/vote'
import { messagesOf } from './commands/talk.ts'
import { ballotsOf, votersOf, votesOf } from './commands/vote.ts'
import { ASIDE_OF_ALL, LOOK_ID } from './rows.ts'
import type { Entry, WorkshopState } from './state.ts'

/** What goes on besides the papers, as members see it. Of an open vote only how many have given their dots. */
export function togetherOf(state: WorkshopState): LiveTogether {
  return {
    votes: votesOf(state).map((vote) => liveVote(state, vote)),
    cast: Object.fromEntries(
      votesOf(state).map(({ id, data }) => [
        id,
        { cast: ballotsOf(state, id).length, voters: votersOf(state, data.groupId) },
      ]),
    ),
    aside: liveAside(state.rows.aside.get(ASIDE_OF_ALL)?.data) ?? null,
    messages: messagesOf(state).map(({ id, data }) => ({ id, ...data })),
    look: state.rows.look.get(LOOK_ID)?.data ?? null,
    parked: [...state.rows.parked.values()]
      .filter(({ data }) => !data.isRemoved)
      .sort((a, b) => a.data.at - b.data.at)
      .map(({ id, data: { isRemoved: _, ...parked } }) => ({ id, ...parked })),
  }
}

/** What viewers see of it: nothing. */
export const NOTHING_TOGETHER: LiveTogether = {
  votes: [],
  cast: {},
  aside: null,
  messages: [],
  look: null,
  parked: [],
}

function liveVote(state: WorkshopState, { id, data }: Entry<'vote'>): LiveVote {
  const { isClosed, ...vote } = data
  if (!isClosed) return { id, ...vote }
  const ballots = ballotsOf(state, id).map((ballot) => ballot.data.choices)
  return { id, ...vote, results: countVotes(vote.options, ballots) }
}

/** Without whose clocks stand still for it: that they do is told by the clocks. */
export function liveAside(aside: Entry<'aside'>['data'] | undefined): Aside | undefined {
  if (aside === undefined) return undefined
  const { stopped: _, ...rest } = aside
  return rest
}
