import { expect, test } from 'vitest'
import { rankCommands } from './rank-commands.ts'
import { foldText } from './search/fold.ts'

const names = {
  undo: 'Ongedaan maken',
  duplicate: 'Dupliceren',
  all: 'Alles in beeld',
  search: 'Zoeken op dit brownpaper',
  royal: 'Royal moment',
  moment: 'Moment toevoegen',
  copy: 'Kopiëren',
} as const
type Id = keyof typeof names
const commands = (Object.keys(names) as Id[]).map((id) => ({ id, name: names[id] }))
const rank = (typed: string, recent: readonly Id[] = []) =>
  rankCommands(commands, typed, recent).map(({ id }) => id)

test('with nothing typed all are there, what was used last in front', () => {
  expect(rank('', ['royal', 'copy'])).toEqual([
    'royal',
    'copy',
    'undo',
    'duplicate',
    'all',
    'search',
    'moment',
  ])
})

test('a name that begins so comes before one with such a word in it', () => {
  expect(rank('mom')).toEqual(['moment', 'royal'])
})

test('words may be cut short and stand in any order', () => {
  expect(rank('toe mom')).toEqual(['moment'])
})

test('letters may be left out, in order', () => {
  expect(rank('dplc')).toEqual(['duplicate'])
  expect(rank('cpld')).toEqual([])
})

test('accents and capitals do not matter', () => {
  expect(rank('KOPIER')).toEqual(['copy'])
})

test('among equals what was used last wins', () => {
  expect(rank('e', ['search']).at(0)).toBe('search')
})

test('nothing fits nonsense', () => {
  expect(rank('qqq')).toEqual([])
})

test('folding takes off accents, capitals and ligatures', () => {
  expect(foldText('Élan Ŝtraße ﬁn İstanbul')).toBe('elan strasse fin istanbul')
})
