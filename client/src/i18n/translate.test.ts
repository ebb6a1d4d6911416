import { expect, test } from 'vitest'
import { createTranslate, type TextKey } from './translate.ts'

const texts = {
  lane: {
    hello: 'Dag {{name}}, groep {{group}}',
    notes_one: '{{count}} post-it',
    notes_other: '{{count}} post-its',
  },
}
const t = createTranslate(texts, 'nl')
/** The keys here are those of a language of its own. */
const key = (path: string) => path as TextKey

test('what is filled in stands in the text as it is', () => {
  expect(t(key('lane.hello'), { name: 'Jan <b>', group: 2 })).toBe('Dag Jan <b>, groep 2')
  expect(t(key('lane.hello'), { name: '$& {{group}}' })).toBe('Dag $& {{group}}, groep ')
})

test('one and more have forms of their own', () => {
  expect([0, 1, 2].map((count) => t(key('lane.notes'), { count }))).toEqual([
    '0 post-its',
    '1 post-it',
    '2 post-its',
  ])
})

test('a text that is not there shows as its key', () => {
  for (const missing of ['lane', 'lane.none', 'lane.hello.more', 'lane.constructor', ''])
    expect(t(key(missing))).toBe(missing)
})
