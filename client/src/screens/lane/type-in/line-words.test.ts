import { MARKS, markOf } from '@brownpaper/shared/typed/marks'
import { readTyped } from '@brownpaper/shared/typed/read-typed'
import { expect, test } from 'vitest'
import { typed as english } from '../../../i18n/en/typed.ts'
import { typed as dutch } from '../../../i18n/nl/typed.ts'

test.each([
  ['Dutch', dutch],
  ['English', english],
])('every word %s offers to begin a line with is read as what it says', (_, { words }) => {
  for (const mark of MARKS) expect([mark, markOf(words[mark])]).toEqual([mark, mark])
})

test.each([
  ['Dutch', dutch],
  ['English', english],
])('the example in the empty %s field says what it does', (_, { placeholder }) => {
  const known = {
    phases: [{ id: 'p', name: placeholder.split('\n')[0]?.slice(2) ?? '' }],
    channels: [{ id: 'c', name: /\((.+)\)/.exec(placeholder)?.[1] ?? '' }],
    brandValues: [],
    moments: [],
    ideas: [],
  }
  const { moments, remarks } = readTyped(placeholder, known)
  expect(remarks).toEqual([])
  expect(moments).toMatchObject([
    {
      phase: 'p',
      channel: 'c',
      score: -2,
      feeling: 'angry',
      notes: [
        { kind: 'trigger' },
        { kind: 'action' },
        { kind: 'pain' },
        { kind: 'improvement' },
        { kind: 'improvement', top: 1 },
      ],
    },
  ])
})
