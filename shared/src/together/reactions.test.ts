import { expect, test } from 'vitest'
import { type ShownReaction, shownReactions } from './reactions.ts'

const member = (id: string, at?: number): { id: string; reaction?: ShownReaction } =>
  at === undefined ? { id } : { id, reaction: { what: 'clap', at } }

test('a reaction is seen for some seconds, the newest last, and never a crowd of them', () => {
  const members = [member('a', 9_000), member('b'), member('c', 8_000), member('late', 1_000)]
  expect(shownReactions(members, 10_000).map(({ id }) => id)).toEqual(['c', 'a'])
  expect(shownReactions(members, 60_000)).toEqual([])
  const crowd = Array.from({ length: 100 }, (_, at) => member(`m${at}`, 10_000 + at))
  expect(shownReactions(crowd, 10_100).map(({ id }) => id)).toEqual(['m95', 'm96', 'm97', 'm98', 'm99'])
})

test('a clock that is wrong by minutes keeps nothing on the screen', () => {
  expect(shownReactions([member('a', 500_000)], 10_000)).toEqual([])
})
