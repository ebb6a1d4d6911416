/** What one can say without a word while others talk. */
export const REACTIONS = ['clap', 'heart', 'laugh', 'wow', 'think'] as const
export type Reaction = (typeof REACTIONS)[number]

/** The last one of somebody; what they showed before is nowhere. */
export type ShownReaction = { readonly what: Reaction; readonly at: number }

/** How long one is seen. */
export const REACTION_MS = 6_000
/** More at once nobody can take in. */
const MOST_SHOWN = 5

/** Those that are to be seen now, the newest last. A clock that runs ahead shows them no longer than others do. */
export function shownReactions<M extends { readonly reaction?: ShownReaction }>(
  members: readonly M[],
  now: number,
): readonly (M & { readonly reaction: ShownReaction })[] {
  return members
    .flatMap((member) => (member.reaction === undefined ? [] : { ...member, reaction: member.reaction }))
    .filter(({ reaction: { at } }) => Math.abs(now - at) < REACTION_MS)
    .toSorted((a, b) => a.reaction.at - b.reaction.at)
    .slice(-MOST_SHOWN)
}
