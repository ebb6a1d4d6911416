import { expect, test } from 'vitest'
import { unsentText } from './unsent-text.ts'

const note = { author: 'm', kind: 'pain', place: { at: 'paper', x: 0, y: 0 } } as const

test('what stayed behind reads as its words, one thing a line', () => {
  const after = { ...note, id: 'n', text: 'Te duur' }
  const moment = { id: 'm', author: 'm', phase: 'p', order: 'a', name: 'De rekening' }
  expect(
    unsentText([
      { records: [{ table: 'notes', id: 'n', before: null, after }] },
      { records: [{ table: 'moments', id: 'm', before: null, after: moment }] },
    ]),
  ).toBe('Te duur\nDe rekening')
})

test('scores, empty notes and what was thrown away have no words', () => {
  const empty = { ...note, id: 'a', text: ' ' }
  const gone = { ...note, id: 'b', text: 'weg', removed: { by: 'm', at: 1 } }
  expect(
    unsentText([
      {
        records: [
          { table: 'scores', id: 's', before: null, after: { id: 's', value: 2 } },
          { table: 'notes', id: 'a', before: null, after: empty },
          { table: 'notes', id: 'b', before: null, after: gone },
        ],
      },
    ]),
  ).toBe('')
})
