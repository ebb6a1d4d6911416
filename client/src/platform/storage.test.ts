import { expect, test } from 'vitest'
import { forgetWorkshop, maxRecents, readRecents, rememberWorkshop } from './recents.ts'
import { createLocalStore } from './storage.ts'

const blocked = () =>
  createLocalStore(() => {
    throw new Error('The operation is insecure.')
  })

const workshop = (id: string) => ({
  workshopId: id,
  title: `Workshop ${id}`,
  groups: 2,
  at: 1,
  role: 'facilitator',
})

test('a browser that blocks storage still remembers for this page', () => {
  const store = blocked()
  store.set('name', 'Aylin')
  expect(store.get('name')).toBe('Aylin')
  store.remove('name')
  expect(store.get('name')).toBeUndefined()
})

test('keys are listed by how they begin', () => {
  const store = blocked()
  for (const key of ['last/a', 'last/b', 'stores']) store.set(key, '')
  expect(store.keys('last/')).toEqual(['last/a', 'last/b'])
})

test('the workshop opened last stands first, once', () => {
  const store = blocked()
  for (const id of ['a', 'b', 'a']) rememberWorkshop(workshop(id), store)
  expect(readRecents(store).map((one) => one.workshopId)).toEqual(['a', 'b'])
})

test('the oldest leaves when the list is full', () => {
  const store = blocked()
  for (let index = 0; index <= maxRecents; index++) rememberWorkshop(workshop(`w${index}`), store)
  expect(readRecents(store)).toHaveLength(maxRecents)
  expect(readRecents(store).some((one) => one.workshopId === 'w0')).toBe(false)
})

test('a forgotten workshop is off the list', () => {
  const store = blocked()
  rememberWorkshop(workshop('a'), store)
  forgetWorkshop('a', store)
  expect(readRecents(store)).toEqual([])
})

test('what somebody else wrote under our key does no harm', () => {
  const store = blocked()
  for (const text of ['{', '5', '[null, {"workshopId": 3}]']) {
    store.set('recents', text)
    expect(readRecents(store)).toEqual([])
  }
})
