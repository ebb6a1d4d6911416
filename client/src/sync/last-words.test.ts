import { expect, test } from 'vitest'
import { createLocalStore } from '../platform/storage.ts'
import { LastWords } from './last-words.ts'

const STORE = 'bp/w/m/lane/a/1'

/** There is no localStorage here: the store serves from its spare copy. */
function openTexts() {
  return createLocalStore(() => {
    throw new Error('none')
  })
}

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const entry = ['notes/n', { table: 'notes', id: 'n', before: null, at: 5 }] as const

test('what was said is found as it was, each page for itself', () => {
  const words = new LastWords(openTexts())
  words.say(STORE, 1, { updates: [bytes(1, 2), bytes(255)], entries: [entry] })
  words.say(STORE, 2, { updates: [bytes(3)], entries: [] })
  words.say(`${STORE}0`, 3, { updates: [bytes(4)], entries: [] })
  expect(words.on(STORE)).toMatchObject([
    { updates: [bytes(1, 2), bytes(255)], entries: [entry] },
    { updates: [bytes(3)], entries: [] },
  ])
})

test('a later word of the same page replaces the earlier', () => {
  const words = new LastWords(openTexts())
  words.say(STORE, 1, { updates: [bytes(1)], entries: [] })
  words.say(STORE, 1, { updates: [bytes(1), bytes(2)], entries: [] })
  expect(words.on(STORE)).toMatchObject([{ updates: [bytes(1), bytes(2)] }])
  words.taken(words.on(STORE))
  expect(words.on(STORE)).toEqual([])
})

test('forgetting a person takes the words on all their stores, and no others', () => {
  const words = new LastWords(openTexts())
  for (const store of [STORE, 'bp/w/m/workshop/1', 'bp/w/mo/workshop/1']) {
    words.say(store, 1, { updates: [bytes(1)], entries: [] })
  }
  words.forget('bp/w/m/')
  expect(words.on(STORE)).toEqual([])
  expect(words.on('bp/w/m/workshop/1')).toEqual([])
  expect(words.on('bp/w/mo/workshop/1')).toHaveLength(1)
})

test('a word that is too long holds what came first, and what holds nothing is not kept', () => {
  const texts = openTexts()
  const words = new LastWords(texts, 8)
  words.say(STORE, 1, { updates: [bytes(1, 2, 3), bytes(4, 5, 6), bytes(7)], entries: [entry] })
  expect(words.on(STORE)).toMatchObject([{ updates: [bytes(1, 2, 3), bytes(4, 5, 6)], entries: [] }])
  words.say(STORE, 1, { updates: [new Uint8Array(9)], entries: [] })
  expect(texts.keys('')).toEqual([])
})

test('what somebody else wrote under our key does no harm', () => {
  const texts = openTexts()
  const words = new LastWords(texts)
  const spoilt = ['{', '5', '{"updates":[5],"entries":[]}', '{"updates":[],"entries":3}']
  for (const [at, text] of spoilt.entries()) texts.set(`last/${STORE}/${at}`, text)
  expect(words.on(STORE)).toEqual([])
})
