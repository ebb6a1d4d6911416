import { expect, test } from 'vitest'
import { type LineWords, tableAsLines } from './table-as-lines.ts'

const words: LineWords = {
  phase: 'fase',
  moment: 'moment',
  trigger: 'aanleiding',
  action: 'actie',
  channel: 'kanaal',
  pain: 'knelpunt',
  score: 'score',
  improvement: 'idee',
  top: 'top',
  royal: 'royal',
  plain: 'notitie',
}

test('a moment a row becomes headings and a line a note', () => {
  const table = [
    ['Fase', 'Moment', 'Actie', 'Knelpunten', 'Score'],
    ['Kiezen', 'Folder', 'lezen', 'klein\nsaai', '1'],
    ['Kiezen', 'Winkel', '', 'ver weg', '-2 boos'],
    ['', '', '', '', ''],
    ['Gebruiken', 'Bellen', '', '', ''],
  ]
  expect(tableAsLines(table, words).split('\n')).toEqual([
    '# Kiezen',
    'moment: Folder',
    'actie: lezen',
    'knelpunt: klein',
    'knelpunt: saai',
    'score: 1',
    'moment: Winkel',
    'knelpunt: ver weg',
    'score: -2 boos',
    '# Gebruiken',
    'moment: Bellen',
  ])
})

test('a moment a column is turned first', () => {
  const table = [
    ['Moment', 'Folder', 'Bellen'],
    ['Pain point', 'klein', 'wachten'],
    ['Score', '1', '-2'],
  ]
  expect(tableAsLines(table, words).split('\n')).toEqual([
    'moment: Folder',
    'knelpunt: klein',
    'score: 1',
    'moment: Bellen',
    'knelpunt: wachten',
    'score: -2',
  ])
})

test('a kind beside a text becomes the word in front of it', () => {
  expect(
    tableAsLines(
      [
        ['moment', 'Bellen'],
        ['k', 'wachten'],
        ['a', 'nummer zoeken'],
      ],
      words,
    ),
  ).toBe('moment: Bellen\nknelpunt: wachten\nactie: nummer zoeken')
})

test('what was exported can be typed in again', () => {
  const table = [
    'groep,persona,fase,nummer,moment,soort,text,kanaal,score,verschil,royal moment,merkwaarde,top drie,geschreven door'.split(
      ',',
    ),
    ['g', 'p', 'Kiezen', '1', 'Folder', 'contactmoment', 'Folder', 'E-mail', '-1', '2', '', '', '', 'Jan'],
    ['g', 'p', 'Kiezen', '1', 'Folder', 'knelpunt', "'=klein", '', '', '', '', '', '', 'Jan'],
    ['g', 'p', 'Kiezen', '1', 'Folder', 'verbeteridee', 'groter', '', '', '', '', '', '1', 'Jan'],
    ['g', 'p', '', '', '', 'post-it', 'los', '', '', '', '', '', '', 'Jan'],
  ]
  expect(tableAsLines(table, words).split('\n')).toEqual([
    '# Kiezen',
    'moment: Folder',
    'kanaal: E-mail',
    'score: -1',
    'knelpunt: =klein',
    'top 1: groter',
    'notitie: los',
  ])
})

test('cells that say nothing of themselves are a line each', () => {
  expect(
    tableAsLines(
      [
        ['te duur', 'te laat'],
        ['te ver', ''],
      ],
      words,
    ),
  ).toBe('te duur\nte laat\nte ver')
})
