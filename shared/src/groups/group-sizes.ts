/** Fewest and most people a group works well with. */
export const GROUP_SIZE = { least: 3, most: 5 } as const
/** From here on people are split; fewer stay together as one group. */
export const LEAST_TO_SPLIT = 2 * GROUP_SIZE.least

/** Every number of groups of three to five that `people` can be split into; one group below six people. */
export function groupCounts(people: number): readonly number[] {
  if (people < LEAST_TO_SPLIT) return people === 0 ? [] : [1]
  const fewest = Math.ceil(people / GROUP_SIZE.most)
  const most = Math.floor(people / GROUP_SIZE.least)
  return Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index)
}

/**
 * How many groups to make: as few as fit a multiple of the personas, or as few as fit where no multiple does; never more
 * than `most`, so that a great many people make groups that are larger than five. 0 without people.
 */
export function groupCount(people: number, { personas, most }: { personas: number; most: number }): number {
  const counts = groupCounts(people)
  const even = counts.find((count) => personas > 0 && count % personas === 0)
  return Math.min(even ?? counts[0] ?? 0, most)
}

/** Sizes of `count` groups that differ by one at most, the larger first. */
export function groupSizes(people: number, count: number): readonly number[] {
  const least = Math.floor(people / count)
  return Array.from({ length: count }, (_, index) => (index < people % count ? least + 1 : least))
}
