import { expect, test } from 'vitest'
import { createLaneSearch, type SearchText, snippetOf } from './lane-search.ts'

const texts = [
  'De rekening komt',
  'Ik schrik van de réKENING',
  'Onkosten: ﬁnanciën',
  '',
  'Straße in İstanbul',
].map((text, at): SearchText => ({ key: String(at), ids: [String(at)], text, place: '' }))
const find = (query: string) => createLaneSearch()(texts, query).map(({ key }) => key)
const found = (query: string) =>
  createLaneSearch()(texts, query).map(({ text, from, to }) => text.slice(from, to))

test('capitals and accents make no difference, either way', () => {
  expect(find('REKENING')).toEqual(['0', '1'])
  expect(find('rékëning')).toEqual(['0', '1'])
  expect(find('istanbul')).toEqual(['4'])
})

test('the place that was found is the one in the text as it stands', () => {
  expect(found('rekening')).toEqual(['rekening', 'réKENING'])
  expect(found('financien')).toEqual(['ﬁnanciën'])
  expect(found('strasse')).toEqual(['Straße'])
})

test('of several words all must be there, in any order', () => {
  expect(find('schrik rek')).toEqual(['1'])
  expect(find('rek schrik')).toEqual(['1'])
  expect(find('schrik komt')).toEqual([])
})

test('nothing is found by nothing', () => {
  expect(find('')).toEqual([])
  expect(find('  ')).toEqual([])
})

test('what changed since the last time is found as it is now', () => {
  const search = createLaneSearch()
  const one = { key: 'a', ids: ['a'], place: '' }
  expect(search([{ ...one, text: 'komt' }], 'gaat')).toEqual([])
  expect(search([{ ...one, text: 'gaat' }], 'gaat')).toHaveLength(1)
})

test('one is found among ten thousand notes', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({
    key: String(at),
    ids: [],
    place: '',
    text: `Klacht nummer ${at} over de één of andere rekening`,
  }))
  const search = createLaneSearch()
  expect(search(many, 'nummer 9999')).toHaveLength(1)
})

test('a snippet begins at a word shortly before what was found and stands on one line', () => {
  const text = `${'lang verhaal vooraf '.repeat(10)}dan het\nknelpunt en daarna ${'nog meer '.repeat(20)}`
  const from = text.indexOf('knelpunt')
  const { before, match, after } = snippetOf({ text, from, to: from + 8 })
  expect(before).toMatch(/^… (verhaal |lang )?vooraf dan het $/)
  expect(match).toBe('knelpunt')
  expect(after).toMatch(/^ en daarna nog .* …$/)
})

test('a short text is shown whole', () => {
  expect(snippetOf({ text: 'De rekening komt', from: 3, to: 11 })).toEqual({
    before: 'De ',
    match: 'rekening',
    after: ' komt',
  })
})
