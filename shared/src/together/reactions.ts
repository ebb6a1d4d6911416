import type { StepKind } from '../access/policy.ts'

/** What one can say without a word while others talk. */
export const REACTIONS = ['clap', 'heart', 'laugh', 'wow', 'think'] as const
export type Reaction = (typeof REACTIONS)[number]

/** The last one of somebody; what they showed before is nowhere. */
export type ShownReaction = { readonly what: Reaction; readonly at: number }

/** How long one is seen. */
export const REACTION_MS = 6_000
/** More at once nobody can take in. */
const MOST_SHOWN = 5

/**
 * Those that are to be seen now, the newest last and of many the newest `most`, 5 by default. A clock that runs ahead
 * shows them no longer than others do.
 */
export function shownReactions<M extends { readonly reaction?: ShownReaction }>(
  members: readonly M[],
  now: number,
  most = MOST_SHOWN,
): readonly (M & { readonly reaction: ShownReaction })[] {
  return members
    .flatMap((member) => (member.reaction === undefined ? [] : { ...member, reaction: member.reaction }))
    .filter(({ reaction: { at } }) => Math.abs(now - at) < REACTION_MS)
    .toSorted((a, b) => a.reaction.at - b.reaction.at)
    .slice(-most)
}

/** How often each is shown, in the order of `REACTIONS`; what nobody shows is left out. */
export function countReactions(
  shown: readonly { readonly reaction: ShownReaction }[],
): readonly { readonly what: Reaction; readonly count: number }[] {
  return REACTIONS.map((what) => ({
    what,
    count: shown.filter(({ reaction }) => reaction.what === what).length,
  })).filter(({ count }) => count > 0)
}

/** Where all look at one thing: there the room's own screen shows what people show. */
const SHARED_KINDS: readonly StepKind[] = ['opening', 'plenary', 'closing']

/** Whether everyone is together now, at such a step or because a group presents, and nobody writes in silence. */
export function areTogether(
  { kind, isPrivate }: { readonly kind: StepKind; readonly isPrivate: boolean },
  isPresenting: boolean,
): boolean {
  return !isPrivate && (isPresenting || SHARED_KINDS.includes(kind))
}
