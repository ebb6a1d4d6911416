import { expect, test } from 'vitest'
import {
  areTogether,
  countReactions,
  type Reaction,
  type ShownReaction,
  shownReactions,
} from './reactions.ts'

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

test('a screen that has room shows more of them', () => {
  const crowd = Array.from({ length: 100 }, (_, at) => member(`m${at}`, 10_000 + at))
  expect(shownReactions(crowd, 10_100, Number.POSITIVE_INFINITY)).toHaveLength(100)
  expect(shownReactions(crowd, 10_100, 2).map(({ id }) => id)).toEqual(['m98', 'm99'])
})

test('they are counted by kind, always in the same order', () => {
  const shown = (['wow', 'clap', 'wow', 'wow'] satisfies Reaction[]).map((what) => ({
    reaction: { what, at: 0 },
  }))
  expect(countReactions(shown)).toEqual([
    { what: 'clap', count: 1 },
    { what: 'wow', count: 3 },
  ])
  expect(countReactions([])).toEqual([])
})

test('people are together in plenary steps and while a group presents, and never while they write in silence', () => {
  const at = (kind: 'lobby' | 'opening' | 'groups' | 'plenary' | 'closing', isPrivate = false) => ({
    kind,
    isPrivate,
  })
  for (const kind of ['opening', 'plenary', 'closing'] as const) {
    expect(areTogether(at(kind), false)).toBe(true)
    expect(areTogether(at(kind, true), false)).toBe(false)
  }
  for (const kind of ['lobby', 'groups'] as const) {
    expect(areTogether(at(kind), false)).toBe(false)
    expect(areTogether(at(kind), true)).toBe(true)
    expect(areTogether(at(kind, true), true)).toBe(false)
  }
})
