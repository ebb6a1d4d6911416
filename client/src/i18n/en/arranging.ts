import type { arranging as nl } from '../nl/arranging.ts'
import type { Texts } from '../texts.ts'

/** What is said of things on free paper that are put together, held fast, layered or lined up, and how the list does it. */
export const arranging: Texts<typeof nl> = {
  grouped_one: '{{count}} thing grouped',
  grouped_other: '{{count}} things grouped',
  ungrouped: 'The group is taken apart',
  locked_one: 'Locked',
  locked_other: '{{count}} things locked',
  unlocked_one: 'Unlocked',
  unlocked_other: '{{count}} things unlocked',
  front_one: 'Now at the front',
  front_other: '{{count}} things now at the front',
  back_one: 'Now at the back',
  back_other: '{{count}} things now at the back',
  forward_one: 'One forward',
  forward_other: '{{count}} things one forward',
  backward_one: 'One backward',
  backward_other: '{{count}} things one backward',
  inLine: 'Arranged',
  already: 'It was so already',
}
