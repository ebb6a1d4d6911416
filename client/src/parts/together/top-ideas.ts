import type { Note } from '@brownpaper/shared/lane/lane'
import { LIMITS } from '@brownpaper/shared/protocol/limits'
import type { VoteOption } from '@brownpaper/shared/together/vote'

type Lane = {
  readonly groupId: string
  readonly notes: readonly Pick<Note, 'id' | 'kind' | 'top' | 'fixed' | 'text'>[]
}

/** What every group chose as its best and still is to do, group by group, to vote on together; no more than one vote holds. */
export function topIdeas(lanes: readonly Lane[]): readonly VoteOption[] {
  return lanes
    .flatMap(({ groupId, notes }) =>
      notes
        .filter(
          ({ kind, top, fixed, text }) =>
            kind === 'improvement' && top !== undefined && fixed === undefined && text.trim() !== '',
        )
        .toSorted((a, b) => (a.top ?? 0) - (b.top ?? 0) || (a.id < b.id ? -1 : 1))
        .map(({ id, text }) => ({ id, label: text.trim().slice(0, LIMITS.voteLabel), groupId })),
    )
    .slice(0, LIMITS.voteOptions)
}
