import { expect, test } from 'vitest'
import { type Draft, type DraftEvent, nextDraft, noDraft, sharedText } from './draft.ts'

const after = (...events: readonly DraftEvent[]): Draft => events.reduce(nextDraft, noDraft)
const typed = (text: string, stored = ''): DraftEvent => ({ what: 'typed', text, stored })
const stored = (text: string): DraftEvent => ({ what: 'stored', stored: text })
const left = (text: string): DraftEvent => ({ what: 'left', stored: text })
const sent: DraftEvent = { what: 'sent' }
const answered: DraftEvent = { what: 'answered' }

test('a field shows what is stored until somebody types', () => {
  expect(after(stored('Doel van een ander')).text).toBeUndefined()
})

test('a change by somebody else does not touch half typed words', () => {
  expect(after(typed('Geen klant wor'), stored('Iets anders')).text).toBe('Geen klant wor')
})

test('a space at the end stays while one goes on typing, although it is stored without', () => {
  expect(after(typed('Geen '), sent, stored('Geen')).text).toBe('Geen ')
})

test('once everything is stored, a change by somebody else shows', () => {
  expect(after(typed('Geen'), sent, answered, stored('Geen'), stored('Nooit')).text).toBeUndefined()
})

test('what was stored before the answer came does not push the new words away', () => {
  expect(after(typed('Nieuw', 'Oud'), sent, stored('Oud')).text).toBe('Nieuw')
})

test('what somebody else stored while one’s own words are on their way does not push them away', () => {
  const draft = after(typed('Bellen'), sent, stored('Roaming'))
  expect(draft.text).toBe('Bellen')
  expect(nextDraft(draft, { what: 'refused' })).toMatchObject({ text: 'Bellen', base: '' })
  expect(after(typed('Be'), sent, typed('Bellen'), sent, answered, stored('Roaming')).text).toBe('Bellen')
  expect([answered, stored('Bellen'), stored('Anders')].reduce(nextDraft, draft).text).toBeUndefined()
})

test('of words that were stored another’s change shows, also where one never saw them stand there', () => {
  expect(after(typed('Bellen'), sent, answered, stored('Roaming')).text).toBeUndefined()
})

test('leaving a field that is stored shows what is stored', () => {
  expect(after(typed('Geen '), sent, stored('Geen'), left('Geen')).text).toBeUndefined()
})

test('leaving a field that could not be stored keeps the words', () => {
  expect(after(typed('Te lang'), left('')).text).toBe('Te lang')
  expect(after(typed('Te lang'), sent, left('')).text).toBe('Te lang')
  expect(after(typed('Te lang'), sent, { what: 'refused' }, stored('Anders')).text).toBe('Te lang')
})

test('what somebody else stored while one typed is kept beside one’s own words', () => {
  const draft = after(typed('IT\nZ', 'IT'), stored('IT\nInkoop'), typed('IT\nZorg', 'IT\nInkoop'))
  expect(sharedText(draft, 'IT\nZorg', 'IT\nInkoop')).toBe('IT\nZorg\nInkoop')
})

test('what one takes out of what is stored is out, also when it was one’s own', () => {
  const draft = after(typed('IT\nZorg', 'IT'), sent, stored('IT\nZorg'), typed('IT', 'IT\nZorg'))
  expect(sharedText(draft, 'IT', 'IT\nZorg')).toBe('IT')
})
